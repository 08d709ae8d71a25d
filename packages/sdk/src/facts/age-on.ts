import { yearsBetween } from '../dates/intervals.ts';
import type { FieldKey } from '../record/record.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/** Whole years of age on a day; undefined when either day is not single. Negative before birth. */
export const ageOn: Fact<{ field?: FieldKey; on?: FieldKey }, number | undefined> = {
  name: 'ageOn',
  label: { en: 'age', es: 'edad' },
  kind: 'number',
  params: { field: { type: 'field' }, on: { type: 'fieldOrToday' } },
  reads: ({ field = 'birthDate', on = 'today' }) => datesRead(field, on),
  derive({ field = 'birthDate', on = 'today' }, view) {
    const [from, to] = [openDay(view, field), openDay(view, on)];
    return from === undefined || to === undefined ? undefined : yearsBetween(from, to);
  },
};
