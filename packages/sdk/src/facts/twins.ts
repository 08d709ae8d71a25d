import { daysBetween } from '../dates/intervals.ts';
import { readGrade } from '../dates/school-grade.ts';
import type { FieldKey, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import { codeOf } from './code.ts';
import { datesRead } from './date-reads.ts';
import type { Fact, FactView } from './fact.ts';
import { openDay, plainDay } from './open-day.ts';

/**
 * The other children born within so many days of this one, each birth day being a single one; or what a field of theirs says, as
 * canonical code where the field has codes. Both sides must mean one day: a guess makes no twin. `only: 'likely'` leaves out who can
 * hardly be a twin: a child with the same given names (entered twice) or in a grade more than one away (another's date copied).
 */
export const twins: Fact<{ field?: FieldKey; within?: number; only?: 'likely' }, readonly (StudentRecord | string)[]> =
  {
    name: 'twins',
    label: { en: 'born at the same time', es: 'nacidos al mismo tiempo' },
    kind: 'array',
    params: { field: { type: 'field' }, within: { type: 'number' }, only: { type: 'text', oneOf: ['likely'] } },
    reads: ({ only }) => [
      ...datesRead('birthDate'),
      ...(only === undefined ? [] : (['firstName', 'middleName', ...gradeFields] as const)),
      '#siblings',
      '#place',
    ],
    derive({ field, within = 0, only }, view) {
      const born = openDay(view, 'birthDate');
      if (born === undefined) return [];
      const found = view.siblings.filter((sibling) => {
        const other = plainDay(typedIn(sibling, 'birthDate'), view);
        const apart = other === undefined ? undefined : daysBetween(born, other);
        return apart !== undefined && Math.abs(apart) <= within && (only === undefined || canBeTwins(sibling, view));
      });
      if (field === undefined) return found;
      return found.flatMap((sibling) => {
        const text = typedIn(sibling, field);
        return text === undefined ? [] : (codeOf(field, text, view.dictionary) ?? text);
      });
    },
  };

const gradeFields = ['coeGrade', 'gradeLevel'] as const;

function canBeTwins(sibling: StudentRecord, view: FactView): boolean {
  const ours = (field: FieldKey) => view.text(field);
  const theirs = (field: FieldKey) => typedIn(sibling, field) ?? '';
  const given = (of: (field: FieldKey) => string) => fold(`${of('firstName')} ${of('middleName')}`);
  if (given(ours) === given(theirs)) return false;
  const [one, other] = [gradeOf(ours), gradeOf(theirs)];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

/** The number of the grade, on the COE or else at enrollment. */
function gradeOf(text: (field: FieldKey) => string): number | undefined {
  const read = gradeFields.map((field) => readGrade(text(field))?.number);
  return read.find((number) => number !== undefined && number !== null) ?? undefined;
}
