import type { CourseAnswer } from './course.ts';

/** A contact at the home base, from the local list of contacts. */
export interface Contact {
  readonly district: string;
  readonly role: string;
  readonly name: string;
  readonly phone: string;
}

export interface RequestOptions {
  /** What SCED says of its courses, by number: `dist/course-descriptions.json`. */
  readonly descriptions?: { readonly [code: string]: string };
  readonly contacts?: readonly Contact[];
}

/**
 * The request to the home base when no course answers: what was sent, what was tried, the nearest courses with reasons and
 * SCED's own description, credit and hours, and room for the answer. Plain text; it names no student.
 *
 * homeBaseRequest(translateCourse(query, tables), { descriptions, contacts })  → 'Course to be interpreted …'
 */
export function homeBaseRequest(
  answer: CourseAnswer,
  { descriptions = {}, contacts = [] }: RequestOptions = {},
): string {
  const { input, sced, targets, nearest, differences, credit, grade, says, data } = answer;
  const courses = [
    ...sced.map(({ code, name }) => ({ code, title: name, because: ['it is what the course sent is taken for'] })),
    ...nearest,
  ];
  const described = [...new Map(courses.map((one) => [one.code, one])).values()];
  const lines = [
    'Course to be interpreted',
    '',
    `Sending State: ${input.fromState ?? 'not known'}    Receiving State: ${input.toState ?? 'not known'}`,
    `Course as sent: ${[input.code, input.title].filter((part) => part !== null).join(' ') || 'not told'}`,
    ...line('Subject', input.subject),
    ...line('School year', input.schoolYear),
    ...line('Level', input.level),
    ...line('Section', input.section),
    ...line(
      'Credit sent',
      credit === null || credit.sent.value === null ? null : `${credit.sent.value} ${credit.sent.unit}`,
    ),
    ...line('Hours', credit?.partial === undefined ? null : `${credit.partial.hours}. ${credit.partial.how}`),
    ...line('Grade', grade?.sent ?? null),
    '',
    `What was tried: ${says}`,
    ...[...input.guesses, ...differences.map(({ effect }) => effect)].map((one) => `- ${one}`),
    '',
    ...(described.length === 0 && targets.length === 0 ? ['No course is near enough to name.'] : ['Nearest courses:']),
    ...targets.map(({ state, code, title, relation }) => `- ${state} ${code} ${title} (${relation})`),
    ...described.flatMap(({ code, title, because }) => [
      `- SCED ${code} ${title}: ${because.join('; ')}`,
      ...(Object.hasOwn(descriptions, code) ? [`  ${descriptions[code]}`] : []),
    ]),
    '',
    'Contacts at the home base:',
    ...(contacts.length === 0
      ? ['(none in the list)']
      : contacts.map(({ name, role, district, phone }) => `- ${name}, ${role}, ${district}, ${phone}`)),
    '',
    'Agreed description of the course: ______________________________________________',
    'Course and code in the receiving State: _________________________________________',
    'Agreed by (name, district, day): ________________________________________________',
    '',
    `Course tables ${data.version} of ${data.date}, SCED ${data.sced}. A suggestion; the receiving school grants credit.`,
  ];
  return `${lines.join('\n')}\n`;
}

function line(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name}: ${value}`];
}
