import type { Best } from './best.ts';
import { type Bounds, bestFirst } from './bounds.ts';
import { type Lane, lengthOf, type PairLane } from './lanes.ts';
import { createScan, crowd, few } from './scan.ts';
import { throughPairs } from './through-pairs.ts';
import type { Waiting } from './waiting.ts';

/** What a search needs to know of the index and of what is typed. */
export interface SearchIn {
  readonly pair: PairLane;
  /** Lanes of the comparisons that find; the first one's is the pair lane itself. */
  readonly lanes: readonly Lane[];
  /** Bounds of finding comparison `at` when the records of these values were all seen. */
  boundsOf(at: number, gone: ReadonlySet<number>): Bounds;
  /** Values of finding comparison `at` that are typed in full. */
  anchorsOf(at: number): ReadonlySet<number>;
  /** Weight in the third finding comparison by the value that lanes keep as `thirds`; undefined when nothing is typed there. */
  readonly thirdWeights: Float64Array | undefined;
  /** Finding comparisons that make no candidate by themselves now: each of two names typed, a date half typed beside a name. */
  readonly idle: ReadonlySet<number>;
  /** What a comparison beyond the pair must weigh to make a candidate. */
  readonly alone: number;
  /** Both comparisons of the pair are typed, so agreeing in both makes a candidate. */
  readonly paired: boolean;
  /** The most that all other comparisons and the prior can add. */
  readonly others: number;
  /** Weighs base records for `best`. */
  readonly waiting: Waiting;
}

const atOnce = 8;

/**
 * The best records of the whole base, found without weighing them all. Each round goes through the cheapest values whose records can
 * still be better than the worst of the best so far, and ends when there are none: so the answer is that of weighing every record.
 * What was gone through lowers what the rest can reach: once all BENTON were seen, no other JONES is JONES BENTON.
 */
export function search(index: SearchIn, best: Best): void {
  const { lanes, others, pair, thirdWeights, idle, waiting } = index;
  const gone = lanes.map(() => new Set<number>());
  const look = (at: number): Bounds => index.boundsOf(at, gone[at] as Set<number>);
  const bounds = lanes.map((_, at) => look(at));
  const anchors = lanes.map((_, at) => index.anchorsOf(at));
  let pairDone = !index.paired;
  /** The most that everything beside comparison `at` adds for a record not seen yet. Once the pairs are, it cannot agree in both names. */
  const beside = (at: number): number => {
    let sum = others;
    const gains: number[] = [];
    for (const [f, { highest, otherwise }] of bounds.entries()) {
      if (f === at) continue;
      sum += otherwise;
      gains[f] = highest - otherwise;
    }
    const [first = 0, second = 0, ...more] = gains;
    for (const gain of more) sum += gain ?? 0;
    if (!pairDone || !index.paired) return sum + first + second;
    return at > 1 ? sum + Math.max(first, second) : sum;
  };
  /** Values whose records can still be better than the worst of the best. */
  const alive = (at: number): number[] => {
    const { values, most } = bounds[at] as Bounds;
    const rest = beside(at);
    const floor = at > 1 ? index.alone : Number.NEGATIVE_INFINITY;
    return values.filter((value) => (most[value] as number) + rest > best.least && (most[value] as number) >= floor);
  };
  for (;;) {
    let cheapest = -1;
    let least = Number.POSITIVE_INFINITY;
    let chosen: number[] = [];
    for (let at = 0; at < lanes.length; at++) {
      if (idle.has(at)) continue;
      const all = alive(at);
      const lane = lanes[at] as Lane;
      const total = costOf(lane, all);
      // Rare names first: they cost little, and once they were seen the common name beside them has less to reach.
      const rare =
        at > 1
          ? []
          : all.filter(
              (value) =>
                (all.length <= crowd && lengthOf(lane, value) <= few) ||
                ((anchors[at] as ReadonlySet<number>).has(value) && lengthOf(lane, value) * 2 < total),
            );
      const values = rare.length > 0 ? bestFirst(rare, bounds[at] as Bounds).slice(0, atOnce) : all;
      const cost = values === all ? total : costOf(lane, values);
      if (values.length > 0 && cost < least) [least, cheapest, chosen] = [cost, at, values];
    }
    if (!pairDone) {
      const [firsts, seconds] = bounds as unknown as readonly [Bounds, Bounds];
      if (pairCost(pair, firsts.values, seconds.values.length) <= least) {
        pairDone = true;
        const most = bounds.slice(2).reduce((sum, { highest }) => sum + highest, others);
        throughPairs(index, gone[0] as Set<number>, seconds, best, most, bounds[2]);
        bounds[0] = look(0);
        continue;
      }
    }
    if (cheapest === -1) return;
    const lane = lanes[cheapest] as Lane;
    const now = bounds[cheapest] as Bounds;
    const scan = createScan(lane, cheapest < 2 ? thirdWeights : undefined, waiting, best);
    const rest = beside(cheapest) - (scan.byThird ? (bounds[2] as Bounds).highest : 0);
    let seen = 0;
    for (const value of bestFirst(chosen, now)) {
      const size = lengthOf(lane, value);
      if (seen > 0 && seen + size > Math.max(few, least / 4)) break;
      seen += size;
      (gone[cheapest] as Set<number>).add(value);
      const from = lane.starts[value] ?? 0;
      scan.through(from, from + size, (now.most[value] as number) + rest);
      waiting.done();
    }
    bounds[cheapest] = look(cheapest);
  }
}

const costOf = (lane: Lane, values: readonly number[]): number =>
  values.reduce((sum, value) => sum + lengthOf(lane, value), 0);

/** About how many steps it takes to go through the pairs of these first values and so many second ones. */
function pairCost(pair: PairLane, firsts: readonly number[], seconds: number): number {
  if (seconds === 0) return Number.POSITIVE_INFINITY;
  return firsts.reduce((sum, value) => sum + Math.min(lengthOf(pair, value) / 4, seconds * 3), 0);
}
