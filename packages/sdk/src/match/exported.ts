import { columnAt } from './block.ts';
import { soundsOf } from './operators.ts';
import type { People } from './people.ts';
import { exportedColumns } from './sql.ts';

/** A table to write for another engine: plain values, blank as null, lists of texts. */
export type ExportedRow = { readonly id: number } & {
  readonly [column: string]: string | number | null | readonly string[];
};

/** The derived values of a row with what `modelSql` asks beside them. */
export function createExporter(people: People): (row: number) => ExportedRow {
  const { model } = people;
  const wanted = exportedColumns(model.model).map(({ column, besides }) => {
    const at = columnAt(model, column);
    return { column, besides, at, dictionary: people.dictionaries[model.columns[at]?.dictionary ?? 0] };
  });
  return (row) => {
    const out: { id: number; [column: string]: string | number | null | readonly string[] } = { id: row };
    for (const { column, besides, at, dictionary } of wanted) {
      const value = people.value(at, row);
      out[column] = value === '' ? null : value;
      if (besides.includes('sounds')) out[`${column}__sounds`] = value === '' ? null : soundsOf(value);
      if (besides.includes('formals')) out[`${column}__formals`] = value === '' ? null : model.formals(value);
      if (besides.includes('log') && dictionary !== undefined)
        out[`${column}__log`] =
          value === '' ? null : Math.log2(dictionary.occurrences(dictionary.find(value)) / dictionary.total);
    }
    return out;
  };
}
