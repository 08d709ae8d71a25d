import type { Words } from '../marks/words.ts';

const english = {
  use: 'Use {state} {code} {title}',
  near: 'Nearest courses, none of them an answer:',
  steps: 'What to do',
  request: 'Copy the request to the home base',
  copied: 'The request is copied. Paste it into a message to the home base.',
  notCopied: 'This page does not let it be copied. Open the panel: the request stands there.',
  understood: 'Understood: {guess}.',
  unofficial: 'Suggested; no State has published this pair.',
  tables: 'Course tables {version} of {date}, SCED {sced}',
  sure: '{percent} %',
  level: 'Level',
  credit: 'Credit',
  unit: 'Unit',
  sequence: 'Part',
  gradeSpan: 'Grades',
  subjectArea: 'Subject area',
  title: 'Title',
  version: 'Years',
};

const spanish: typeof english = {
  use: 'Usar {state} {code} {title}',
  near: 'Cursos más cercanos, ninguno es la respuesta:',
  steps: 'Qué hacer',
  request: 'Copiar la solicitud para la base',
  copied: 'La solicitud está copiada. Péguela en un mensaje para la base del estudiante.',
  notCopied: 'Esta página no deja copiar. Abra el panel: ahí está la solicitud.',
  understood: 'Se entendió: {guess}.',
  unofficial: 'Sugerido; ningún estado ha publicado este par.',
  tables: 'Tablas de cursos {version} del {date}, SCED {sced}',
  sure: '{percent} %',
  level: 'Nivel',
  credit: 'Crédito',
  unit: 'Unidad',
  sequence: 'Parte',
  gradeSpan: 'Grados',
  subjectArea: 'Materia',
  title: 'Título',
  version: 'Años',
};

export type CourseWord = keyof typeof english;

/** What is said of a course, in the card and in the panel. */
export const courseWords: Words<CourseWord> = { en: english, es: spanish };
