import { checkByHand } from './rules-by-hand.ts';
import { pack, records, ruleId } from './workload.ts';
import { createChecker } from '../../packages/sdk/src/index.ts';
const all = records(10_000);
const c = createChecker([pack], { today: '2026-11-23' });
let diff = 0, n = 0; for (const r of all) { const a = c.check(r).map((f) => f.rule).sort().join(); const b = checkByHand(r).slice().sort().join(); if (a !== b) diff++; n += c.check(r).length; }
console.log('differences', diff, 'findings', n, 'fields', Object.keys(all[0]!).length);
const time = (f: () => void) => { const t = process.hrtime.bigint(); f(); return Number(process.hrtime.bigint() - t) / 1e9; };
const A: number[] = [], B: number[] = []; let x = 0;
for (let k = 0; k < 40; k++) { A.push(10000 / time(() => { for (const r of all) x += c.check(r).length; })); B.push(10000 / time(() => { for (const r of all) x += checkByHand(r).length; })); }
const med = (a: number[]) => a.sort((p, q) => p - q)[a.length >> 1]!;
console.log('ours', Math.max(...A) | 0, 'hand', Math.max(...B) | 0, (Math.max(...A) / Math.max(...B)).toFixed(2), c.diagnostics);
