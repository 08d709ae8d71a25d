import type { WeighedPair } from '@coe-check/sdk/match';
import { csvRow } from '../formats/csv.ts';

/** A pair with the ids of its rows. */
export interface NamedPair extends WeighedPair {
  readonly a: string;
  readonly b: string;
}

/** How pairs are printed. */
export interface PairFormat {
  begin(): string;
  pair(pair: NamedPair): string;
}

/** One pair a line, as DESIGN.md section 7 fixes it. */
const jsonl: PairFormat = {
  begin: () => '',
  pair: ({ a, b, weight, probability, call, reasons }) =>
    `${JSON.stringify({
      a,
      b,
      weight,
      probability,
      call: call ?? null,
      reasons: reasons.map((reason) => ({
        comparison: reason.comparison,
        level: reason.level,
        weight: reason.weight,
      })),
    })}\n`,
};

/** One pair a row; the reasons stand in one cell, separated by `; `. */
const csv: PairFormat = {
  begin: () => csvRow(['a', 'b', 'weight', 'probability', 'call', 'guard', 'reasons']),
  pair: ({ a, b, weight, probability, call, guard, reasons }) =>
    csvRow([
      a,
      b,
      String(weight),
      String(probability),
      call ?? '',
      guard ?? '',
      reasons.map((reason) => `${reason.comparison}: ${reason.level} ${signed(reason.weight)}`).join('; '),
    ]),
};

export const pairFormats: Readonly<{ [format: string]: PairFormat }> = { csv, jsonl };

/** `+8.1`, `−3.0`, `0` */
export function signed(weight: number): string {
  const rounded = Math.round(weight * 10) / 10;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '\u2212'}${Math.abs(rounded).toFixed(1)}`;
}
