import type { FieldKey } from '../record/record.ts';
import type { Reads } from './fact.ts';

/** Dates typed by the same clerk, which show the order used when one part is above twelve. */
export const otherDates: readonly FieldKey[] = [
  'qualifyingArrivalDate',
  'residencyDate',
  'interviewDate',
  'enrollmentDate',
  'workerMoveDate',
];

const forAnyDate: readonly Reads[] = ['#place', '#settled'];
/** What can speak for a reading of a birth date. */
const forBirthDate: readonly Reads[] = [
  ...forAnyDate,
  ...otherDates,
  'childMoveDate',
  'birthCountry',
  'birthState',
  'birthDateVerification',
  'coeGrade',
  'gradeLevel',
  'curp',
  'passportMrz',
  '#siblings',
  '#prior',
  '#candidates',
];

/** What the days of these fields, or today, depend on. */
export function datesRead(...fields: readonly FieldKey[]): readonly Reads[] {
  const all = new Set<Reads>();
  for (const field of fields) {
    if (field !== 'today') all.add(field);
    for (const read of field === 'birthDate' ? forBirthDate : forAnyDate) all.add(read);
  }
  return [...all];
}
