import { PassThrough } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from '@coe-check/sdk';
import { withOpenCheck } from '../check/open-check.ts';
import { createTerminal } from '../terminal/terminal.ts';
import { listsOf } from './lists-of.ts';
import type { ShareNews, ShareOrder } from './share-work.ts';
import { tallyFile } from './tally-window.ts';

// One thread's share of a report. The first thread has told what cannot be read, so this one is silent.
const { packs, today, state, lang, names, rows: _, share, shares, ...order }: ShareOrder = workerData;
const silent = createTerminal({
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough().resume(),
  env: {},
  cwd: '',
});
silent.quiet = true;
const say = (news: ShareNews): void => parentPort?.postMessage(news);

const told = Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined)) as { file: string };
let passed = 0;
const tally = await withOpenCheck(
  {
    ...told,
    packs,
    today,
    checkerFor: (dateOrder) => createChecker(packs, { today, dateOrder, state, lang }),
  },
  silent,
  (open) => {
    const at = (): void => {
      passed += 200; // a window is looked at every 200 rows
      say({ passed });
    };
    const progress = { at, done() {} };
    return tallyFile({ open, lists: listsOf(packs), names, share, shares, progress });
  },
);
say({ tally });
