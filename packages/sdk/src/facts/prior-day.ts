import type { Day, FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';
import { plainDay } from './open-day.ts';

/** The single day that the same field of the record already known means; undefined without one. */
export const priorDay: Fact<{ field: FieldKey }, Day | undefined> = {
  name: 'priorDay',
  label: { en: 'day on record', es: 'fecha ya registrada' },
  kind: 'day',
  params: { field: { type: 'field', required: true } },
  reads: () => ['#prior', '#place'],
  derive: ({ field }, view) => plainDay(typedIn(view.prior, field), view),
};
