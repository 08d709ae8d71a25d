import { pack, records } from './workload.ts';
import { checkByHand } from './rules-by-hand.ts';
import { checkerParts } from '../../packages/sdk/src/rules/checker-parts.ts';
import { facts } from '../../packages/sdk/src/facts/index.ts';
import { clearSlots } from '../../packages/sdk/src/rules/fill-slots.ts';
const recs = records(10000) as any[];
const parts = checkerParts([pack], { today: '2026-11-23' }, facts, (...f) => console.log(f));
const fields = parts.shared.slots.fields, keys = fields.map((f) => f.key), places = fields.map((f) => f.slot);
let cnt = 0; const s = parts.empty.slice();
const nothing = /^[\s\p{Cf}]*$/u;
const isBlank = (t: string) => { const f = t.charCodeAt(0); if (f > 32 && f < 127) return false; return nothing.test(t); };
const F: any = {
  hand: (r: any) => { cnt += checkByHand(r).length; },
  getOnly: (r: any) => { for (let i = 0; i < keys.length; i++) s[places[i]!] = r[keys[i]!]; },
  reflectOnly: (r: any) => { for (let i = 0; i < keys.length; i++) s[places[i]!] = Reflect.get(r, keys[i]!); },
  getBlank: (r: any) => { for (let i = 0; i < keys.length; i++) { const v = r[keys[i]!]; if (typeof v === 'string') { if (!isBlank(v)) s[places[i]!] = v; } } },
  getLen: (r: any) => { for (let i = 0; i < keys.length; i++) { const v = r[keys[i]!]; if (typeof v === 'string') { if (v.length > 0) s[places[i]!] = v; } } },
  reflectBlank: (r: any) => { for (let i = 0; i < keys.length; i++) { const v = Reflect.get(r, keys[i]!); if (typeof v === 'string') { if (!isBlank(v)) s[places[i]!] = v; } } },
  twoPass: (r: any) => { for (let i = 0; i < keys.length; i++) s[places[i]!] = r[keys[i]!]; for (let i = 0; i < places.length; i++) { const v = s[places[i]!]; if (typeof v === 'string') { if (isBlank(v)) s[places[i]!] = undefined; } } },
};
const best: any = {}; for (let k = 0; k < 50; k++) for (const n of Object.keys(F)) { const f = F[n]; const t = process.hrtime.bigint(); for (const r of recs) { f(r); } best[n] = Math.min(best[n] ?? 1e9, Number(process.hrtime.bigint() - t) / 10000); }
console.log(Object.entries(best).map(([k, v]) => `${k} ${(v as number).toFixed(0)}`).join('  '));
