import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FieldKey } from '@coe-check/sdk';
import type { CheckOptions, Known } from '../check/open-check.ts';
import type { Reported } from '../check/reported.ts';
import type { Tally } from '../report/tally.ts';
import type { Progress } from '../terminal/progress.ts';

/** What the helper threads are told. Plain data, so it can be handed over. */
export interface ShareOrder {
  /** `check` sends the findings of each window, `tally` what they come to. */
  readonly job: 'check' | 'tally';
  readonly options: CheckOptions;
  /** What the first reading of the file showed, so that no thread reads it for that again. */
  readonly known: Known;
  /** `tally`: keep the names of children. */
  readonly names: boolean;
}

/** Which of the shares a thread does: window `share` of every `shares`. */
export interface Share {
  readonly share: number;
  readonly shares: number;
}

/** What a helper thread says: how many rows it has passed, the findings of a window, or that its share is done. */
export type ShareNews =
  | { readonly passed: number }
  | { readonly window: number; readonly reported: readonly Reported[] }
  | { readonly absent: readonly FieldKey[]; readonly tally: Tally | undefined };

/** Below this a second thread costs more than it saves. */
const worthSharing = 10_000;

/** How many threads a file of so many rows is worth. Standard input can be read by one only. */
export function sharesFor(file: string, rows: number): number {
  return file === '-' || rows < worthSharing ? 1 : Math.min(4, availableParallelism());
}

/** A helper thread at work. */
export interface Helper {
  /** Ends when the share is done; fails when the thread does. */
  readonly done: Promise<void>;
  /** Lets a thread that checks go on: windows before this one have been told. */
  told(window: number): void;
  stop(): void;
}

/** Sets a thread to each share. `hear` is called with what each says. */
export function startHelpers(
  order: ShareOrder,
  shares: number,
  hear: (news: ShareNews, share: number) => void,
): Helper[] {
  return Array.from({ length: shares }, (_, share) => startHelper({ ...order, share, shares }, hear));
}

function startHelper(order: ShareOrder & Share, hear: (news: ShareNews, share: number) => void): Helper {
  // The one name serves in the built command; from source (tests, benches) the file beside this one does.
  const built = import.meta.url.endsWith('.js');
  const worker = new Worker(new URL(built ? './share-worker.js' : './share-worker.ts', import.meta.url), {
    workerData: order,
    // Young objects die young: room for them saves more collecting than it costs; the rest is bounded by a window of rows.
    resourceLimits: {
      maxYoungGenerationSizeMb: 48,
      maxOldGenerationSizeMb: 320 + Math.ceil(order.known.seen.records / 2000),
    },
  });
  const done = new Promise<void>((end, fail) => {
    worker.on('message', (news: ShareNews) => {
      hear(news, order.share);
      if ('absent' in news) end();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a helper thread ended with ${code} before it was done`)));
  });
  return { done, told: (window) => worker.postMessage(window), stop: () => void worker.terminate() };
}

/** Adds up how many rows the threads have passed. */
export function sharedProgress(rows: number, progress: Progress): (passed: number, share: number) => void {
  const passed: number[] = [];
  return (now, share) => {
    passed[share] = now;
    progress.at(
      Math.min(
        rows,
        passed.reduce((sum, one) => sum + (one ?? 0), 0),
      ),
    );
  };
}
