import type { CompiledModel } from './compile.ts';

/** A table is taken together with so many imagined values, of which the model's u tells how often one comes. */
const imagined = 200;

/**
 * log2 of how often a value comes. A small table says little of that (of four children two are called GARCIA), so `expected`, the share that
 * the model takes for usual, counts too; among a hundred thousand values it hardly does.
 *
 * logShare(2, 4, 0.005)        → -6.1
 * logShare(20_000, 1e6, 0.005) → -5.6
 */
export const logShare = (count: number, total: number, expected: number): number =>
  Math.log2((count + imagined * expected) / (total + imagined));

/** The share that a model takes for usual, by dictionary: the least u, per column, of the levels whose weight follows the frequency of such values. */
export function expectedShares({ comparisons, columns, dictionaries }: CompiledModel): Float64Array {
  const shares = new Float64Array(dictionaries.length);
  for (const { levels } of comparisons)
    for (const { tf, source } of levels)
      for (const column of tf?.columns ?? []) {
        const dictionary = columns[column]?.dictionary ?? 0;
        const share = source.u ** (1 / (tf?.columns.length ?? 1));
        shares[dictionary] = shares[dictionary] === 0 ? share : Math.min(shares[dictionary] as number, share);
      }
  return shares;
}
