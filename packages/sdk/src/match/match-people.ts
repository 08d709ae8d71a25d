import { type BlockReport, createBlocking } from './block.ts';
import { everyPairAbove } from './every-pair-above.ts';
import { createLinker, type WeighedPair } from './link.ts';
import type { People } from './people.ts';
import { createScorer } from './scorer.ts';

export interface MatchPeopleOptions {
  /** Rows of the first file when there are two: only pairs across are looked at. */
  readonly split?: number | undefined;
  /** Pairs below this weight are not given. Default: where the lowest call begins. */
  readonly threshold?: number | undefined;
  /** Up to so many rows every pair is weighed and no blocking key can lose one. Default 10,000: some seconds. */
  readonly exhaustiveUpTo?: number | undefined;
  /** Pairs a person judged before, by `pairKey`: they are not given again. */
  readonly judged?: ReadonlySet<string> | undefined;
  /** What stands for row i in `judged`; default its number. */
  readonly idOf?: ((row: number) => string) | undefined;
  /** Hears now and then which share of the work is done, 0 to 1. */
  readonly at?: ((share: number) => void) | undefined;
}

export interface MatchedPair extends WeighedPair {
  readonly a: number;
  readonly b: number;
}

export interface MatchReport {
  readonly rows: number;
  /** Pairs weighed and given. */
  readonly weighed: number;
  readonly given: number;
  /** How the pairs were found; empty when every pair was weighed. */
  readonly blocks: readonly BlockReport[];
  /**
   * Share of the pairs above the threshold that blocking is thought to find. Capture and recapture: a key's share is that of the pairs
   * other keys found which it found too; what all keys miss, taken as independent, is missed. 1 when every pair was weighed.
   */
  readonly coverage: number;
}

/** The same for (a, b) and (b, a). */
export const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/**
 * All pairs of a table that may be one person, in the order blocking finds them: give each on as it comes, nothing is kept.
 *
 * const report = matchPeople(people, (pair) => out.write(line(pair)), { threshold: 0 });
 */
export function matchPeople(
  people: People,
  take: (pair: MatchedPair) => void,
  options: MatchPeopleOptions = {},
): MatchReport {
  const linker = createLinker(people);
  return findPairs(people, (a, b) => take({ a, b, ...linker.explain(a, b) }), options);
}

/**
 * The same without calls and reasons: rows and weight of each pair, so that many pairs cost little. `createLinker(people).explain(a, b)`
 * says of any of them what it is called and why.
 *
 * const report = findPairs(people, (a, b, weight) => weights.push(weight));
 */
export function findPairs(
  people: People,
  take: (a: number, b: number, weight: number) => void,
  options: MatchPeopleOptions = {},
): MatchReport {
  const { model } = people;
  const { split, exhaustiveUpTo = 10_000, judged, idOf = String, at } = options;
  const threshold = options.threshold ?? Math.min(...model.model.calls.map(({ from }) => from));
  const scorer = createScorer(people);
  const blocking = createBlocking(people, { split });
  const overlap: Overlap = { all: 0, keys: model.model.block.map(() => ({ found: 0, shared: 0 })) };
  let weighed = 0;
  let given = 0;
  const give = (i: number, j: number, weight: number) => {
    if (judged?.has(pairKey(idOf(i), idOf(j)))) return;
    given++;
    take(i, j, weight);
  };
  const exhaustive = people.size <= exhaustiveUpTo;
  let blocks: readonly BlockReport[] = [];
  if (exhaustive) {
    weighed = split === undefined ? (people.size * (people.size - 1)) / 2 : split * (people.size - split);
    everyPairAbove(people, scorer, threshold, split, give, at);
  } else
    blocks = blocking.pairs((i, j) => {
      weighed++;
      const weight = scorer.weigh(i, j);
      if (weight < threshold) return;
      countKeys(overlap, blocking.keysOf(i, j));
      give(i, j, weight);
    }, at);
  return { rows: people.size, weighed, given, blocks, coverage: exhaustive ? 1 : coverageOf(overlap) };
}

interface Overlap {
  all: number;
  /** By key: pairs it found, and those of them that another key found too. */
  readonly keys: readonly { found: number; shared: number }[];
}

function countKeys(overlap: Overlap, keys: readonly number[]): void {
  overlap.all++;
  for (const key of keys) {
    const count = overlap.keys[key] as Overlap['keys'][number];
    count.found++;
    if (keys.length > 1) count.shared++;
  }
}

function coverageOf({ all, keys }: Overlap): number {
  let missed = 1;
  for (const { found, shared } of keys) {
    const byOthers = all - (found - shared);
    if (byOthers > 0) missed *= 1 - shared / byOthers;
  }
  return 1 - missed;
}
