import { type DateOrder, readDate, type StudentRecord } from '@coe-check/sdk';
import type { RecordFile } from '../read/open-records.ts';

/** One person of a file, with what the COE shares. */
export interface Person {
  readonly record: StudentRecord;
  /** Data row, from 1. */
  readonly number: number;
  readonly line: number;
}

/** The persons of a file, in order; rows that cannot be read are passed over. */
export async function* personsOf(file: RecordFile): AsyncGenerator<Person> {
  for await (const batch of file.entries()) {
    for (const entry of batch) {
      if (entry.kind === 'child') yield entry;
      if (entry.kind !== 'coe') continue;
      const { coe = {}, family = {}, children } = entry.coe;
      for (const [at, child] of children.entries())
        yield { record: { ...coe, ...family, ...child }, number: entry.number + at, line: entry.line };
    }
  }
}

/** The record with its days written year first, so that files that write them otherwise stand in one table. */
export function daysIn(record: StudentRecord, fields: readonly string[], order: DateOrder): StudentRecord {
  const written: { [field: string]: string } = {};
  for (const field of fields) {
    const [day] = readDate(record[field] ?? '', [order]);
    if (day !== undefined) written[field] = day;
  }
  return { ...record, ...written };
}
