import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FieldKey, StudentRecord } from '@coe-check/sdk';
import { readTable } from '../course/read-table.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { oneLine, Unreadable } from '../read/unreadable.ts';

/** What a person said of a pair. */
export type Verdict = 'same' | 'not the same' | 'unsure';

export interface Decision {
  readonly a: string;
  readonly b: string;
  /** Of both records as they were when they were judged. */
  readonly print: string;
  readonly verdict: Verdict;
}

/** How the verdicts are written, in either language. */
const written: Readonly<{ [word: string]: Verdict }> = {
  same: 'same',
  'not the same': 'not the same',
  unsure: 'unsure',
  'la misma': 'same',
  'no es la misma': 'not the same',
  'no se sabe': 'unsure',
};

/**
 * The judged pairs of a review sheet: CSV as `coe match -o review.csv` wrote it, or saved as XLSX.
 *
 * @throws Unreadable when the file is no review sheet, or with the line of each verdict that is none.
 */
export async function readDecisions(path: string, stdin: Readable): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  const faults: string[] = [];
  let known = false;
  for await (const { line, values, fault } of readTable(path, stdin)) {
    if (fault !== undefined) {
      faults.push(`${path}:${line}: ${fault}.`);
      continue;
    }
    const [verdict, pair] = [cellNamed(values, 'decision'), cellNamed(values, 'pair')];
    known ||= verdict !== undefined && pair !== undefined;
    if (verdict === undefined || pair === undefined || plain(verdict) === '') continue;
    const says = written[plain(verdict)];
    const of = pairOf(pair);
    if (says === undefined) {
      const near = didYouMean(plain(verdict), Object.keys(written));
      faults.push(
        `${path}:${line}: "${oneLine(verdict, 40)}" is no decision. ${near === undefined ? 'Write same, not the same or unsure, or leave it blank.' : `Did you mean "${near}"?`}`,
      );
    } else if (of === undefined)
      faults.push(
        `${path}:${line}: the column "pair" was changed, so nobody can say which pair this is. Put it back from the sheet that coe match wrote.`,
      );
    else decisions.push({ ...of, verdict: says });
  }
  if (!known && faults.length === 0)
    throw new Unreadable(
      `${path} is no review sheet: it has no columns "decision" and "pair". Write one with: coe match FILE -o review.csv`,
    );
  if (faults.length > 0) throw new Unreadable(faults.slice(0, 20).join('\n'));
  return decisions;
}

/** The cell of the column whose name begins so. */
function cellNamed(values: Readonly<{ [column: string]: unknown }>, name: string): string | undefined {
  for (const [column, value] of Object.entries(values))
    if (plain(column).startsWith(name)) return typeof value === 'string' ? value : String(value ?? '');
  return undefined;
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** What stands in the column `pair`: both ids and the print of both records, which no spreadsheet takes for a number. */
export function pairCell({ a, b, print }: Omit<Decision, 'verdict'>): string {
  return JSON.stringify([a, b, print]);
}

function pairOf(cell: string): Omit<Decision, 'verdict'> | undefined {
  try {
    const value: unknown = JSON.parse(cell);
    if (!Array.isArray(value) || value.length !== 3 || value.some((part) => typeof part !== 'string')) return undefined;
    const [a, b, print] = value as [string, string, string];
    return { a, b, print };
  } catch {
    return undefined; // told by the caller, with its line
  }
}

/** Twelve signs that say whether two records are still what was judged. The same for (a, b) and (b, a). */
export function printOf(a: StudentRecord, b: StudentRecord, fields: readonly FieldKey[]): string {
  const [one, other] = [a, b].map((record) => JSON.stringify(fields.map((field) => record[field]?.trim() ?? '')));
  const sides = [one ?? '', other ?? ''].sort();
  return createHash('sha256').update(sides.join('\n')).digest('hex').slice(0, 12);
}
