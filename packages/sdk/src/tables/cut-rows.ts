import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Delimiter } from './split-rows.ts';

/**
 * The values of rows as `RowSplitter` gives them: each holds whole quotes. A row whose quotes the parser sees otherwise (a lone
 * carriage return before one) is taken as one value, and costs no other row. Never throws.
 *
 * cutRows(['Ana,"Ruiz, Mora"', 'Eva,Paz'], ',')  → [['Ana', 'Ruiz, Mora'], ['Eva', 'Paz']]
 */
export function cutRows(rows: readonly string[], delimiter: Delimiter): string[][] {
  // Most rows have no quotes, and are cut where the separator stands; the parser is for the others.
  const quoted = parsed(
    rows.filter((row) => row.includes('"')),
    delimiter,
  );
  let next = 0;
  return rows.map((row) => (row.includes('"') ? (quoted[next++] ?? []) : row.split(delimiter)));
}

function parsed(rows: readonly string[], delimiter: Delimiter): string[][] {
  if (rows.length === 0) return [];
  const oneByOne = () => rows.flatMap((row) => parsed([row], delimiter));
  try {
    const cut: string[][] = parse(`${rows.join('\n')}\n`, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
    return cut.length === rows.length || rows.length === 1 ? cut : oneByOne();
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return rows.length === 1 ? [[...rows]] : oneByOne();
  }
}
