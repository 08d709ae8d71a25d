import type { Patterns } from './patterns.ts';
import { missingLevel } from './scorer.ts';

/** m or u by comparison and level. */
export type Shares = readonly (readonly number[])[];

export interface EmResult {
  readonly m: Shares;
  /** Share of the pairs seen here that are the same person. */
  readonly lambda: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Expected number of pairs of the same person on each level. */
  readonly expected: Shares;
}

export interface EmStart {
  readonly m: Shares;
  readonly u: Shares;
  readonly lambda: number;
  /** Comparisons that take part; the others say nothing here. */
  readonly free: readonly boolean[];
  /** Keeps m as it is and estimates lambda alone. */
  readonly fixed?: boolean;
}

const enough = 1e-6;
const most = 500;
/** So many imagined pairs stand by the starting m, so that a level nobody reached keeps a share. */
const belief = 1;

/** Expectation maximisation over patterns, u fixed. No chance in it: the same patterns give the same numbers. */
export function expectationMaximisation(patterns: Patterns, start: EmStart): EmResult {
  const { u, free, fixed = false } = start;
  let m = start.m;
  let { lambda } = start;
  let expected: number[][] = [];
  let iterations = 0;
  let moved = Number.POSITIVE_INFINITY;
  while (iterations < most && moved > enough) {
    iterations++;
    expected = m.map((levels) => levels.map(() => 0));
    let matches = 0;
    for (const [index, levels] of patterns.levels.entries()) {
      const count = patterns.counts[index] as number;
      const share = count * posterior(levels, m, u, lambda, free);
      matches += share;
      for (let c = 0; c < levels.length; c++) {
        const level = levels[c] as number;
        if (level !== missingLevel && free[c])
          (expected[c] as number[])[level] = ((expected[c] as number[])[level] as number) + share;
      }
    }
    const next = matches / patterns.pairs;
    moved = Math.abs(next - lambda) / Math.max(lambda, 1e-12);
    lambda = next;
    if (fixed) continue;
    const better = m.map((levels, c) =>
      free[c] ? sharesOf(expected[c] as number[], start.m[c] as readonly number[]) : levels,
    );
    for (const [c, levels] of better.entries())
      for (const [l, share] of levels.entries()) moved = Math.max(moved, Math.abs(share - (m[c]?.[l] ?? 0)));
    m = better;
  }
  return { m, lambda, iterations, converged: moved <= enough, expected };
}

/** Chance that a pair of this pattern is the same person. */
export function posterior(levels: Uint8Array, m: Shares, u: Shares, lambda: number, free?: readonly boolean[]): number {
  let same = lambda;
  let other = 1 - lambda;
  for (let c = 0; c < levels.length; c++) {
    const level = levels[c] as number;
    if (level === missingLevel || free?.[c] === false) continue;
    same *= m[c]?.[level] as number;
    other *= u[c]?.[level] as number;
  }
  return same / (same + other);
}

function sharesOf(expected: readonly number[], start: readonly number[]): number[] {
  const all = expected.reduce((sum, each) => sum + each, 0) + belief;
  return expected.map((each, level) => (each + belief * (start[level] as number)) / all);
}
