import type { CourseStatus } from './course.ts';

/** What each status means, in one sentence. */
export const statusSays: { readonly [status in CourseStatus]: string } = {
  exact: 'The receiving State has one course for it.',
  'level-choice': 'The receiving State has the course, and the level has to be decided.',
  close: 'The receiving State has a course that is close, not the same.',
  part: 'Only a part of the course was done or is found: the rest is owed.',
  ambiguous: 'Several courses may be meant: a person has to choose.',
  'related-only': 'The receiving State has no equal course, only related ones.',
  'no-state-code': 'The course is known, and no code for it is in the list of the receiving State held here.',
  'no-match': 'No equivalent was found.',
};

const decided: { readonly [status in CourseStatus]?: string } = {
  exact: 'Have the receiving school confirm the course: nobody has published this pair.',
  'level-choice':
    "Decide the level by the record's course type and the transcript; keep an honors mark beside the code where the code has none.",
  close: 'Compare the two course descriptions before placing the student.',
  part: 'Ask the sending school which part was finished, with hours and the grade on leaving, and place the student for the rest.',
  ambiguous: 'Choose by course type, school year, section and credit, or ask the sending school.',
};

/** The seed's steps when no course answers: the home base has to be asked (Leading Practices, 2.1.3). */
const homeBase: readonly string[] = [
  'Look up the contacts at the home base.',
  'Contact the MEP staff there.',
  'Ask who makes course interpretations at the home base.',
  'Work out with them a common description of the course, from what was sent and the nearest courses shown here.',
  "Agree on the student's placement with the home base, and keep the description as a local pair for the next student.",
];

/** What to do next; empty only when the answer is exact and official. */
export function nextStepsFor(status: CourseStatus, official: boolean): readonly string[] {
  if (status === 'exact' && official) return [];
  const step = decided[status];
  return step === undefined ? homeBase : [step];
}
