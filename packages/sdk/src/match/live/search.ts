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
  /** The most that all other comparisons and the prior can add. */
  readonly others: number;
  /** Weight of a base record; -Infinity when it is gone or agrees in nothing that finds. `least` may stop the sum early. */
  weigh(id: number, least: number): number;
}

/** So many records are looked at without asking whether it could be cheaper. */
const few = 400;

/**
 * The best records of the whole base, found without weighing them all. Each round goes through the cheapest values whose records can
 * still be better than the worst of the best so far, and ends when there are none: so the answer is that of weighing every record.
 * What was gone through lowers what the rest can reach: once all BENTON were seen, no other JONES is JONES BENTON.
 */
export function search(index: SearchIn, best: Best): void {
  const { lanes, others, pair } = index;
  const gone = lanes.map(() => new Set<number>());
  const bounds = lanes.map((_, at) => index.boundsOf(at, gone[at] as Set<number>));
  let pairDone = false;
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
    if (!pairDone) return sum + first + second;
    return at > 1 ? sum + Math.max(first, second) : sum;
  };
  const alive = (at: number): readonly Bound[] => {
    const rest = beside(at);
    return (bounds[at] as Bounds).values.filter(({ most }) => most + rest > best.least);
  };
  for (;;) {
    let cheapest = -1;
    let least = Number.POSITIVE_INFINITY;
    let chosen: readonly Bound[] = [];
    const costs: number[] = [];
    for (let at = 0; at < lanes.length; at++) {
      const values = alive(at);
      const cost = values.reduce((sum, { value }) => sum + length(lanes[at] as Lane, value), 0);
      costs[at] = cost;
      if (values.length > 0 && cost < least) [least, cheapest, chosen] = [cost, at, values];
    }
    if (cheapest === -1) return;
    const [firsts, seconds] = bounds as unknown as readonly [Bounds, Bounds];
    if (!pairDone && least > few && pairCost(pair, alive(0), seconds.values.length) < least) {
      pairDone = true;
      let most = others;
      for (const { most: high } of bounds.slice(2)) most += high;
      throughPairs(index, firsts, seconds, best, most);
      continue;
    }
    const lane = lanes[cheapest] as Lane;
    const bySize = chosen.toSorted((a, b) => length(lane, a.value) - length(lane, b.value) || b.most - a.most);
    const rest = beside(cheapest);
    let seen = 0;
    for (const { value, most } of bySize) {
      const size = length(lane, value);
      if (seen > few && seen + size > least / 4) break;
      seen += size;
      if (throughValue(index, lane, value, most + rest, best)) (gone[cheapest] as Set<number>).add(value);
    }
    bounds[cheapest] = index.boundsOf(cheapest, gone[cheapest] as Set<number>);
  }
}

const length = ({ starts }: Lane, value: number): number => (starts[value + 1] ?? 0) - (starts[value] ?? 0);

/** All records of one value; false when it ended early because none of them could be better. */
function throughValue({ weigh }: SearchIn, lane: Lane, value: number, most: number, best: Best): boolean {
  const end = lane.starts[value + 1] ?? 0;
  for (let at = lane.starts[value] ?? end; at < end; at++) {
    if (most <= best.least) return false;
    const id = lane.ids[at] as number;
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
function throughPairs({ pair, weigh }: SearchIn, { values: firsts }: Bounds, { values: seconds }: Bounds, best: Best, others: number): void {
  const top = seconds[0]?.most ?? 0;
  const known = new Set(seconds.map(({ value }) => value));
  for (const first of firsts) {
    if (first.most + top + others <= best.least) break;
    const from = pair.starts[first.value] ?? 0;
    const to = pair.starts[first.value + 1] ?? from;
    if (to - from < seconds.length * 12) {
      for (let at = from; at < to; at++) {
        if (!known.has(pair.seconds[at] as number)) continue;
        const id = pair.ids[at] as number;
        best.offer(id, weigh(id, best.least));
      }
      continue;
    }
    for (const second of seconds) {
      const bound = first.most + second.most + others;
      if (bound <= best.least) break;
      for (let at = lowest(pair, from, to, second.value); at < to && pair.seconds[at] === second.value; at++) {
        const id = pair.ids[at] as number;
        best.offer(id, weigh(id, best.least));
        if (bound <= best.least) break;
      }
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
