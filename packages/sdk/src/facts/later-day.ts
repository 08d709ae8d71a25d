import type { Day, FieldKey } from '../record/record.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/** The latest of several dates; undefined unless each has a single open day. */
export const laterDay: Fact<{ with: readonly FieldKey[] }, Day | undefined> = {
  name: 'laterDay',
  label: { en: 'the later day', es: 'el día más tarde' },
  kind: 'day',
  params: { with: { type: 'fields', required: true } },
  reads: ({ with: fields }) => datesRead(...fields),
  derive({ with: fields }, view) {
    let latest: Day | undefined;
    for (const field of fields) {
      const day = openDay(view, field);
      if (day === undefined) return undefined;
      if (latest === undefined || day > latest) latest = day;
    }
    return latest;
  },
};
