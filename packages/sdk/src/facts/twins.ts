import { daysBetween } from '../dates/intervals.ts';
import type { FieldKey, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { codeOf } from './code.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay, plainDay } from './open-day.ts';

/**
 * The other children born within so many days of this one, each birth day being a single one; or what a field of theirs says, as
 * canonical code where the field has codes. Both sides must mean one day: a guess makes no twin.
 */
export const twins: Fact<{ field?: FieldKey; within?: number }, readonly (StudentRecord | string)[]> = {
  name: 'twins',
  label: { en: 'born at the same time', es: 'nacidos al mismo tiempo' },
  kind: 'array',
  params: { field: { type: 'field' }, within: { type: 'number' } },
  reads: () => [...datesRead('birthDate'), '#siblings', '#place'],
  derive({ field, within = 0 }, view) {
    const born = openDay(view, 'birthDate');
    if (born === undefined) return [];
    const found = view.siblings.filter((sibling) => {
      const other = plainDay(typedIn(sibling, 'birthDate'), view);
      const apart = other === undefined ? undefined : daysBetween(born, other);
      return apart !== undefined && Math.abs(apart) <= within;
    });
    if (field === undefined) return found;
    return found.flatMap((sibling) => {
      const text = typedIn(sibling, field);
      return text === undefined ? [] : (codeOf(field, text, view.dictionary) ?? text);
    });
  },
};
