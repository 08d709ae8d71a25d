import { sharesFor } from '../share/share-work.ts';
import type { Progress } from '../terminal/progress.ts';
import { checkRecords } from './check-records.ts';
import { checkShared } from './check-shared.ts';
import { type CheckOptions, knownOf, type OpenCheck } from './open-check.ts';
import type { Reported } from './reported.ts';

/** The findings of a file in the order of its rows; a large one is shared among threads. */
export function findingsOf(options: CheckOptions, open: OpenCheck, progress: Progress): AsyncIterable<Reported> {
  const { seen, absent, order } = open;
  const shares = sharesFor(options.file, seen.records);
  if (shares === 1) return checkRecords({ ...open, families: seen.families, progress });
  return checkShared({ options: { ...options, dateOrder: order }, known: knownOf(open), shares, absent, progress });
}
