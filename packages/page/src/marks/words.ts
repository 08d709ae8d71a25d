import type { Severity } from '@coe-check/sdk';

export type Lang = 'en' | 'es';

/** Sentences by key; `{name}` is filled in. */
export type Words<Key extends string> = { readonly [lang in Lang]: { readonly [key in Key]: string } };

/** Gives a sentence of ours in the clerk's language. */
export type Say<Key extends string> = (key: Key, values?: Readonly<{ [name: string]: string | number }>) => string;

export function wordsIn<Key extends string>(words: Words<Key>, lang: Lang): Say<Key> {
  return (key, values = {}) =>
    words[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}

export type MarkWord = Severity | 'marks' | 'child' | 'many' | 'heardMany' | 'heardOpen' | 'shortcut';

/** What the marks say: to the eye hardly anything, to the ear all of it. */
export const markWords: Words<MarkWord> = {
  en: {
    marks: 'COE Check: findings on this form',
    error: 'Must fix',
    warning: 'Check',
    info: 'Note',
    child: 'Child {n}',
    many: '{count} findings',
    heardMany: '{count} new findings.',
    heardOpen: '{count} findings on this form.',
    shortcut: 'Press Alt+Shift+N to read.',
  },
  es: {
    marks: 'COE Check: avisos en este formulario',
    error: 'Corregir',
    warning: 'Revisar',
    info: 'Nota',
    child: 'Niño o niña {n}',
    many: '{count} avisos',
    heardMany: '{count} avisos nuevos.',
    heardOpen: '{count} avisos en este formulario.',
    shortcut: 'Pulse Alt+Mayús+N para leer.',
  },
};
