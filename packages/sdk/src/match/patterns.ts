import type { CompiledModel } from './compile.ts';
import { missingLevel, type Scorer } from './scorer.ts';

/** How often each combination of levels occurred. Training works on these, so a million pairs cost as much as their few hundred patterns. */
export interface Patterns {
  /** Pairs counted. */
  readonly pairs: number;
  readonly counts: readonly number[];
  /** Levels by pattern and comparison; `missingLevel` where a side is blank. */
  readonly levels: readonly Uint8Array[];
}

/** Counts the patterns of the pairs that `source` gives. */
export function countPatterns(
  model: CompiledModel,
  scorer: Scorer,
  source: (take: (i: number, j: number) => void) => void,
): Patterns {
  const bases = model.comparisons.map(({ levels }) => levels.length + 1);
  const found = new Map<number, number>();
  let pairs = 0;
  source((i, j) => {
    scorer.grade(i, j);
    let key = 0;
    for (let c = 0; c < bases.length; c++) {
      const level = scorer.levels[c] as number;
      key = key * (bases[c] as number) + (level === missingLevel ? 0 : level + 1);
    }
    found.set(key, (found.get(key) ?? 0) + 1);
    pairs++;
  });
  const sorted = [...found].sort(([a], [b]) => a - b);
  return { pairs, counts: sorted.map(([, count]) => count), levels: sorted.map(([key]) => levelsOf(key, bases)) };
}

function levelsOf(key: number, bases: readonly number[]): Uint8Array {
  const levels = new Uint8Array(bases.length);
  let rest = key;
  for (let c = bases.length - 1; c >= 0; c--) {
    const base = bases[c] as number;
    const digit = rest % base;
    levels[c] = digit === 0 ? missingLevel : digit - 1;
    rest = (rest - digit) / base;
  }
  return levels;
}
