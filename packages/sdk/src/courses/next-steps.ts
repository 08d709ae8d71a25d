import type { CourseStatus } from './course.ts';
import type { Told } from './told.ts';

/** What each status means, in one sentence. */
export const statusSays: { readonly [status in CourseStatus]: Told } = {
  exact: {
    en: 'The receiving State has one course for it.',
    es: 'El estado que recibe tiene un curso que le corresponde.',
  },
  'level-choice': {
    en: 'The receiving State has the course, and the level has to be decided.',
    es: 'El estado que recibe tiene el curso; falta decidir el nivel.',
  },
  close: {
    en: 'The receiving State has a course that is close, not the same.',
    es: 'El estado que recibe tiene un curso parecido, no el mismo.',
  },
  part: {
    en: 'Only a part of the course was done or is found: the rest is owed.',
    es: 'Solo se hizo o se encontró una parte del curso: falta el resto.',
  },
  ambiguous: {
    en: 'Several courses may be meant: a person has to choose.',
    es: 'Puede tratarse de varios cursos: una persona tiene que elegir.',
  },
  'related-only': {
    en: 'The receiving State has no equal course, only related ones.',
    es: 'El estado que recibe no tiene un curso igual, solo otros relacionados.',
  },
  'no-state-code': {
    en: 'The course is known, and no code for it is in the list of the receiving State held here.',
    es: 'El curso se conoce, pero la lista del estado que recibe guardada aquí no tiene clave para él.',
  },
  'no-match': { en: 'No equivalent was found.', es: 'No se encontró un equivalente.' },
};

const decided: { readonly [status in CourseStatus]?: Told } = {
  exact: {
    en: 'Have the receiving school confirm the course: nobody has published this pair.',
    es: 'Pida a la escuela que recibe que confirme el curso: nadie ha publicado este par.',
  },
  'level-choice': {
    en: "Decide the level by the record's course type and the transcript; keep an honors mark beside the code where the code has none.",
    es: 'Decida el nivel por el tipo de curso del registro y la boleta; si la clave no dice honores, anótelo junto a ella.',
  },
  close: {
    en: 'Compare the two course descriptions before placing the student.',
    es: 'Compare las descripciones de los dos cursos antes de ubicar al estudiante.',
  },
  part: {
    en: 'Ask the sending school which part was finished, with hours and the grade on leaving, and place the student for the rest.',
    es: 'Pregunte a la escuela de origen qué parte se terminó, con horas y calificación al salir, y ubique al estudiante para el resto.',
  },
  ambiguous: {
    en: 'Choose by course type, school year, section and credit, or ask the sending school.',
    es: 'Elija por tipo de curso, año escolar, parte y crédito, o pregunte a la escuela de origen.',
  },
};

/** The seed's steps when no course answers: the home base has to be asked (Leading Practices, 2.1.3). */
const homeBase: readonly Told[] = [
  { en: 'Look up the contacts at the home base.', es: 'Busque los contactos en la base del estudiante.' },
  { en: 'Contact the MEP staff there.', es: 'Comuníquese con el personal migrante de allá.' },
  {
    en: 'Ask who makes course interpretations at the home base.',
    es: 'Pregunte quién interpreta los cursos en la base del estudiante.',
  },
  {
    en: 'Work out with them a common description of the course, from what was sent and the nearest courses shown here.',
    es: 'Acuerde con ellos una descripción común del curso, a partir de lo enviado y de los cursos más cercanos mostrados aquí.',
  },
  {
    en: "Agree on the student's placement with the home base, and keep the description as a local pair for the next student.",
    es: 'Acuerde con la base la ubicación del estudiante y guarde la descripción como par local para el siguiente estudiante.',
  },
];

/** What to do next; empty only when the answer is exact and official. */
export function nextStepsFor(status: CourseStatus, official: boolean): readonly Told[] {
  if (status === 'exact' && official) return [];
  const step = decided[status];
  return step === undefined ? homeBase : [step];
}
