import type { Case, Standing } from './reconciliation.ts';

/** What both systems count in one district or grade: the figures that a state shows. */
export interface CountRow {
  readonly name: string;
  readonly standings: { readonly [standing in Standing]: number };
  /** Active in the migrant program. */
  readonly mep: number;
  /** Flagged in the school system. */
  readonly sis: number;
}

/** Cases counted by what `nameOf` gives, in its order, and all of them together as the last row. */
export function countCases(cases: readonly Case[], nameOf: (one: Case) => string, total: string): CountRow[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, group]) => rowOf(name, group));
  return [...rows, rowOf(total, cases)];
}

function rowOf(name: string, cases: readonly Case[]): CountRow {
  const standings = { both: 0, notFlagged: 0, notInSchoolSystem: 0, flaggedNotActive: 0, flaggedNotInProgram: 0 };
  for (const { standing } of cases) standings[standing]++;
  const { both, notFlagged, notInSchoolSystem, flaggedNotActive, flaggedNotInProgram } = standings;
  return {
    name,
    standings,
    mep: both + notFlagged + notInSchoolSystem,
    sis: both + flaggedNotActive + flaggedNotInProgram,
  };
}
