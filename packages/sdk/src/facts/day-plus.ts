import { addToDay } from '../dates/intervals.ts';
import type { Day, FieldKey } from '../record/record.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/** A date moved by years, months and days; at the end of a short month its last day. undefined when the day is not single. */
export const dayPlus: Fact<{ field: FieldKey; years?: number; months?: number; days?: number }, Day | undefined> = {
  name: 'dayPlus',
  label: { en: 'day', es: 'día' },
  kind: 'day',
  params: {
    field: { type: 'fieldOrToday', required: true },
    years: { type: 'number' },
    months: { type: 'number' },
    days: { type: 'number' },
  },
  reads: ({ field }) => datesRead(field),
  derive({ field, ...by }, view) {
    const day = openDay(view, field);
    return day === undefined ? undefined : addToDay(day, by);
  },
};
