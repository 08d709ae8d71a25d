/** A pair of rows and its weight. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Rows taken for one person. */
export interface Cluster {
  /** Ascending. */
  readonly rows: readonly number[];
  /** Pairs that would have joined it to another, but for the guard. */
  readonly refused: number;
}

export interface ClusterOptions {
  /** No two members may weigh less than this; a pair that blocking did not bring weighs `weigh(a, b)`. Default 0. */
  readonly least?: number;
  /** Most rows in one cluster. Default 20. */
  readonly most?: number;
}

/**
 * Groups pairs to persons, heaviest pair first. The chain guard: two groups are joined only when every row of one agrees with every row
 * of the other, so A like B and B like C does not make A and C the same. Rows without a pair are left out. Same bytes every time.
 *
 * clusters([{ a: 0, b: 1, weight: 12 }, { a: 1, b: 2, weight: 9 }], weigh)  → [{ rows: [0, 1], refused: 1 }] where 0 and 2 differ
 */
export function clusters(
  edges: readonly Edge[],
  weigh: (a: number, b: number) => number,
  { least = 0, most = 20 }: ClusterOptions = {},
): readonly Cluster[] {
  const groups = new Map<number, { rows: number[]; refused: number }>();
  const groupOf = (row: number) => groups.get(row) ?? { rows: [row], refused: 0 };
  for (const { a, b } of edges.toSorted(
    (one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b,
  )) {
    const left = groupOf(a);
    const right = groupOf(b);
    if (left === right) continue;
    const fits =
      left.rows.length + right.rows.length <= most &&
      left.rows.every((one) => right.rows.every((other) => weigh(one, other) >= least));
    if (fits) {
      const joined = { rows: [...left.rows, ...right.rows], refused: left.refused + right.refused };
      for (const row of joined.rows) groups.set(row, joined);
    } else {
      left.refused++;
      right.refused++;
      groups.set(a, left);
      groups.set(b, right);
    }
  }
  return [...new Set(groups.values())]
    .filter(({ rows }) => rows.length > 1)
    .map(({ rows, refused }) => ({ rows: rows.toSorted((a, b) => a - b), refused }))
    .sort((a, b) => (a.rows[0] as number) - (b.rows[0] as number));
}
