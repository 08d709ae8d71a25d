import { readFileSync } from 'node:fs';
import type { BuiltPack } from '@coe-check/sdk';
import { type RosterPacks, rosterPacks } from './packs.ts';
import type { Terms } from './requests.ts';

/** The national pack as it is built. */
export const us: BuiltPack = JSON.parse(readFileSync(new URL('../../rules/dist/us.json', import.meta.url), 'utf8'));

export const usPacks: RosterPacks = rosterPacks([us]);

export const terms: Terms = { packs: ['us'], mostDays: 365 };

export const header = 'Last Name 1,Last Name 2,First Name,Birth Date,Sex,State ID';

/** Invented children. */
export const rows = [
  'García,López,Ana,04/25/2012,F,1000000001',
  'Hernández,Ruiz,José,07/13/2011,M,1000000002',
  'Muñoz,,Guadalupe,11/30/2010,F,1000000003',
  'De la Cruz,Pérez,Juan Carlos,02/17/2013,M,1000000004',
  'García,López,Luis,04/25/2012,M,1000000005',
  'Tinoco,Vega,Rosa,04/03/2012,F,1000000006',
];

const surnames = 'Abarca Becerra Cisneros Duarte Escobar Fonseca Galindo Huerta Ibarra Juarez Lozano Montes'.split(' ');
const givens = 'Alma Bruno Celia Dante Elisa Fabian Gema Hugo Irma Joel Karla Leo'.split(' ');
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** Other families, so that a name says as much as it does in a roster of any size. */
const others = Array.from({ length: 600 }, (_, at) => {
  const [month, day, year] = [(at % 12) + 1, ((at * 7) % 28) + 1, 2006 + (at % 14)];
  const names = [pick(surnames, at), pick(surnames, at * 5 + 3), pick(givens, at * 7 + (at >> 4))];
  return `${names.join(',')},${month}/${day}/${year},${at % 2 ? 'F' : 'M'},${2_000_000_000 + at}`;
});

export const csv = [header, ...rows].join('\n');

/** The same children among six hundred others. */
export const largeCsv = [header, ...rows, ...others].join('\n');

/** A file of these bytes, or of this text in UTF-8. */
export const fileOf = (content: string | Uint8Array<ArrayBuffer>): Blob => new Blob([content]);
