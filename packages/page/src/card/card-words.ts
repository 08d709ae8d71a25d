import { type MarkWord, markWords, type Words } from '../marks/words.ts';

const english = {
  count: '{n} of {count}',
  previous: 'Previous finding',
  next: 'Next finding',
  close: 'Close',
  becomes: 'becomes',
  blank: 'blank',
  keep: 'Keep as typed',
  undo: 'Undo',
  source: 'Source: {source}',
  changed: 'Changed to {shown}.',
  noted: 'Noted: {shown}.',
  restored: 'The old value is back.',
  reverted: 'The page changed it back to {shown}.',
  madeOther: 'The page made it {shown}.',
  noBox: 'This form has no box for {field}. The value would be {shown}.',
  locked: 'This box is locked on the form. The value would be {shown}.',
  hidden: 'This box is not on the screen now. The value would be {shown}.',
  noChoice: 'The form does not offer {shown} here.',
  tooLong: 'This box is too short for {shown}.',
  refused: 'The form did not take {shown}. You can type it yourself.',
  gone: 'This finding is no longer open.',
};

const spanish: typeof english = {
  count: '{n} de {count}',
  previous: 'Aviso anterior',
  next: 'Aviso siguiente',
  close: 'Cerrar',
  becomes: 'pasa a ser',
  blank: 'vacío',
  keep: 'Dejar como está',
  undo: 'Deshacer',
  source: 'Fuente: {source}',
  changed: 'Se cambió a {shown}.',
  noted: 'Anotado: {shown}.',
  restored: 'El valor anterior está de vuelta.',
  reverted: 'La página lo cambió de nuevo a {shown}.',
  madeOther: 'La página lo dejó en {shown}.',
  noBox: 'Este formulario no tiene casilla para {field}. El valor sería {shown}.',
  locked: 'Esta casilla está bloqueada en el formulario. El valor sería {shown}.',
  hidden: 'Esta casilla no está ahora en la pantalla. El valor sería {shown}.',
  noChoice: 'El formulario no ofrece {shown} aquí.',
  tooLong: 'Esta casilla es demasiado corta para {shown}.',
  refused: 'El formulario no aceptó {shown}. Puede escribirlo usted.',
  gone: 'Este aviso ya no está abierto.',
};

export type CardWord = MarkWord | keyof typeof english;

/** What the card and the fixes say. */
export const cardWords: Words<CardWord> = { en: { ...markWords.en, ...english }, es: { ...markWords.es, ...spanish } };
