import { type Best, createBest } from './best.ts';
import type { Bound, Bounds } from './bounds.ts';
import type { Lane, PairLane } from './lanes.ts';

/** What a search needs to know of the index and of what is typed. */
export interface SearchIn {
  readonly pair: PairLane;
  /** Lanes of the comparisons that find, in the order of `bounds`; the first one's is the pair lane itself. */
  readonly lanes: readonly Lane[];
  readonly bounds: readonly Bounds[];
  /** The most that all other comparisons and the prior can add. */
  readonly others: number;
  /** Whether a value of the second comparison has a bound of its own. */
  readonly secondTouched: (value: number) => boolean;
  /** Weight of a base record; -Infinity when it is gone or agrees in nothing that finds. `least` may stop the sum early. */
  weigh(id: number, least: number): number;
}

/**
 * The best records of the whole base, found without weighing them all. Each round takes the cheapest lane that can still hold
 * something better than the worst of the best so far, and ends when none can: so the answer is that of weighing every record.
 */
export function search(index: SearchIn, best: Best = createBest(10)): Best {
  const { bounds, lanes, others } = index;
  const count = bounds.length;
  const done = new Set<number>();
  let pairDone = false;
  /**
   * The most of a record that agrees in comparison `at` (weighing `most` there) and was in no lane gone through. Once the pairs are,
   * it cannot agree in both comparisons of the pair.
   */
  const mostWith = (at: number, most: number): number => {
    let sum = most + others;
    let bonus = 0;
    let first = 0;
    let second = 0;
    for (let f = 0; f < count; f++) {
      if (f === at) continue;
      const { most: high, otherwise } = bounds[f] as Bounds;
      sum += otherwise;
      const gain = done.has(f) ? 0 : Math.max(0, high - otherwise);
      if (f === 0) first = gain;
      else if (f === 1) second = gain;
      else bonus += gain;
    }
    if (!pairDone) bonus += first + second;
    else if (at > 1) bonus += Math.max(first, second);
    return sum + bonus;
  };
  const alive = (at: number): readonly Bound[] => {
    const rest = mostWith(at, 0);
    const values = (bounds[at] as Bounds).values;
    let end = 0;
    while (end < values.length && (values[end] as Bound).most + rest > best.least) end++;
    return values.slice(0, end);
  };
  const costOf = (lane: Lane, values: readonly Bound[]): number => values.reduce((sum, { value }) => sum + length(lane, value), 0);
  for (;;) {
    let cheapest = -2;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < count; at++) {
      if (done.has(at)) continue;
      const values = alive(at);
      if (values.length === 0) continue;
      const cost = costOf(lanes[at] as Lane, values);
      if (cost < least) [least, cheapest] = [cost, at];
    }
    if (cheapest === -2) return best;
    if (!pairDone && !done.has(0) && !done.has(1) && least > 64) {
      // Both names together are few; only worth it when the single lanes are not.
      pairDone = true;
      throughPairs(index, best, (first, second) => first + second + mostBesidePair(index, done));
      continue;
    }
    const rest = mostWith(cheapest, 0);
    const lane = lanes[cheapest] as Lane;
    for (const { value, most } of alive(cheapest)) {
      if (most + rest <= best.least) break;
      const end = lane.starts[value + 1] ?? 0;
      for (let at = lane.starts[value] ?? end; at < end; at++) {
        const id = lane.ids[at] as number;
        best.offer(id, index.weigh(id, best.least));
        if (most + rest <= best.least) break;
      }
    }
    done.add(cheapest);
  }
}

const length = ({ starts }: Lane, value: number): number => (starts[value + 1] ?? 0) - (starts[value] ?? 0);

function mostBesidePair({ bounds, others }: SearchIn, done: ReadonlySet<number>): number {
  let sum = others;
  for (let f = 2; f < bounds.length; f++) sum += done.has(f) ? (bounds[f] as Bounds).otherwise : (bounds[f] as Bounds).most;
  return sum;
}

/** Records that agree in both comparisons of the pair: for each first value, its records of the second values. */
function throughPairs({ pair, bounds, weigh, secondTouched }: SearchIn, best: Best, most: (first: number, second: number) => number): void {
  const [firsts, seconds] = bounds as readonly [Bounds, Bounds];
  const [top] = seconds.values;
  if (top === undefined) return;
  for (const first of firsts.values) {
    if (most(first.most, top.most) <= best.least) break;
    const from = pair.starts[first.value] ?? 0;
    const to = pair.starts[first.value + 1] ?? from;
    if (to - from < seconds.values.length * 16) {
      for (let at = from; at < to; at++) {
        if (!secondTouched(pair.seconds[at] as number)) continue;
        const id = pair.ids[at] as number;
        best.offer(id, weigh(id, best.least));
      }
      continue;
    }
    for (const second of seconds.values) {
      const bound = most(first.most, second.most);
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
