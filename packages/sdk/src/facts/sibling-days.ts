import type { Day, FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';
import { plainDay } from './open-day.ts';

/** The single days that a date of the other children means, by itself or by the form's order. */
export const siblingDays: Fact<{ field?: FieldKey }, readonly Day[]> = {
  name: 'siblingDays',
  label: { en: 'days of the other children', es: 'fechas de los otros niños' },
  kind: 'array',
  params: { field: { type: 'field' } },
  reads: () => ['#siblings', '#place'],
  derive: ({ field = 'birthDate' }, view) =>
    view.siblings.flatMap((sibling) => plainDay(typedIn(sibling, field), view) ?? []),
};
