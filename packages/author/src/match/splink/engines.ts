import type { Dialect } from '@coe-check/sdk/match';

export type Engine = 'duckdb' | 'spark';

/** How Splink's two engines say the few things a model asks. Columns are named as Splink names those of a pair: `surname1_l`. */
export const engines: Readonly<{ [engine in Engine]: Dialect }> = {
  duckdb: dialect('"', {
    jaroWinkler: 'jaro_winkler_similarity',
    damerau: 'damerau_levenshtein',
    overlap: 'list_has_any',
  }),
  // jaro_winkler and damerau_levenshtein are of the jar that Splink brings along; the others are Spark's own.
  spark: dialect('`', { jaroWinkler: 'jaro_winkler', damerau: 'damerau_levenshtein', overlap: 'arrays_overlap' }),
};

function dialect(
  quote: string,
  names: { readonly jaroWinkler: string; readonly damerau: string; readonly overlap: string },
): Dialect {
  const called = (name: string) => (a: string, b: string) => `${name}(${a}, ${b})`;
  return {
    column: (side, name) => inQuotes(`${name}_${side}`, quote),
    jaroWinkler: called(names.jaroWinkler),
    levenshtein: called('levenshtein'),
    damerau: called(names.damerau),
    overlap: called(names.overlap),
    // Spark has no hamming: eight digits are compared one by one.
    differing: (a, b) =>
      `(${Array.from({ length: 8 }, (_, at) => `CASE WHEN substr(${a}, ${at + 1}, 1) <> substr(${b}, ${at + 1}, 1) THEN 1 ELSE 0 END`).join(' + ')})`,
    number: (value) => `CAST('${value}' AS DOUBLE)`,
  };
}

/** A name between an engine's quotes. */
export function inQuotes(name: string, quote: string): string {
  return quote + name.replaceAll(quote, quote + quote) + quote;
}

/** The quote that an engine's names stand in. */
export const quoteOf = (engine: Engine): string => (engine === 'spark' ? '`' : '"');
