import type { FieldKey } from '@coe-check/sdk';
import { createLinker, pairKey } from '@coe-check/sdk/match';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Decision, printOf, type Verdict } from './decisions.ts';
import type { OpenTables } from './open-match.ts';

/** A judged pair that is still what was judged. */
export interface JudgedRows {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** What persons said of pairs of this run. */
export interface Judged {
  readonly pairs: readonly JudgedRows[];
  verdictOf(a: number, b: number): Verdict | undefined;
}

/**
 * Finds the judged pairs among the rows. A pair whose records were changed since is looked at again.
 *
 * @throws Unreadable when no judged pair is of these files as it was judged.
 */
export async function judgedPairs(
  path: string,
  decisions: readonly Decision[],
  open: OpenTables,
  fields: readonly FieldKey[],
  terminal: Terminal,
): Promise<Judged> {
  const rowOf = rowsById(decisions, open);
  const located = decisions.flatMap((decision) => {
    const [a, b] = rowOf(decision);
    return a === undefined || b === undefined ? [] : [{ decision, a, b }];
  });
  const records = await open.recordsOf(new Set(located.flatMap(({ a, b }) => [a, b])));
  const kept = located.filter(({ decision, a, b }) => {
    return printOf(records.get(a) ?? {}, records.get(b) ?? {}, fields) === decision.print;
  });
  const gone = decisions.length - located.length;
  const changed = located.length - kept.length;
  if (decisions.length > 0 && kept.length === 0)
    throw new Unreadable(
      `${path}: none of its ${decisions.length} judged pairs is in these files as it was judged. Is it the sheet of another run? Give the same files and the same --id as then.`,
    );
  if (gone > 0) terminal.note(`${path}: ${gone} judged pairs are of rows that are no longer there.`);
  if (changed > 0)
    terminal.note(`${path}: ${changed} judged pairs are shown again, as their records were changed since.`);
  const pairs = kept.map(({ decision: { verdict }, a, b }) => ({ a, b, verdict }));
  const verdicts = new Map(pairs.map(({ a, b, verdict }) => [pairKey(String(a), String(b)), verdict]));
  return {
    pairs,
    verdictOf: (a, b) => (verdicts.size === 0 ? undefined : verdicts.get(pairKey(String(a), String(b)))),
  };
}

/** Rows by id: of two files, the first id is of the first and the second of the second. */
function rowsById(decisions: readonly Decision[], { ids, tables }: OpenTables) {
  const wanted = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const [first, second] = tables;
  const split = second?.from ?? ids.length;
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  for (const [row, id] of ids.entries()) if (wanted.has(id)) (row < split ? left : right).set(id, row);
  return ({ a, b }: Decision) => [left.get(a), (first === undefined || second === undefined ? left : right).get(b)];
}

/** Of the pairs with a call, how many were judged, and how. */
export interface Precision {
  readonly band: string;
  readonly same: number;
  readonly different: number;
  readonly unsure: number;
}

/** By call, and beneath it by weight in steps of five bits: how often the same person it was. */
export function precisionOf({ pairs }: Judged, { people }: OpenTables): readonly Precision[] {
  const linker = createLinker(people);
  const bands = new Map<string, { band: string; same: number; different: number; unsure: number }>();
  const count = (band: string, verdict: Verdict) => {
    const own = bands.get(band) ?? { band, same: 0, different: 0, unsure: 0 };
    own[verdict === 'same' ? 'same' : verdict === 'unsure' ? 'unsure' : 'different']++;
    bands.set(band, own);
  };
  const weighed = pairs.map(({ a, b, verdict }) => ({ verdict, ...linker.explain(a, b) }));
  for (const { call, verdict } of weighed) count(call ?? 'below every call', verdict);
  for (const { weight, verdict } of weighed.toSorted((one, other) => other.weight - one.weight)) {
    const from = Math.floor(weight / 5) * 5;
    count(`weight ${from} to ${from + 5}`, verdict);
  }
  return [...bands.values()];
}

/** `likely: 41 same, 2 not the same, 3 unsure: precision 95.3 %` */
export function precisionLine({ band, same, different, unsure }: Precision): string {
  const judged = same + different;
  const share = judged === 0 ? 'no verdict yet' : `precision ${((same / judged) * 100).toFixed(1)} %`;
  return `${band}: ${same} same, ${different} not the same, ${unsure} unsure: ${share}`;
}
