import { pack, records, specs, ruleId } from './workload.ts';
import { checkByHand } from './rules-by-hand.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots, fillSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
import { runPlan, planFor } from '../../packages/sdk/src/rules/plan.ts';
const recs = records(10000);
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
let cnt = 0; const s = parts.empty.slice(); const frame: any = { shared: parts.shared, subject: () => undefined, asked: undefined };
const no = () => {}; const inc = () => { cnt++; };
const slot = (k: string) => parts.shared.slots.places.get(k)!;
const pats = specs.filter((x) => x.kind === 'pattern' || x.kind === 'shape').map((x: any) => ({ slot: slot(x.field), re: new RegExp(x.pattern, 'u'), wanted: x.kind === 'shape' }));
const sets = specs.filter((x) => x.kind === 'codes' || x.kind === 'words').map((x: any) => ({ slot: slot(x.field), set: new Set(x.values), wanted: x.kind === 'words' }));
const kernIds = new Set(specs.flatMap((x, i) => (['pattern', 'shape', 'codes', 'words'].includes(x.kind) ? [ruleId(i)] : [])));
const rest = planFor(parts.rules.filter((r) => !kernIds.has(r.id)), 'all', false);
function kern() {
  for (let i = 0; i < pats.length; i++) { const { slot, re, wanted } = pats[i]!; const t = s[slot] as string | undefined; if (t !== undefined && (t.length <= 512 && re.test(t)) === wanted) inc(); }
  for (let i = 0; i < sets.length; i++) { const { slot, set, wanted } = sets[i]!; const t = s[slot]; if (t !== undefined && set.has(t) === wanted) inc(); }
}
const F: any = {
  hand: (r: any) => { cnt += checkByHand(r).length; },
  fill: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); clearSlots(s, parts.empty); },
  fillplan: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); runPlan(parts.whole, s, inc, no); clearSlots(s, parts.empty); },
  fillkern: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); runPlan(rest, s, inc, no); kern(); clearSlots(s, parts.empty); },
  kernonly: (r: any) => { fillSlots(s, parts.shared.slots, r, frame); kern(); clearSlots(s, parts.empty); },
};
const best: any = {}; for (let k = 0; k < 50; k++) for (const n of Object.keys(F)) { const f = F[n]; const t = process.hrtime.bigint(); for (const r of recs) { f(r); } best[n] = Math.min(best[n] ?? 1e9, Number(process.hrtime.bigint() - t) / 10000); }
console.log(Object.entries(best).map(([k, v]) => `${k} ${(v as number).toFixed(0)}`).join('  '));
