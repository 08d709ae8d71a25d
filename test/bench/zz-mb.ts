import { pack, records } from './workload.ts';
const recs = records(10_000) as any[];
const keys = Object.keys((pack as any).fields);
const fields = keys.map((key: string, i: number) => ({ key, slot: i + 1 }));
const empty: any[] = new Array(100).fill(undefined);
const nothingToSee = /^[\s\p{Cf}]*$/u;
function isBlank(text: string) { const first = text.charCodeAt(0); if (first > 32 && first < 127) return false; return nothingToSee.test(text); }
function A(r: any) { const s = empty.slice(); for (let i = 0; i < fields.length; i++) { const { key, slot } = fields[i]!; const v = r[key]; if (typeof v === 'string' && !isBlank(v)) s[slot] = v; } return s; }
function A0(r: any) { const s = empty.slice(); for (let i = 0; i < keys.length; i++) { s[i] = r[keys[i]!]; } return s; }
function R(r: any) { const s = empty.slice(); for (let i = 0; i < fields.length; i++) { const { key, slot } = fields[i]!; const v = Reflect.get(r, key); if (typeof v === 'string' && !isBlank(v)) s[slot] = v; } return s; }
const readers = keys.map((key) => (r: any) => r[key]);
function C(r: any) { const s = empty.slice(); for (let i = 0; i < readers.length; i++) { const v = readers[i]!(r); if (typeof v === 'string' && !isBlank(v)) s[i] = v; } return s; }
function D(r: any) { const s = empty.slice(); const { lastName1, firstName, parentLastName, birthDate, residencyDate, stateCode, msixId, homePhone, mailZip, address } = r; s[0] = lastName1; s[1] = firstName; s[2] = parentLastName; s[3] = birthDate; s[4] = residencyDate; s[5] = stateCode; s[6] = msixId; s[7] = homePhone; s[8] = mailZip; s[9] = address; return s; }
for (const order of [['A', 'A0', 'R', 'C', 'D'], ['D', 'C', 'R', 'A0', 'A']]) for (let round = 0; round < 3; round++) { let out = ''; for (const n of order) { const f = ({ A, A0, R, C, D } as any)[n]; const t = process.hrtime.bigint(); let x = 0; for (let k = 0; k < 10; k++) for (const r of recs) x += f(r).length; out += n + ' ' + (Number(process.hrtime.bigint() - t) / 1e5).toFixed(0) + '  '; } if (round === 2) console.log(out); }
