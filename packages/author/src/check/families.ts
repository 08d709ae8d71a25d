/** A number that more rows share than any family has children is a default of the system that wrote the file. */
export const mostChildren = 100;

/** Which data rows of a file are one COE: a row number for each row, nothing of its contents but the COE number. */
export interface Families {
  /** The rows, or how many where they are too many, by COE number: what another thread makes the same families from. */
  readonly rows: ReadonlyMap<string, number[] | number>;
  add(number: number, coeNumber: string): void;
  /** Rows with this COE number in order; only the row itself is to be assumed when undefined. */
  rowsOf(coeNumber: string): readonly number[] | undefined;
  /** COE numbers that too many rows share to be one COE, and how many. Their rows are taken one by one. */
  crowded(): readonly { readonly coeNumber: string; readonly rows: number }[];
}

/**
 * An index of the COEs of a file. Rows of one COE need not follow one another.
 *
 * A number used by more than `mostChildren` rows (`0`, `N/A`) says nothing about who belongs together.
 */
export function createFamilies(rows: Families['rows'] = new Map()): Families {
  const families = new Map(rows);
  return {
    rows: families,
    add(number, coeNumber) {
      const rows = families.get(coeNumber);
      if (rows === undefined) families.set(coeNumber, [number]);
      else if (typeof rows === 'number') families.set(coeNumber, rows + 1);
      else if (rows.length < mostChildren) rows.push(number);
      else families.set(coeNumber, rows.length + 1);
    },
    rowsOf(coeNumber) {
      const rows = families.get(coeNumber);
      return typeof rows === 'object' && rows.length > 1 ? rows : undefined;
    },
    crowded: () =>
      [...families].flatMap(([coeNumber, rows]) => (typeof rows === 'number' ? [{ coeNumber, rows }] : [])),
  };
}

/** The COE number of a record as it groups rows; undefined when blank. */
export function coeNumberOf(record: Readonly<{ [field: string]: string | undefined }>): string | undefined {
  return record['coeNumber']?.trim() || undefined;
}
