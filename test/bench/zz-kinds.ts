import { pack, records, specs, ruleId } from './workload.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots, fillSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
import { runPlan } from '../../packages/sdk/src/rules/plan.ts';
const recs = records(10_000).slice(0, 300);
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
const s = parts.empty.slice();
let cnt = 0; const no = () => {}; const inc = () => { cnt++; };
for (let w = 0; w < 300; w++) for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, inc, no); clearSlots(s, parts.empty); }
const time = (f: () => void, n: number) => { let best = 1e9; for (let k = 0; k < 60; k++) { const t = process.hrtime.bigint(); f(); best = Math.min(best, Number(process.hrtime.bigint() - t) / n); } return best; };
const base = time(() => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); clearSlots(s, parts.empty); } }, recs.length);
console.log('fill', base.toFixed(0), 'fill+plan', time(() => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, inc, no); clearSlots(s, parts.empty); } }, recs.length).toFixed(0));
const byKind = new Map<string, any[]>();
specs.forEach((spec, i) => { const rule = parts.rules.find((r) => r.id === ruleId(i))!; byKind.set(spec.kind, [...(byKind.get(spec.kind) ?? []), rule]); });
let sum = 0;
for (const [kind, rules] of byKind) {
  const tests = rules.map((r) => r.test), guards = rules.map((r) => r.guard);
  const t = time(() => { for (const r of recs) { fillSlots(s, parts.shared.slots, r, frame); for (let i = 0; i < tests.length; i++) { const g = guards[i]; if (g !== 0 && s[g] === undefined) continue; if (tests[i](s)) cnt++; } clearSlots(s, parts.empty); } }, recs.length) - base;
  sum += t; console.log(kind, rules.length, t.toFixed(0), (t / rules.length).toFixed(1), 'ns each');
}
console.log('sum', sum.toFixed(0));
