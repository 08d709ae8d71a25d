import type { Day } from '../record/record.ts';
import type { Fact } from './fact.ts';

/** The day on which the record is checked. */
export const today: Fact<Record<string, never>, Day> = {
  name: 'today',
  kind: 'day',
  params: {},
  reads: () => ['#place'],
  derive: (_params, view) => view.place.today,
};
