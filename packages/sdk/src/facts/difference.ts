import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';
import { number } from './number.ts';

/** The number in `to` less the number in `from`, such as 2 for the academic years 2024 and 2026; undefined unless both are numbers. */
export const difference: Fact<{ from: FieldKey; to: FieldKey }, number | undefined> = {
  name: 'difference',
  label: { en: 'difference', es: 'diferencia' },
  kind: 'number',
  params: { from: { type: 'field', required: true }, to: { type: 'field', required: true } },
  reads: ({ from, to }) => [from, to],
  derive({ from, to }, view) {
    const [start, end] = [number.derive({ field: from }, view), number.derive({ field: to }, view)];
    return start === undefined || end === undefined ? undefined : end - start;
  },
};
