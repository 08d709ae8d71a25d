import type { FieldKey } from '@coe-check/sdk';
import { type ShareNews, sharedProgress, startHelpers } from '../share/share-work.ts';
import type { Progress } from '../terminal/progress.ts';
import type { CheckOptions, Known } from './open-check.ts';
import type { Reported } from './reported.ts';

export interface SharedCheck {
  readonly options: CheckOptions;
  readonly known: Known;
  readonly shares: number;
  /** Fields that rules would have spoken of, had the file a column for them. */
  readonly absent: Set<FieldKey>;
  readonly progress: Progress;
}

/** The findings of a file as `checkRecords` gives them, found by several threads. */
export async function* checkShared(job: SharedCheck): AsyncGenerator<Reported> {
  const { options, known, shares, absent, progress } = job;
  const windows = new Map<number, readonly Reported[]>();
  const passed = sharedProgress(known.seen.records, progress);
  let wake = (): void => undefined;
  let running = shares;
  let failure: unknown;
  const hear = (news: ShareNews, share: number): void => {
    if ('passed' in news) passed(news.passed, share);
    else if ('window' in news) windows.set(news.window, news.reported);
    else for (const field of news.absent) absent.add(field);
    wake();
  };
  const helpers = startHelpers({ job: 'check', options, known, names: false }, shares, hear);
  for (const { done } of helpers) {
    const ended = (fault?: unknown): void => {
      running--;
      failure ??= fault;
      wake();
    };
    done.then(() => ended(), ended);
  }
  try {
    for (let next = 0; ; next++) {
      while (!windows.has(next) && running > 0 && failure === undefined) {
        await new Promise<void>((go) => {
          wake = go;
        });
      }
      if (failure !== undefined) throw failure;
      const reported = windows.get(next);
      if (reported === undefined) return;
      windows.delete(next);
      yield* reported.toSorted((a, b) => a.number - b.number);
      for (const { told } of helpers) told(next + 1);
    }
  } finally {
    for (const { stop } of helpers) stop();
  }
}
