import { daysBetween } from '../dates/intervals.ts';
import type { Day, FieldKey, Row } from '../record/record.ts';
import { rowGroups, scopeOf } from '../record/scope.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import { datesRead } from './date-reads.ts';
import type { Fact, FactView } from './fact.ts';
import { plainDay } from './open-day.ts';

/** How many other rows of the group (that agree in the fields of `with`) share more than a day with this one; a blank end is open. */
export const overlapping: Fact<{ from: FieldKey; to: FieldKey; with?: readonly FieldKey[] }, number> = {
  name: 'overlapping',
  label: { en: 'rows at the same time', es: 'renglones al mismo tiempo' },
  kind: 'number',
  params: { from: { type: 'field', required: true }, to: { type: 'field', required: true }, with: { type: 'fields' } },
  reads: ({ from, to, with: alike = [] }) => [
    ...new Set([...datesRead(from, to), ...alike]),
    ...rowGroups.map((group) => `#rows.${group}` as const),
  ],
  derive({ from, to, with: alike = [] }, view) {
    const group = scopeOf(from, view.dictionary);
    if (group === 'coe' || group === 'child') return 0;
    const own = { from: view.text(from), to: view.text(to) };
    const span = spanOf(own.from, own.to, view);
    if (span === undefined) return 0;
    const typed = (row: Row) => ({ from: typedIn(row, from) ?? '', to: typedIn(row, to) ?? '' });
    const asHere = (row: Row) => alike.every((field) => fold(typedIn(row, field) ?? '') === fold(view.text(field)));
    const rows = view.rows(group);
    const self = rows.map(typed).findIndex((row) => row.from === own.from && row.to === own.to);
    const others = rows.filter((row, index) => index !== self && asHere(row)).map(typed);
    return others.filter((row) => shareDays(span, spanOf(row.from, row.to, view))).length;
  },
};

type Span = readonly [start: Day, end: Day];

/** undefined when the start is not a single day, or an end is typed and is none. */
function spanOf(from: string, to: string, view: FactView): Span | undefined {
  const start = plainDay(from, view);
  const end = to === '' ? '9999-12-31' : plainDay(to, view);
  return start === undefined || end === undefined ? undefined : [start, end];
}

function shareDays(a: Span, b: Span | undefined): boolean {
  if (b === undefined) return false;
  const start = a[0] > b[0] ? a[0] : b[0];
  const end = a[1] < b[1] ? a[1] : b[1];
  return (daysBetween(start, end) ?? 0) > 1;
}
