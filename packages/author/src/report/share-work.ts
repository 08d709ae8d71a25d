import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltPack, DateOrder, Day } from '@coe-check/sdk';
import type { Progress } from '../terminal/progress.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** What a helper thread is told. Plain data, so it can be handed over. */
export interface ShareOrder {
  readonly file: string;
  readonly packs: readonly BuiltPack[];
  readonly today: Day;
  readonly dateOrder: DateOrder | undefined;
  readonly state: string | undefined;
  readonly lang: string;
  readonly map: string | undefined;
  readonly roster: string | undefined;
  readonly waivers: string | undefined;
  readonly names: boolean;
  /** Rows of the whole file. */
  readonly rows: number;
  readonly share: number;
  readonly shares: number;
}

/** What a helper thread says: how many rows it has passed, or what its share comes to. */
export type ShareNews = { readonly passed: number } | { readonly tally: Tally };

/** Below this a second thread costs more than it saves. */
const worthSharing = 10_000;

/** How many threads a file of so many rows is worth. Standard input can be read by one only. */
export function sharesFor(file: string, rows: number): number {
  return file === '-' || rows < worthSharing ? 1 : Math.min(4, availableParallelism());
}

/** Counts a file on several threads and adds up what they find. */
export async function tallyShared(order: Omit<ShareOrder, 'share'>, progress: Progress): Promise<Tally> {
  const passed = Array.from({ length: order.shares }, () => 0);
  const news = (share: number, rows: number): void => {
    passed[share] = rows;
    progress.at(
      Math.min(
        order.rows,
        passed.reduce((sum, one) => sum + one, 0),
      ),
    );
  };
  const tallies = await Promise.all(passed.map((_, share) => helper({ ...order, share }, news)));
  const whole = emptyTally();
  for (const tally of tallies) addTally(whole, tally);
  whole.named.sort((a, b) => a.number - b.number);
  return whole;
}

function helper(order: ShareOrder, news: (share: number, rows: number) => void): Promise<Tally> {
  return new Promise((done, fail) => {
    // The one name serves in the built command; from source (tests, benches) the file beside this one does.
    const built = import.meta.url.endsWith('.js');
    const worker = new Worker(new URL(built ? './report-worker.js' : './report-worker.ts', import.meta.url), {
      workerData: order,
      // Young objects die young: room for them saves more collecting than it costs; the rest is bounded by a window of rows.
      resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 320 + Math.ceil(order.rows / 2000) },
    });
    worker.on('message', (said: ShareNews) => {
      if ('passed' in said) news(order.share, said.passed);
      else done(said.tally);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a helper thread ended with ${code} before it was done`)));
  });
}
