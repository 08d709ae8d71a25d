import type { FieldDictionary, StudentRecord } from '@coe-check/sdk';
import { type OrderCounts, orderOf } from '@coe-check/sdk/tables';
import type { RecordFile } from '../read/open-records.ts';
import type { Entry } from '../read/records.ts';
import type { Progress } from '../terminal/progress.ts';
import { coeNumberOf, createFamilies, type Families } from './families.ts';

/** What a first reading of a file shows. Its size does not grow with what the rows hold. */
export interface Survey {
  /** Data rows, unreadable ones too. */
  readonly records: number;
  readonly unreadable: number;
  readonly orders: OrderCounts;
  readonly families: Families;
}

/** Reads the file once: who belongs together, how dates are written, and which rows cannot be read. */
export async function survey(
  file: RecordFile,
  dictionary: FieldDictionary,
  onUnreadable: (entry: Extract<Entry, { kind: 'unreadable' }>) => void,
  progress: Progress,
): Promise<Survey> {
  const dates = Object.keys(dictionary.fields).filter((key) => dictionary.fields[key]?.type === 'date');
  const orders: OrderCounts = { MDY: 0, DMY: 0 };
  const families = createFamilies();
  let records = 0;
  let unreadable = 0;

  function look(record: StudentRecord): void {
    for (const key of dates) {
      const text = record[key];
      const order = text === undefined ? undefined : orderOf(text);
      if (order !== undefined) orders[order]++;
    }
  }

  for await (const batch of file.entries()) {
    for (const entry of batch) {
      records = entry.number;
      if (entry.kind === 'unreadable') {
        unreadable++;
        onUnreadable(entry);
      } else if (entry.kind === 'child') {
        look(entry.record);
        const coeNumber = coeNumberOf(entry.record);
        if (coeNumber !== undefined) families.add(entry.number, coeNumber);
      } else {
        const { coe = {}, family = {}, children, rows = {} } = entry.coe;
        for (const record of [coe, family, ...children, ...Object.values(rows).flat()]) look(record);
        records += Math.max(1, children.length) - 1;
      }
    }
    progress.at(file.position() / 1e6);
  }
  return { records, unreadable, orders, families };
}
