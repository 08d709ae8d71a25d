import type { MessagePort } from 'node:worker_threads';
import { checkWindow } from '../check/check-records.ts';
import type { OpenCheck } from '../check/open-check.ts';
import { readWindows, sharedWindow } from '../check/windows.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Share, ShareNews } from './share-work.ts';

export interface SendJob extends Share {
  readonly open: OpenCheck;
  readonly progress: Progress;
  readonly port: MessagePort;
}

/** How many of its windows a thread may be ahead of what has been told: findings wait in memory. */
const ahead = 6;

/** Checks the windows of one share and sends the findings of each, in the order of the file; waits when it is far ahead. */
export async function sendWindows({ open, share, shares, progress, port }: SendJob): Promise<undefined> {
  const { file, seen } = open;
  let told = 0;
  let heard: (() => void) | undefined;
  port.on('message', (window: number) => {
    told = window;
    heard?.();
  });
  let at = 0;
  for await (const window of readWindows(file, seen.families, sharedWindow)) {
    const number = at++;
    if (number % shares !== share) continue;
    while (number > told + ahead * shares) {
      await new Promise<void>((go) => {
        heard = go;
      });
    }
    const reported = checkWindow(window, { ...open, families: seen.families, progress });
    port.postMessage({ window: number, reported } satisfies ShareNews);
  }
}
