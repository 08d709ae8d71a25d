import { type ShareOrder, sharedProgress, startHelpers } from '../share/share-work.ts';
import type { Progress } from '../terminal/progress.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** Counts a file on several threads and adds up what they find. */
export async function tallyShared(order: ShareOrder, shares: number, progress: Progress): Promise<Tally> {
  const passed = sharedProgress(order.known.seen.records, progress);
  const tallies: (Tally | undefined)[] = [];
  const helpers = startHelpers(order, shares, (news, share) => {
    if ('passed' in news) passed(news.passed, share);
    else if ('tally' in news) tallies[share] = news.tally;
  });
  await Promise.all(helpers.map(({ done }) => done));
  const whole = emptyTally();
  for (const tally of tallies) if (tally !== undefined) addTally(whole, tally);
  whole.named.sort((a, b) => a.number - b.number);
  return whole;
}
