/** What rows are called: by a column of theirs, or by their number. */
export interface TableIds {
  /** Names the next row. A name that another row of the file has already, or none, is told through `fault` and made one of its own. */
  add(typed: string | undefined, number: number): { readonly id: string; readonly fault?: string };
}

/** @param column The column that `--id` names; undefined when rows are called by their number. */
export function createTableIds(column: string | undefined): TableIds {
  const seen = new Map<string, number>();
  return {
    add(typed, number) {
      if (column === undefined) return { id: String(number) };
      const id = typed?.trim() ?? '';
      if (id === '')
        return { id: `(row ${number})`, fault: `this row has no ${column}; it is called "(row ${number})"` };
      const before = seen.get(id);
      if (before === undefined) {
        seen.set(id, number);
        return { id };
      }
      const own = `${id} (row ${number})`;
      return {
        id: own,
        fault: `the ${column} "${id}" is that of row ${before} already; this row is called "${own}". Give each row its own`,
      };
    },
  };
}
