import type { RecordFile } from '../read/open-records.ts';
import type { Entry } from '../read/records.ts';
import { coeNumberOf, type Families } from './families.ts';

type Child = Extract<Entry, { kind: 'child' }>;

/** A stretch of a file: its own entries in order, and whoever of their families stands elsewhere. */
export interface Window {
  readonly entries: readonly Entry[];
  /** Every child of a family that has someone in this window, by data row. */
  readonly children: ReadonlyMap<number, Child>;
}

export interface WindowSize {
  readonly rows: number;
  /** Characters of values. */
  readonly text: number;
}

/** Small, so that several threads together stay within a machine's memory. */
export const sharedWindow: WindowSize = { rows: 1_000, text: 4_000_000 };

/**
 * Cuts a file into windows that fit in memory. Rows of one COE usually follow one another or stand in one window; only
 * where a family is spread wider is the file read again for the rows that are missing. So memory is bounded by the
 * window, findings come in the order of the rows, and no order of the rows is asked for.
 */
export async function* readWindows(
  file: RecordFile,
  families: Families,
  size: WindowSize = { rows: 5_000, text: 16_000_000 },
): AsyncGenerator<Window> {
  let entries: Entry[] = [];
  let text = 0;
  for await (const batch of file.entries()) {
    for (const entry of batch) {
      if ((entries.length >= size.rows || text >= size.text) && !together(entries.at(-1), entry, families)) {
        yield await windowOf(entries, file, families);
        entries = [];
        text = 0;
      }
      entries.push(entry);
      text += lengthOf(entry);
    }
  }
  if (entries.length > 0) yield await windowOf(entries, file, families);
}

/** A window does not end between two rows of one family: families are small. */
function together(last: Entry | undefined, next: Entry, families: Families): boolean {
  if (last?.kind !== 'child' || next.kind !== 'child') return false;
  const coeNumber = coeNumberOf(next.record);
  return coeNumber !== undefined && coeNumber === coeNumberOf(last.record) && families.rowsOf(coeNumber) !== undefined;
}

async function windowOf(entries: readonly Entry[], file: RecordFile, families: Families): Promise<Window> {
  const children = new Map<number, Child>();
  for (const entry of entries) if (entry.kind === 'child') children.set(entry.number, entry);
  const missing = new Set<number>();
  for (const child of children.values()) {
    const coeNumber = coeNumberOf(child.record);
    const rows = coeNumber === undefined ? undefined : families.rowsOf(coeNumber);
    for (const row of rows ?? []) if (!children.has(row)) missing.add(row);
  }
  if (missing.size > 0) await fetchRows(missing, file, children);
  return { entries, children };
}

async function fetchRows(missing: Set<number>, file: RecordFile, into: Map<number, Child>): Promise<void> {
  for await (const batch of file.entries()) {
    for (const entry of batch) {
      if (!missing.delete(entry.number) || entry.kind !== 'child') continue;
      into.set(entry.number, entry);
    }
    if (missing.size === 0) return;
  }
}

function lengthOf(entry: Entry): number {
  if (entry.kind === 'unreadable') return 0;
  if (entry.kind === 'coe') return JSON.stringify(entry.coe).length;
  let length = 0;
  for (const field in entry.record) length += entry.record[field]?.length ?? 0;
  return length;
}
