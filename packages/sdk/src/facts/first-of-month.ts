import { readMonth } from '../dates/read-month.ts';
import type { Day, FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

const read = (text: string | undefined) => readMonth(text ?? '');

/** The first day of a month typed without a day, as an assessment date is; undefined when it names no month. */
export const firstOfMonth: Fact<{ field: FieldKey }, Day | undefined> = {
  name: 'firstOfMonth',
  label: { en: 'month', es: 'mes' },
  kind: 'day',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => read(view.text(field)),
  ofText: read,
};
