import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** The number typed, undefined when blank or not a plain number. `1,234` and `1/2` are not: they can be read two ways. */
export const number: Fact<{ field: FieldKey }, number | undefined> = {
  name: 'number',
  label: { en: 'number', es: 'número' },
  kind: 'number',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => numberTyped(view.text(field)),
  ofText: numberTyped,
};

function numberTyped(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed.length <= 40 && plainNumber.test(trimmed) ? Number(trimmed) : undefined;
}
