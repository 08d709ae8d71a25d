import type { FieldKey, StudentRecord } from '@coe-check/sdk';
import type { Judgement, WeighedPair } from '@coe-check/sdk/match';
import { csvRow } from '../formats/csv.ts';
import { openResult } from '../write/write-file.ts';
import { pairCell, printOf } from './decisions.ts';
import type { FoundPairs } from './found-pairs.ts';
import type { MatchWords } from './match-words.ts';
import type { OpenTables } from './open-match.ts';

/** What a review sheet and a report show of a run. */
export interface ShownRun {
  readonly open: OpenTables;
  readonly found: FoundPairs;
  /** The model's fields that a file has, in the model's order. */
  readonly fields: readonly FieldKey[];
  readonly labelOf: (field: FieldKey) => string;
  readonly lang: 'en' | 'es';
  readonly words: MatchWords;
  explain(a: number, b: number): WeighedPair;
  /** What the pair found at this place is called. */
  judge(at: number): Judgement;
  /** What the model says of a pair, in a sentence. */
  says(judgement: Judgement): string;
}

/** Pairs whose records are in memory together. */
const together = 50_000;

/**
 * Writes every pair for a person to judge: a column for the verdict, why, and both records side by side. `pair` is what
 * `--decisions` knows the pair by.
 */
export async function writeReviewSheet(path: string, run: ShownRun): Promise<void> {
  const { open, found, fields, labelOf, lang, words } = run;
  const file = openResult(path, { personal: true });
  try {
    // The mark lets a spreadsheet read accents right.
    file.write(
      `\uFEFF${csvRow([words.decision, ...words.reviewHead, ...fields.flatMap((field) => [`${labelOf(field)} (A)`, `${labelOf(field)} (B)`]), 'pair'])}`,
    );
    for (let from = 0; from < found.size; from += together) {
      const batch = Array.from({ length: Math.min(together, found.size - from) }, (_, at) => from + at);
      const records = await open.recordsOf(new Set(batch.flatMap((at) => [found.a(at), found.b(at)])));
      for (const at of batch) {
        const [a, b] = [found.a(at), found.b(at)];
        const [one, other] = [records.get(a) ?? {}, records.get(b) ?? {}];
        const ids = { a: open.ids[a] ?? '', b: open.ids[b] ?? '' };
        const pair = run.explain(a, b);
        file.write(
          csvRow([
            '',
            ids.a,
            ids.b,
            pair.weight.toFixed(1),
            run.says(pair),
            pair.reasons.flatMap(({ says }) => says?.[lang] ?? []).join(' '),
            ...fields.flatMap((field) => [typed(one, field), typed(other, field)]),
            pairCell({ ...ids, print: printOf(one, other, fields) }),
          ]),
        );
      }
    }
  } finally {
    file.close();
  }
}

const typed = (record: StudentRecord, field: FieldKey): string => record[field] ?? '';
