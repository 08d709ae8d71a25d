/** One row of a table as read: its cells, or why it cannot be read. */
export interface TableRow {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: string;
}

/** A table that can be read again and again from its start, header apart. */
export interface Table {
  readonly header: readonly string[];
  /** What a person should know about how it was read: encoding, delimiter, sheet. */
  readonly notes: readonly string[];
  rows(): AsyncIterable<readonly TableRow[]>;
}
