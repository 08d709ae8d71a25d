import { PassThrough } from 'node:stream';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { withOpenCheck } from '../check/open-check.ts';
import { listsOf } from '../report/lists-of.ts';
import { tallyFile } from '../report/tally-window.ts';
import { createTerminal } from '../terminal/terminal.ts';
import { sendWindows } from './send-windows.ts';
import type { Share, ShareNews, ShareOrder } from './share-work.ts';

// One thread's share of a check or a report. The first thread has told what cannot be read, so this one is silent.
const { job, options, known, names, ...share }: ShareOrder & Share = workerData;
const port = parentPort as MessagePort;
const silent = createTerminal({
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough().resume(),
  env: {},
  cwd: '',
});
silent.quiet = true;
const say = (news: ShareNews): void => port.postMessage(news);

let passed = 0;
const progress = {
  at(): void {
    passed += 200; // a window is looked at every 200 rows
    say({ passed });
  },
  done() {},
};
await withOpenCheck(
  options,
  silent,
  async (open) => {
    const tally =
      job === 'tally'
        ? await tallyFile({ open, lists: listsOf(options.packs), names, ...share, progress })
        : await sendWindows({ open, ...share, progress, port });
    say({ absent: [...open.absent], tally });
  },
  known,
);
port.close();
