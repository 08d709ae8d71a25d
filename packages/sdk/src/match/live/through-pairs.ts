import type { Best } from './best.ts';
import { type Bounds, bestFirst } from './bounds.ts';
import { lengthOf, type PairLane } from './lanes.ts';
import { createScan, crowd, few } from './scan.ts';
import type { SearchIn } from './search.ts';

/**
 * Records that agree in both comparisons of the pair: for each first value, its records of the second values. Rare first values come
 * before common ones; what they leave over of a common one is seen from its new bound. `others` is the most of everything else, of which
 * `thirds` are the bounds of the third comparison.
 */
export function throughPairs(
  { boundsOf, pair, thirdWeights, waiting }: SearchIn,
  seen: ReadonlySet<number>,
  seconds: Bounds,
  best: Best,
  others: number,
  thirds: Bounds | undefined,
): void {
  const gone = new Set(seen);
  const scan = createScan(pair, thirdWeights, waiting, best);
  const third = scan.byThird ? (thirds?.highest ?? 0) : 0;
  const order = bestFirst([...seconds.values], seconds);
  const top = seconds.most[order[0] ?? 0] ?? 0;
  for (;;) {
    const firsts = boundsOf(0, gone);
    const alive = firsts.values.filter((value) => (firsts.most[value] as number) + top + others > best.least);
    if (alive.length === 0) return;
    const rare = alive.length <= crowd ? alive.filter((value) => lengthOf(pair, value) <= few) : alive;
    const chosen = bestFirst(rare, firsts);
    if (chosen.length === 0) {
      // Of those that can reach most, the shortest.
      const [first = 0] = alive.sort(
        (a, b) => (firsts.most[b] as number) - (firsts.most[a] as number) || lengthOf(pair, a) - lengthOf(pair, b),
      );
      chosen.push(first);
    }
    for (const first of chosen) {
      gone.add(first);
      const most = (firsts.most[first] as number) + others;
      if (most + top <= best.least) continue;
      const from = pair.starts[first] ?? 0;
      const to = from + lengthOf(pair, first);
      if (to - from < order.length * 12) {
        scan.bySecond(from, to, most - third, pair.seconds, seconds.most);
        continue;
      }
      for (const second of order) {
        const bound = most + (seconds.most[second] as number);
        if (bound <= best.least) break;
        const begin = lowest(pair, from, to, second);
        if (begin < to && pair.seconds[begin] === second)
          scan.through(begin, lowest(pair, begin, to, second + 1), bound - third);
      }
    }
    waiting.done();
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
