import { type BlockReport, createBlocking, everyPair } from './block.ts';
import { createLinker, type WeighedPair } from './link.ts';
import type { People } from './people.ts';

export interface MatchPeopleOptions {
  /** Rows of the first file when there are two: only pairs across are looked at. */
  readonly split?: number | undefined;
  /** Pairs below this weight are not given. Default: where the lowest call begins. */
  readonly threshold?: number | undefined;
  /** Up to so many rows every pair is weighed and no blocking key can lose one. Default 2,000. */
  readonly exhaustiveUpTo?: number | undefined;
  /** Pairs a person judged before, by `pairKey`: they are not given again. */
  readonly judged?: ReadonlySet<string> | undefined;
  /** What stands for row i in `judged`; default its number. */
  readonly idOf?: ((row: number) => string) | undefined;
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
  const { model } = people;
  const { split, exhaustiveUpTo = 2000, judged, idOf = String } = options;
  const threshold = options.threshold ?? Math.min(...model.model.calls.map(({ from }) => from));
  const linker = createLinker(people);
  const blocking = createBlocking(people, { split });
  const overlap: Overlap = { all: 0, keys: model.model.block.map(() => ({ found: 0, shared: 0 })) };
  let weighed = 0;
  let given = 0;
  const look = (i: number, j: number, exhaustive: boolean) => {
    weighed++;
    if (linker.weigh(i, j) < threshold) return;
    if (!exhaustive) countKeys(overlap, blocking.keysOf(i, j));
    if (judged?.has(pairKey(idOf(i), idOf(j)))) return;
    given++;
    take({ a: i, b: j, ...linker.explain(i, j) });
  };
  const exhaustive = people.size <= exhaustiveUpTo;
  let blocks: readonly BlockReport[] = [];
  if (exhaustive) everyPair(people.size, split, (i, j) => look(i, j, true));
  else blocks = blocking.pairs((i, j) => look(i, j, false));
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
