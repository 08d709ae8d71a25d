import { pack, records } from './workload.ts';
import { checkByHand } from './rules-by-hand.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots, fillSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
import { runPlan } from '../../packages/sdk/src/rules/plan.ts';
import { createChecker } from '../../packages/sdk/src/index.ts';
const c = createChecker([pack], { today: '2026-11-23' });
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
let cnt = 0;
for (const n of [100, 1000, 3000, 10000]) {
  const recs = records(n);
  const loops = Math.ceil(30000 / n);
  const time = (f: () => void) => { let best = 1e9; for (let k = 0; k < 12; k++) { const t = process.hrtime.bigint(); for (let l = 0; l < loops; l++) f(); best = Math.min(best, Number(process.hrtime.bigint() - t) / n / loops); } return best.toFixed(0); };
  const s = parts.empty.slice(); const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
  console.log(n, 'check', time(() => { for (const r of recs) cnt += c.check(r).length; }), 'hand', time(() => { for (const r of recs) cnt += checkByHand(r).length; }),
    'fill+plan', time(() => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, () => { cnt++; }, () => {}); clearSlots(s, parts.empty); } }),
    'fill', time(() => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); clearSlots(s, parts.empty); } }));
}
