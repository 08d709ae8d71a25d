import { findPairs, type MatchReport, type People } from '@coe-check/sdk/match';
import type { Progress } from '../terminal/progress.ts';

/** Pairs as numbers: sixteen bytes each, so that a million of them are no matter. Heaviest first. */
export interface FoundPairs {
  readonly size: number;
  a(at: number): number;
  b(at: number): number;
  weight(at: number): number;
  readonly report: MatchReport;
}

/** Weighs what blocking finds and keeps the pairs from `threshold` up, heaviest first, then in the order of the rows. */
export function foundPairs(
  people: People,
  {
    split,
    threshold,
    skip,
    progress,
  }: {
    readonly split: number | undefined;
    readonly threshold: number;
    readonly skip: (a: number, b: number) => boolean;
    readonly progress: Progress;
  },
): FoundPairs {
  let rows = new Uint32Array(2048);
  let weights = new Float64Array(1024);
  let size = 0;
  const report = findPairs(
    people,
    (a, b, weight) => {
      if (skip(a, b)) return;
      if (size === weights.length) {
        const wider = new Uint32Array(rows.length * 2);
        wider.set(rows);
        rows = wider;
        const more = new Float64Array(weights.length * 2);
        more.set(weights);
        weights = more;
      }
      rows[size * 2] = a;
      rows[size * 2 + 1] = b;
      weights[size] = weight;
      size++;
    },
    { split, threshold, at: (share) => progress.at(share * 100) },
  );
  const a = (at: number): number => rows[at * 2] as number;
  const b = (at: number): number => rows[at * 2 + 1] as number;
  const weight = (at: number): number => weights[at] as number;
  const order = Uint32Array.from({ length: size }, (_, at) => at).sort(
    (one, other) => weight(other) - weight(one) || a(one) - a(other) || b(one) - b(other),
  );
  const nth =
    (of: (at: number) => number) =>
    (at: number): number =>
      of(order[at] as number);
  return { size, a: nth(a), b: nth(b), weight: nth(weight), report };
}
