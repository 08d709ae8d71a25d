import { pack, records } from './workload.ts';
import { checkByHand } from './rules-by-hand.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots, fillSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
import { runPlan } from '../../packages/sdk/src/rules/plan.ts';
import { checkRecord } from '../../packages/sdk/src/rules/check-record.ts';
import { createChecker } from '../../packages/sdk/src/index.ts';
const recs = records(10000);
const c = createChecker([pack], { today: '2026-11-23' });
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
let cnt = 0; const s = parts.empty.slice(); const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
const no = () => {}; const inc = () => { cnt++; }; const around = {};
const F: any = {
  hand: () => { for (const r of recs) cnt += checkByHand(r).length; },
  fill: () => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); clearSlots(s, parts.empty); } },
  fillplan: () => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, inc, no); clearSlots(s, parts.empty); } },
  record: () => { for (const r of recs) checkRecord(parts, r, around, inc, no); },
  check: () => { for (const r of recs) cnt += c.check(r).length; },
};
const best: any = {}; for (let k = 0; k < 50; k++) for (const n of Object.keys(F)) { const t = process.hrtime.bigint(); F[n](); best[n] = Math.min(best[n] ?? 1e9, Number(process.hrtime.bigint() - t) / 10000); }
console.log(Object.entries(best).map(([k, v]) => `${k} ${(v as number).toFixed(0)}`).join('  '));
