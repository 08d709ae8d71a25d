import {
  codeOf,
  type DateOrder,
  type FieldDictionary,
  type FieldKey,
  readDate,
  type StudentRecord,
} from '@coe-check/sdk';
import type { RosterTable, RowFault } from './roster-table.ts';

/** A row that was left out, or taken in with something missing: told with its line, never with what stands in it. */
export interface RowNote {
  readonly line: number;
  readonly fault: RowFault | { readonly why: 'noNames' | 'noDate' | 'badDate' };
  /** False when the row is in the roster all the same. */
  readonly left: boolean;
}

export interface TakeOptions {
  /** A field for each column, null for one that is not used. */
  readonly fields: readonly (FieldKey | null)[];
  readonly order: DateOrder;
  readonly dictionary: FieldDictionary;
  note(note: RowNote): void;
  /** Rows gone through, now and then. */
  progress(rows: number): void;
}

const names = ['firstName', 'lastName1', 'lastName2'];

/** The children of a file, one a row, dates as ISO days and codes as the dictionary has them. A row of blanks is passed over. */
export function* takeRows(
  table: RosterTable,
  { fields, order, dictionary, note, progress }: TakeOptions,
): Generator<StudentRecord> {
  const canonical = canonicalIn(dictionary, order);
  let rows = 0;
  for (const batch of table.rows()) {
    for (const { line, cells, fault } of batch) {
      rows++;
      if (fault !== undefined) {
        note({ line, fault, left: true });
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      const record: { [field: FieldKey]: string } = {};
      for (const [at, field] of fields.entries()) {
        const cell = cells[at]?.trim();
        if (field !== null && cell) record[field] = canonical(field, cell);
      }
      if (names.every((field) => record[field] === undefined)) {
        note({ line, fault: { why: 'noNames' }, left: true });
        continue;
      }
      const born = record['birthDate'];
      if (born === undefined) note({ line, fault: { why: 'noDate' }, left: false });
      else if (!/^\d{4}-\d\d-\d\d$/.test(born)) note({ line, fault: { why: 'badDate' }, left: false });
      yield record;
    }
    progress(rows);
  }
}

/** A value as the fields have it: an ISO day where the text means one day, a code where it is on the list, else as it stands. */
export function canonicalIn(dictionary: FieldDictionary, order: DateOrder): (field: FieldKey, text: string) => string {
  return (field, text) => {
    const type = dictionary.fields[field]?.type;
    if (type === 'date') {
      const days = readDate(text, [order]);
      return days.length === 1 ? (days[0] as string) : text;
    }
    return type === 'code' || type === 'yesNo' ? (codeOf(field, text, dictionary) ?? text) : text;
  };
}
