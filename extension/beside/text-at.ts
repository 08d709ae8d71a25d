import type { At, Coe, FieldKey } from '@coe-check/sdk/engine';

/** What stands in a field where a finding is: in its row, else with its child, else shared by the family. */
export function textAt(coe: Coe, at: At | undefined, field: FieldKey): string {
  const row = at?.row && coe.rows?.[at.row.group]?.[at.row.index];
  const child = at?.child === undefined ? undefined : coe.children[at.child];
  return row?.[field] ?? child?.[field] ?? coe.family?.[field] ?? coe.coe?.[field] ?? '';
}
