import { createExporter, exportedColumns, type MatchModel, type People } from '@coe-check/sdk/match';
import { plainRow } from '../../formats/csv.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { openResult } from '../../write/write-file.ts';
import type { OpenTables, PersonTable } from '../open-match.ts';
import { termColumn } from './settings.ts';
import { writeParquet } from './write-parquet.ts';

/** A column of the table that Splink reads. A list stands as text in CSV, its parts separated by `|`. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'text' | 'list' | 'number';
}

export type TableValue = string | number | null | readonly string[];

/** The columns Splink needs for a model: every derived value, what stands beside it, and a term for each level with term frequency. */
export function splinkColumns(model: MatchModel): readonly TableColumn[] {
  return [
    { name: 'unique_id', type: 'text' },
    ...exportedColumns(model).flatMap(({ column, besides }): TableColumn[] => [
      { name: column, type: 'text' },
      ...besides.flatMap((beside): TableColumn[] => {
        if (beside === 'log') return []; // our own SQL's; Splink has the terms
        return [{ name: `${column}__${beside}`, type: beside === 'share' ? 'number' : 'list' }];
      }),
    ]),
    ...termsOf(model).map(({ name }): TableColumn => ({ name, type: 'text' })),
  ];
}

interface Term {
  readonly name: string;
  readonly logs: readonly string[];
  readonly least: number;
  readonly most: number;
}

function termsOf({ compare }: MatchModel): readonly Term[] {
  return compare.flatMap(({ id, levels }) =>
    levels.flatMap(({ id: level, when, tf, m, u }) =>
      tf === undefined || tf.weight === 0 || when === undefined
        ? []
        : [
            {
              name: termColumn(id, level),
              logs: tf.of.map((column) => `${column}__log`),
              least: Math.log2(tf.floor),
              most: Math.log2(Math.max(m, u)),
            },
          ],
    ),
  );
}

/** Values of a row, in the order of `splinkColumns`. */
export function splinkRows(people: People, ids: readonly string[]): (row: number) => readonly TableValue[] {
  const { model } = people.model;
  const columns = splinkColumns(model);
  const terms = new Map(termsOf(model).map((term) => [term.name, term]));
  const exported = createExporter(people);
  return (row) => {
    const values = exported(row);
    return columns.map(({ name }) => {
      if (name === 'unique_id') return ids[row] ?? '';
      const term = terms.get(name);
      if (term === undefined) return values[name] ?? null;
      // What the commoner side's agreement is worth: the shares multiplied, within the level's bounds. Text, so that it can be a key.
      const log = term.logs.reduce((sum, each) => sum + ((values[each] as number | null | undefined) ?? 0), 0);
      return String(2 ** Math.min(Math.max(log, term.least), term.most));
    });
  };
}

/** Writes the derived columns of each file: `persons.parquet`, or `a.parquet` and `b.parquet`; or the same as CSV. */
export async function writeSplinkTables(
  open: OpenTables,
  pathOf: (table: number) => string,
  format: 'parquet' | 'csv',
  terminal: Terminal,
): Promise<void> {
  const { people, ids, tables } = open;
  const columns = splinkColumns(people.model.model);
  const rowOf = splinkRows(people, ids);
  const progress = terminal.progress('writing columns', 'records', people.size);
  for (const [at, table] of tables.entries()) {
    const rows = rowsOf(table, rowOf, (row) => progress.at(row));
    if (format === 'parquet') await writeParquet(pathOf(at), columns, rows);
    else writeCsv(pathOf(at), columns, rows);
  }
  progress.done();
}

function* rowsOf(
  { from, rows }: PersonTable,
  rowOf: (row: number) => readonly TableValue[],
  at: (row: number) => void,
): Generator<readonly TableValue[]> {
  for (let row = from; row < from + rows; row++) {
    if (row % 1000 === 0) at(row);
    yield rowOf(row);
  }
}

function writeCsv(path: string, columns: readonly TableColumn[], rows: Iterable<readonly TableValue[]>): void {
  const file = openResult(path, { personal: true });
  try {
    file.write(plainRow(columns.map(({ name }) => name)));
    for (const row of rows)
      file.write(plainRow(row.map((value) => (Array.isArray(value) ? value.join('|') : String(value ?? '')))));
  } finally {
    file.close();
  }
}
