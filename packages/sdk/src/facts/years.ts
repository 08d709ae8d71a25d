import { yearsBetween } from '../dates/intervals.ts';
import type { FieldKey } from '../record/record.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/** Whole years from one date to another, negative when `to` is earlier; undefined when either day is not single. */
export const years: Fact<{ from: FieldKey; to: FieldKey }, number | undefined> = {
  name: 'years',
  label: { en: 'years', es: 'años' },
  kind: 'number',
  params: { from: { type: 'fieldOrToday', required: true }, to: { type: 'fieldOrToday', required: true } },
  reads: ({ from, to }) => datesRead(from, to),
  derive({ from, to }, view) {
    const [start, end] = [openDay(view, from), openDay(view, to)];
    return start === undefined || end === undefined ? undefined : yearsBetween(start, end);
  },
};
