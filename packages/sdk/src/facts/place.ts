import type { Place } from '../record/place.ts';
import type { Fact } from './fact.ts';

/** What is fixed around the record: today, date order of the form, state, form. */
export const place: Fact<Record<string, never>, Place> = {
  name: 'place',
  kind: 'object',
  properties: ['today', 'dateOrder', 'state', 'form'],
  params: {},
  reads: () => ['#place'],
  derive: (_params, view) => view.place,
};
