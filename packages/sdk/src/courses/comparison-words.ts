import { relationNamed } from './confidence.ts';
import type { DifferenceKind } from './course.ts';
import type { Language } from './told.ts';

const en = {
  heading: 'Courses taken elsewhere, and those of',
  headingPlain: 'Courses taken elsewhere',
  lead: 'For the placement meeting: what was done, what it may be here, what differs, and room to decide.',
  student: 'Student',
  grade: 'Grade level',
  meeting: 'Meeting on',
  present: 'Present',
  courses: 'courses',
  confirm: 'to confirm',
  decide: 'to decide',
  ask: 'to ask the home base',
  needs: { confirm: 'Confirm', decide: 'Decide', ask: 'Ask' },
  year: 'School year',
  subject: 'Subject',
  level: 'Level',
  section: 'Section',
  grade2: 'Grade',
  credit: 'Credit',
  hours: 'Hours done',
  nothing: '(nothing was sent)',
  near: 'Nearest courses, none of them an answer:',
  understood: 'Understood:',
  unofficial: 'Suggested, not published by a State.',
  homeBase: 'Ask the home base what it counts for: the request to send can be printed beside this page.',
  decision: 'Decision',
  other: 'another course:',
  askHomeBase: 'ask the home base',
  creditGiven: 'Credit given:',
  suggestion: 'A suggestion for placement and credit, never an award: only the receiving school grants credit.',
  tables: 'Course tables',
  of: 'of',
  made: 'Made on',
  relations: {
    equal: 'equal',
    'equal-level-differs': 'equal, another level',
    close: 'close',
    part: 'part',
    'one-of': 'one of several',
    'code-same-title-differs': 'same number, another title',
    related: 'related only',
  },
  kinds: {
    level: 'Level',
    credit: 'Credit',
    unit: 'Unit',
    sequence: 'Part',
    gradeSpan: 'Grades',
    subjectArea: 'Subject area',
    title: 'Title',
    version: 'Years',
  },
} as const;

const es = {
  heading: 'Cursos hechos en otra parte y los de',
  headingPlain: 'Cursos hechos en otra parte',
  lead: 'Para la junta de ubicación: qué se hizo, qué puede ser aquí, qué difiere, y lugar para decidir.',
  student: 'Estudiante',
  grade: 'Grado',
  meeting: 'Junta del',
  present: 'Presentes',
  courses: 'cursos',
  confirm: 'por confirmar',
  decide: 'por decidir',
  ask: 'por preguntar a la base',
  needs: { confirm: 'Confirmar', decide: 'Decidir', ask: 'Preguntar' },
  year: 'Año escolar',
  subject: 'Materia',
  level: 'Nivel',
  section: 'Parte',
  grade2: 'Calificación',
  credit: 'Crédito',
  hours: 'Horas hechas',
  nothing: '(no se envió nada)',
  near: 'Cursos más cercanos, ninguno es la respuesta:',
  understood: 'Se entendió:',
  unofficial: 'Sugerido; ningún estado lo ha publicado.',
  homeBase: 'Pregunte a la base del estudiante por qué cuenta: la solicitud se puede imprimir junto a esta hoja.',
  decision: 'Decisión',
  other: 'otro curso:',
  askHomeBase: 'preguntar a la base',
  creditGiven: 'Crédito otorgado:',
  suggestion:
    'Es una sugerencia de ubicación y crédito, nunca un otorgamiento: solo la escuela que recibe otorga crédito.',
  tables: 'Tablas de cursos',
  of: 'del',
  made: 'Hecho el',
  relations: relationNamed,
  kinds: {
    level: 'Nivel',
    credit: 'Crédito',
    unit: 'Unidad',
    sequence: 'Parte',
    gradeSpan: 'Grados',
    subjectArea: 'Materia',
    title: 'Título',
    version: 'Años',
  },
} as const;

/** The words of the printed comparison. */
export const comparisonWords: {
  readonly [lang in Language]: {
    readonly [word in Exclude<keyof typeof en, 'needs' | 'relations' | 'kinds'>]: string;
  } & {
    readonly needs: { readonly [need in keyof typeof en.needs]: string };
    readonly relations: { readonly [relation: string]: string };
    readonly kinds: { readonly [kind in DifferenceKind]: string };
  };
} = { en, es };
