import { type Contact, contactsFor } from './contacts.ts';
import type { CourseAnswer } from './course.ts';
import { levelNames } from './differences.ts';
import { type Language, languageOf } from './told.ts';
import { amountOf } from './units.ts';

export interface RequestOptions {
  /** What SCED says of its courses, by number: `dist/course-descriptions.json`. It is English, as published. */
  readonly descriptions?: { readonly [code: string]: string };
  /** The local list of contacts; those of the sending State are named. */
  readonly contacts?: readonly Contact[];
  /** Language of the headings: that of the answer's own sentences. */
  readonly lang?: string;
}

const words = {
  en: {
    heading: 'Course to be interpreted',
    sending: 'Sending State',
    receiving: 'Receiving State',
    course: 'Course as sent',
    subject: 'Subject',
    year: 'School year',
    level: 'Level',
    section: 'Section',
    credit: 'Credit sent',
    hours: 'Hours',
    grade: 'Grade',
    tried: 'What was tried',
    none: 'No course is near enough to name.',
    near: 'Nearest courses:',
    taken: 'it is what the course sent is taken for',
    contacts: 'Contacts at the home base:',
    noContacts: '(none in the list)',
    agreed: 'Agreed description of the course',
    code: 'Course and code in the receiving State',
    by: 'Agreed by (name, district, day)',
    unknown: 'not known',
    ends: 'A suggestion; the receiving school grants credit.',
    tables: 'Course tables',
    of: 'of',
  },
  es: {
    heading: 'Curso por interpretar',
    sending: 'Estado de origen',
    receiving: 'Estado que recibe',
    course: 'Curso como se envió',
    subject: 'Materia',
    year: 'Año escolar',
    level: 'Nivel',
    section: 'Parte',
    credit: 'Crédito enviado',
    hours: 'Horas',
    grade: 'Calificación',
    tried: 'Lo que se intentó',
    none: 'Ningún curso se parece lo bastante para nombrarlo.',
    near: 'Cursos más cercanos:',
    taken: 'es por el que se toma el curso enviado',
    contacts: 'Contactos en la base del estudiante:',
    noContacts: '(ninguno en la lista)',
    agreed: 'Descripción acordada del curso',
    code: 'Curso y clave en el estado que recibe',
    by: 'Acordado por (nombre, distrito, día)',
    unknown: 'no se sabe',
    ends: 'Es una sugerencia; la escuela que recibe otorga el crédito.',
    tables: 'Tablas de cursos',
    of: 'del',
  },
} as const satisfies { readonly [lang in Language]: { readonly [key: string]: string } };

/**
 * The request to the home base when no course answers: what was sent, what was tried, the nearest courses with reasons and
 * SCED's own description, credit and hours, contacts, and room for the answer. Plain text; it names no student.
 *
 * homeBaseRequest(translateCourse(query, tables), { descriptions, contacts })  → 'Course to be interpreted …'
 */
export function homeBaseRequest(
  answer: CourseAnswer,
  { descriptions = {}, contacts = [], lang }: RequestOptions = {},
): string {
  const { input, sced, targets, nearest, differences, credit, grade, says, data } = answer;
  const say = words[languageOf(lang)];
  const courses = [...sced.map(({ code, name }) => ({ code, title: name, because: [say.taken] })), ...nearest];
  const described = [...new Map(courses.map((one) => [one.code, one])).values()];
  const asked = contactsFor(contacts, input.fromState);
  const blank = (name: string, length: number) => `${name}: ${'_'.repeat(length - name.length)}`;
  const lines = [
    say.heading,
    '',
    `${say.sending}: ${input.fromState ?? say.unknown}    ${say.receiving}: ${input.toState ?? say.unknown}`,
    `${say.course}: ${[input.code, input.title].filter((part) => part !== null).join(' ') || say.unknown}`,
    ...line(say.subject, input.subject),
    ...line(say.year, input.schoolYear),
    ...line(say.level, input.level === null ? null : levelNames[input.level][languageOf(lang)]),
    ...line(say.section, input.section),
    ...line(
      say.credit,
      credit === null || credit.sent.value === null
        ? null
        : amountOf(credit.sent.value, credit.sent.unit)[languageOf(lang)],
    ),
    ...line(say.hours, credit?.partial === undefined ? null : `${credit.partial.hours}. ${credit.partial.how}`),
    ...line(say.grade, grade?.sent ?? null),
    '',
    `${say.tried}: ${says}`,
    ...[...input.guesses, ...differences.map(({ effect }) => effect)].map((one) => `- ${one}`),
    '',
    described.length === 0 && targets.length === 0 ? say.none : say.near,
    ...targets.map(({ state, code, title, relation }) => `- ${state} ${code} ${title} (${relation})`),
    ...described.flatMap(({ code, title, because }) => [
      `- SCED ${code} ${title}: ${because.join('; ')}`,
      ...(Object.hasOwn(descriptions, code) ? [`  ${descriptions[code]}`] : []),
    ]),
    '',
    say.contacts,
    ...(asked.length === 0
      ? [say.noContacts]
      : asked.map(({ district, role, office, phone }) => {
          const parts = [role, office, district].filter((part) => part !== '');
          return `- ${parts.join(', ')}: ${phone}`;
        })),
    '',
    blank(say.agreed, 79),
    blank(say.code, 79),
    blank(say.by, 79),
    '',
    `${say.tables} ${data.version} ${say.of} ${data.date}, SCED ${data.sced}. ${say.ends}`,
  ];
  return `${lines.join('\n')}\n`;
}

function line(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name}: ${value}`];
}
