import { pack, records } from './workload.ts';
import { createChecker } from '../../packages/sdk/src/index.ts';
const c = createChecker([pack], { today: '2026-11-23' });
let cnt = 0; const recs = records(100);
const t0 = process.hrtime.bigint();
for (let l = 0; l < 6000; l++) for (const r of recs) cnt += c.check(r).length;
console.log(Number(process.hrtime.bigint() - t0) / 600000, cnt / 6000);
