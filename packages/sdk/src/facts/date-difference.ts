import { type DayDifference, dayDifference } from '../dates/day-difference.ts';
import type { FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay, plainDay } from './open-day.ts';

/** How a date differs from the same field of the record already known: the class tells which slip made one of the other. */
export const dateDifference: Fact<{ field: FieldKey }, DayDifference | undefined> = {
  name: 'dateDifference',
  label: { en: 'difference', es: 'diferencia' },
  kind: 'text',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [...new Set([...datesRead(field), '#prior' as const])],
  derive({ field }, view) {
    const [ours, theirs] = [openDay(view, field), plainDay(typedIn(view.prior, field), view)];
    return ours === undefined || theirs === undefined ? undefined : dayDifference(ours, theirs);
  },
};
