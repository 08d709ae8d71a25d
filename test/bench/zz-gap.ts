import { pack, records } from './workload.ts';
import { checkByHand } from './rules-by-hand.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots, fillSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
import { runPlan } from '../../packages/sdk/src/rules/plan.ts';
import { checkRecord } from '../../packages/sdk/src/rules/check-record.ts';
import { createChecker } from '../../packages/sdk/src/index.ts';
import { makeFinding } from '../../packages/sdk/src/words/make-finding.ts';
const c = createChecker([pack], { today: '2026-11-23' });
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
let cnt = 0; const recs = records(100);
const what = process.argv[2]!;
const s = parts.empty.slice(); const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
const around = {};
const f: any = {
  hand: (r: any) => { cnt += checkByHand(r).length; },
  check: (r: any) => { cnt += c.check(r).length; },
  fill: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); clearSlots(s, parts.empty); },
  fillplan: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, () => { cnt++; }, () => {}); clearSlots(s, parts.empty); },
  record: (r: any) => { checkRecord(parts, r, around, () => { cnt++; }, () => {}); },
  recordsay: (r: any) => { const out: any[] = []; checkRecord(parts, r, around, (rule, slots) => { out.push(makeFinding(rule, slots, 'en', parts.shared.dictionary)); }, () => {}); cnt += out.length; },
}[what];
let best = 1e9; for (let k = 0; k < 40; k++) { const t = process.hrtime.bigint(); for (let l = 0; l < 100; l++) for (const r of recs) f(r); best = Math.min(best, Number(process.hrtime.bigint() - t) / 10000); }
console.log(what, best.toFixed(0));
