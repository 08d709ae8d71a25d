import type { RowTrouble } from '@coe-check/sdk/tables';

/** Why a row cannot be read. `has` values where the header has `wants`; `column` counts from 1. */
export type RowFault =
  | { readonly why: RowTrouble }
  | { readonly why: 'count'; readonly has: number; readonly wants: number }
  | { readonly why: 'column'; readonly column: number };

/** One row of a roster file: its cells, or why it cannot be read. */
export interface RosterRow {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RowFault;
}

/** A roster file opened: it can be gone through again from its start. */
export interface RosterTable {
  readonly header: readonly string[];
  /** How it was read, in short: the encoding, the separator, the sheet. */
  readonly notes: readonly string[];
  rows(): Iterable<readonly RosterRow[]>;
}

/** Rows handed on at once. */
export const batchSize = 1000;
