import type { FieldKey } from '../record/record.ts';
import type { DateView } from './date.ts';
import { datesRead } from './date-reads.ts';
import type { Fact, FactView } from './fact.ts';
import { number } from './number.ts';

/**
 * The number in `to` less the number in `from`, such as 1 for the academic years 2025 and 2026; a date counts by its year.
 * undefined unless both can be read.
 */
export const difference: Fact<{ from: FieldKey; to: FieldKey }, number | undefined> = {
  name: 'difference',
  label: { en: 'difference', es: 'diferencia' },
  kind: 'number',
  params: { from: { type: 'field', required: true }, to: { type: 'field', required: true } },
  reads: ({ from, to }) => datesRead(from, to),
  derive({ from, to }, view) {
    const [start, end] = [numberOrYear(from, view), numberOrYear(to, view)];
    return start === undefined || end === undefined ? undefined : end - start;
  },
};

function numberOrYear(field: FieldKey, view: FactView): number | undefined {
  const typed = number.derive({ field }, view);
  if (typed !== undefined) return typed;
  const days = (view.fact('date', { field }) as DateView | undefined)?.open ?? [];
  const years = new Set(days.map((day) => Number(day.slice(0, -6))));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}
