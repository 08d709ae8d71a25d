import { pack, records, specs, ruleId } from './workload.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { fillSlots } from "../../packages/sdk/src/rules/fill-slots.ts"; const slotsOf=(e:any,t:any,r:any,f:any)=>{const s=e.slice();fillSlots(s,t,r,f);return s};
import { runPlan } from '../../packages/sdk/src/rules/plan.ts';
const recs = records(10_000).slice(0, 300);
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
const all = recs.map((r) => slotsOf(parts.empty, parts.shared.slots, r, frame));
let cnt = 0;
for (let w = 0; w < 300; w++) for (const s of all) runPlan(parts.whole, s, () => { cnt++; }, () => {});
const time = (f: () => void, n: number) => { let best = 1e9; for (let k = 0; k < 30; k++) { const t = process.hrtime.bigint(); f(); best = Math.min(best, Number(process.hrtime.bigint() - t) / n); } return best; };
console.log('plan', time(() => { for (const s of all) runPlan(parts.whole, s, () => { cnt++; }, () => {}); }, all.length).toFixed(0), 'slots', time(() => { for (const r of recs) slotsOf(parts.empty, parts.shared.slots, r, frame); }, all.length).toFixed(0));
const byKind = new Map<string, any[]>();
specs.forEach((spec, i) => { const rule = parts.rules.find((r) => r.id === ruleId(i))!; byKind.set(spec.kind, [...(byKind.get(spec.kind) ?? []), rule]); });
for (const [kind, rules] of byKind) {
  const tests = rules.map((r) => [r.guard, r.test] as const);
  console.log(kind, rules.length, (time(() => { for (const s of all) for (let i = 0; i < tests.length; i++) { const [g, t] = tests[i]!; if (g !== 0 && s[g] === undefined) continue; if (t(s)) cnt++; } }, all.length) / rules.length).toFixed(1), 'ns each');
}
