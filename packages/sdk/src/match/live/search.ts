import type { Best } from './best.ts';
import type { Bound, Bounds } from './bounds.ts';
import type { Lane, PairLane } from './lanes.ts';

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
  /** Weight of a base record; -Infinity when it is gone or agrees in nothing that finds. `least` may stop the sum early. */
  weigh(id: number, least: number): number;
}

/** So many records are looked at without asking whether it could be cheaper. */
const few = 400;
const atOnce = 8;
/** With more values than this (a letter or two typed) none of them is rare in a way that helps. */
const crowd = 64;

/**
 * The best records of the whole base, found without weighing them all. Each round goes through the cheapest values whose records can
 * still be better than the worst of the best so far, and ends when there are none: so the answer is that of weighing every record.
 * What was gone through lowers what the rest can reach: once all BENTON were seen, no other JONES is JONES BENTON.
 */
export function search(index: SearchIn, best: Best): void {
  const { lanes, others, pair, thirdWeights, idle } = index;
  const gone = lanes.map(() => new Set<number>());
  const bounds = lanes.map((_, at) => index.boundsOf(at, gone[at] as Set<number>));
  const anchors = lanes.map((_, at) => index.anchorsOf(at));
  let pairDone = !index.paired;
  /** The most that everything beside comparison `at` adds for a record not seen yet. Once the pairs are, it cannot agree in both names. */
  const beside = (at: number): number => {
    let sum = others;
    const gains: number[] = [];
    for (const [f, { most, otherwise }] of bounds.entries()) {
      if (f === at) continue;
      sum += otherwise;
      gains[f] = most - otherwise;
    }
    const [first = 0, second = 0, ...more] = gains;
    for (const gain of more) sum += gain ?? 0;
    if (!pairDone || !index.paired) return sum + first + second;
    return at > 1 ? sum + Math.max(first, second) : sum;
  };
  /** What a record weighs in the third comparison is known from the lane, before the record itself is read. */
  const third = (): Thirds | undefined =>
    thirdWeights === undefined ? undefined : { weights: thirdWeights, most: (bounds[2] as Bounds).most };
  const alive = (at: number): readonly Bound[] => {
    const rest = beside(at);
    const floor = at > 1 ? index.alone : Number.NEGATIVE_INFINITY;
    return (bounds[at] as Bounds).values.filter(({ most }) => most + rest > best.least && most >= floor);
  };
  for (;;) {
    let cheapest = -1;
    let least = Number.POSITIVE_INFINITY;
    let chosen: readonly Bound[] = [];
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
              ({ value }) =>
                (all.length <= crowd && length(lane, value) <= few) ||
                ((anchors[at] as ReadonlySet<number>).has(value) && length(lane, value) * 2 < total),
            );
      const values = rare.length > 0 ? rare.slice(0, atOnce) : all;
      const cost = values === all ? total : costOf(lane, values);
      if (values.length > 0 && cost < least) [least, cheapest, chosen] = [cost, at, values];
    }
    if (!pairDone) {
      const [firsts, seconds] = bounds as unknown as readonly [Bounds, Bounds];
      let most = others;
      for (const { most: high } of bounds.slice(2)) most += high;
      if (pairCost(pair, firsts.values, seconds.values.length) <= least) {
        pairDone = true;
        throughPairs(index, firsts, seconds, best, most, third());
        continue;
      }
    }
    if (cheapest === -1) return;
    const lane = lanes[cheapest] as Lane;
    const rest = beside(cheapest);
    let seen = 0;
    for (const { value, most } of chosen) {
      const size = length(lane, value);
      if (seen > 0 && seen + size > Math.max(few, least / 4)) break;
      seen += size;
      if (throughValue(index, lane, value, most + rest, best, cheapest < 2 ? third() : undefined))
        (gone[cheapest] as Set<number>).add(value);
    }
    bounds[cheapest] = index.boundsOf(cheapest, gone[cheapest] as Set<number>);
  }
}

const length = ({ starts }: Lane, value: number): number => (starts[value + 1] ?? 0) - (starts[value] ?? 0);

const costOf = (lane: Lane, values: readonly Bound[]): number =>
  values.reduce((sum, { value }) => sum + length(lane, value), 0);

interface Thirds {
  readonly weights: Float64Array;
  readonly most: number;
}

/** All records of one value; false when it ended early because none of them could be better. */
function throughValue(
  { weigh }: SearchIn,
  lane: Lane,
  value: number,
  most: number,
  best: Best,
  third: Thirds | undefined,
): boolean {
  const from = lane.starts[value] ?? 0;
  return through(lane, from, lane.starts[value + 1] ?? from, undefined, most, best, weigh, third);
}

/** Entries of a lane, those of one second value or all, passing over what the third value tells is too light. */
function through(
  lane: Lane,
  from: number,
  to: number,
  seconds: PairLane['seconds'] | undefined,
  most: number,
  best: Best,
  weigh: SearchIn['weigh'],
  third: Thirds | undefined,
): boolean {
  const { ids, thirds } = lane;
  const second = seconds?.[from];
  const besideThird = third === undefined ? 0 : most - third.most;
  for (let at = from; at < to; at++) {
    if (seconds !== undefined && seconds[at] !== second) break;
    if (most <= best.least) return false;
    if (
      third !== undefined &&
      thirds !== undefined &&
      besideThird + (third.weights[thirds[at] as number] as number) <= best.least
    )
      continue;
    const id = ids[at] as number;
    best.offer(id, weigh(id, best.least));
  }
  return true;
}

/** About how many steps it takes to go through the pairs of these first values and so many second ones. */
function pairCost(pair: PairLane, firsts: readonly Bound[], seconds: number): number {
  if (seconds === 0) return Number.POSITIVE_INFINITY;
  return firsts.reduce((sum, { value }) => sum + Math.min(length(pair, value) / 4, seconds * 3), 0);
}

/** Records that agree in both comparisons of the pair: for each first value, its records of the second values. */
function throughPairs(
  { pair, weigh }: SearchIn,
  { values: firsts }: Bounds,
  { values: seconds }: Bounds,
  best: Best,
  others: number,
  third: Thirds | undefined,
): void {
  const top = seconds[0]?.most ?? 0;
  const known = new Map(seconds.map(({ value, most }) => [value, most]));
  for (const first of firsts) {
    if (first.most + top + others <= best.least) break;
    const from = pair.starts[first.value] ?? 0;
    const to = pair.starts[first.value + 1] ?? from;
    if (to - from < seconds.length * 12) {
      for (let at = from; at < to; at++) {
        const most = known.get(pair.seconds[at] as number);
        if (most !== undefined) through(pair, at, at + 1, undefined, first.most + most + others, best, weigh, third);
      }
      continue;
    }
    for (const second of seconds) {
      const bound = first.most + second.most + others;
      if (bound <= best.least) break;
      const begin = lowest(pair, from, to, second.value);
      if (begin < to && pair.seconds[begin] === second.value)
        through(pair, begin, to, pair.seconds, bound, best, weigh, third);
    }
  }
}

function lowest({ seconds }: PairLane, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
