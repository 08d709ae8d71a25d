import { columnAt } from './block.ts';
import { soundsOf } from './operators.ts';
import type { People } from './people.ts';
import { expectedShares, logShare } from './shares.ts';
import { exportedColumns } from './sql.ts';

/** A table to write for another engine: plain values, blank as null, lists of texts. */
export type ExportedRow = { readonly id: number } & {
  readonly [column: string]: string | number | null | readonly string[];
};

/** The derived values of a row with what `modelSql` asks beside them. */
export function createExporter(people: People): (row: number) => ExportedRow {
  const { model } = people;
  const expected = expectedShares(model);
  const wanted = exportedColumns(model.model).map(({ column, besides }) => {
    const at = columnAt(model, column);
    const number = model.columns[at]?.dictionary ?? 0;
    return { column, besides, at, dictionary: people.dictionaries[number], usual: expected[number] as number };
  });
  return (row) => {
    const out: { id: number; [column: string]: string | number | null | readonly string[] } = { id: row };
    for (const { column, besides, at, dictionary, usual } of wanted) {
      const value = people.value(at, row);
      out[column] = value === '' ? null : value;
      if (dictionary === undefined || value === '') {
        for (const beside of besides) out[`${column}__${beside}`] = null;
        continue;
      }
      if (besides.includes('sounds')) out[`${column}__sounds`] = soundsOf(value);
      if (besides.includes('formals')) out[`${column}__formals`] = model.formals(value);
      const count = dictionary.occurrences(dictionary.find(value));
      if (besides.includes('log')) out[`${column}__log`] = logShare(count, dictionary.total, usual);
      if (besides.includes('share')) out[`${column}__share`] = count / dictionary.total;
    }
    return out;
  };
}
