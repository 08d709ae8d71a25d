import { readFileSync } from 'node:fs';
import type { CoeCase, Group, Typed } from './case.ts';
import { exists, isoDay } from './days.ts';

interface Dictionary {
  fields: Record<string, { group: string; type: string; codeSet?: string; maxLength?: number }>;
  codeSets: Record<string, { closed: boolean; codes: { code: string; accepts?: string[] }[] }>;
}

/** The field dictionary of the us pack, as data. */
export const dictionary = JSON.parse(
  readFileSync(new URL('../../rules/us/fields.json', import.meta.url), 'utf8'),
) as Dictionary;

const rowGroups: Record<string, Group> = {
  qualifyingMove: 'moves',
  enrollment: 'enrollments',
  course: 'courses',
  assessment: 'assessments',
};
const shared = new Set(['coe', 'comments', 'signatures', 'family', 'parent', 'residency']);

/** Where a field is kept: with the child, in a row, or shared by the COE. */
export function homeOf(field: string): 'child' | 'coe' | 'family' | Group {
  const group = field === 'coeNumber' ? 'coe' : dictionary.fields[field]?.group;
  if (group === undefined) throw new Error(`The dictionary has no field ${field}.`);
  const row = rowGroups[group];
  if (row) return row;
  if (!shared.has(group)) return 'child';
  return ['coe', 'comments', 'signatures'].includes(group) ? 'coe' : 'family';
}

/** Where in a COE, as findings say it. */
export interface At {
  readonly child?: number | undefined;
  readonly row?: { readonly group: Group; readonly index: number } | undefined;
}

/** The record that holds a field, seen from a child or a row. */
export function holderOf(coe: CoeCase, field: string, at: At): Typed | undefined {
  const home = homeOf(field);
  if (home === 'coe' || home === 'family') return coe[home];
  if (home === 'child') return coe.children[at.child ?? 0];
  const own = coe.rows[home].findIndex(({ child }) => child === undefined || child === (at.child ?? 0));
  return coe.rows[home][at.row?.group === home ? at.row.index : own]?.typed;
}

/**
 * Whether two texts of a field say the same: days by calendar, codes by meaning, numbers by their digits, all else without regard
 * to case and accents. The ñ is a letter of its own.
 */
export function saysTheSame(field: string, a: string, b: string): boolean {
  return canonical(field, a) === canonical(field, b);
}

function canonical(field: string, text: string): string {
  const { type = 'text', codeSet } = dictionary.fields[field] ?? {};
  const folded = text
    .replaceAll(/[ñÑ]/g, '\uE000')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();
  if (type === 'date') return day(text) ?? folded;
  if (type === 'number' && /^\d*\.?\d+$/.test(folded)) return String(Number(folded));
  const code =
    codeSet &&
    dictionary.codeSets[codeSet]?.codes.find(({ code, accepts = [] }) =>
      [code, ...accepts].some((each) => each.toUpperCase() === folded),
    );
  if (code) return code.code;
  if (/phone|Zip|Id$/i.test(field)) return folded.replace(/[^A-Z0-9]/g, '').replace(/^1(?=\d{10}$)/, '');
  return folded;
}

function day(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, date] = iso ? iso.slice(1) : slashed ? [slashed[3], slashed[1], slashed[2]] : [];
  const numbers = [Number(year), Number(month), Number(date)] as const;
  return exists(...numbers) ? isoDay(...numbers) : undefined;
}
