import type { FieldKey, Row, RowGroup } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';

/** Repeated rows of a group that concern this child, or the typed texts of one of their fields, blanks left out. */
export const rows: Fact<{ group: RowGroup; field?: FieldKey }, readonly (Row | string)[]> = {
  name: 'rows',
  kind: 'array',
  params: { group: { type: 'group', required: true }, field: { type: 'field' } },
  reads: ({ group }) => [`#rows.${group}`],
  derive({ group, field }, view) {
    const all = view.rows(group);
    return field === undefined ? all : all.flatMap((row) => typedIn(row, field) ?? []);
  },
};
