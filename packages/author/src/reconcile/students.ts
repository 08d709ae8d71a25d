import {
  addToDay,
  codeOf,
  type DateOrder,
  type Day,
  type FieldDictionary,
  type FieldKey,
  fold,
  type StudentRecord,
} from '@coe-check/sdk';
import { singleDay } from '../check/single-day.ts';
import type { RecordFile } from '../read/open-records.ts';
import type { Progress } from '../terminal/progress.ts';

/** One child of one of the two systems. */
export interface Student {
  /** Data row, from 1. */
  readonly number: number;
  readonly record: StudentRecord;
  /** The number that both systems know the child by, without signs and leading zeros; '' when blank. */
  readonly key: string;
  readonly birth: Day | undefined;
}

/** A row that could not be read. */
export interface BadRow {
  readonly file: string;
  readonly line: number;
  readonly fault: string;
}

/** All children of a file, and the rows that could not be read. */
export async function readStudents(
  file: RecordFile,
  key: FieldKey,
  order: DateOrder | undefined,
  progress: Progress,
): Promise<{ students: Student[]; bad: BadRow[] }> {
  const students: Student[] = [];
  const bad: BadRow[] = [];
  const add = (number: number, record: StudentRecord): void => {
    students.push({ number, record, key: keyOf(record[key]), birth: singleDay(record['birthDate'] ?? '', order) });
  };
  for await (const batch of file.entries()) {
    for (const entry of batch) {
      if (entry.kind === 'unreadable') bad.push({ file: file.name, line: entry.line, fault: entry.fault });
      else if (entry.kind === 'child') add(entry.number, entry.record);
      else {
        const { coe, family, children, rows } = entry.coe;
        children.forEach((child, at) => {
          add(entry.number + at, { ...rows?.moves?.[0], ...coe, ...family, ...child } as StudentRecord);
        });
      }
    }
    progress.at(file.position() / 1e6);
  }
  return { students, bad };
}

/**
 * A number as it is compared: a spreadsheet drops leading zeros, a report adds hyphens.
 *
 * keyOf(' 00-123 a')  → '123A'
 */
export function keyOf(text = ''): string {
  return fold(text)
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');
}

/** Folded words of the child's whole name. */
export function nameWords({ record }: Student): Set<string> {
  const names = ['firstName', 'middleName', 'lastName1', 'lastName2'].map((field) => record[field] ?? '');
  return new Set(
    fold(names.join(' '))
      .split(' ')
      .filter((word) => word !== ''),
  );
}

/** First name, both last names and birth date, folded; undefined unless enough of it is there to tell one child. */
export function nameKey({ record, birth }: Student): string | undefined {
  const [first = '', ...last] = ['firstName', 'lastName1', 'lastName2'].map((field) => fold(record[field] ?? ''));
  const surnames = last.filter((name) => name !== '').join(' ');
  return first === '' || surnames === '' || birth === undefined ? undefined : `${first}|${surnames}|${birth}`;
}

/** `Yes`, `No`, or undefined when blank or something else. */
export function yesNo(record: StudentRecord, field: FieldKey, dictionary: FieldDictionary): string | undefined {
  return codeOf(field, record[field] ?? '', dictionary);
}

/**
 * Whether the migrant program counts a child today: by what the record says of the list or of the end of eligibility, else
 * by three years from the qualifying arrival. A record that says nothing of it is active: it is in the program's file.
 */
export function isActive(
  { record }: Student,
  today: Day,
  order: DateOrder | undefined,
  dictionary: FieldDictionary,
): boolean {
  if (yesNo(record, 'ineligibleFlag', dictionary) === 'Yes') return false;
  const listed = yesNo(record, 'masterListStatus', dictionary);
  if (listed !== undefined) return listed === 'Yes';
  const ends = singleDay(record['eligibilityExpirationDate'] ?? '', order);
  if (ends !== undefined) return ends >= today;
  const arrived = singleDay(record['qualifyingArrivalDate'] ?? '', order);
  const until = arrived === undefined ? undefined : addToDay(arrived, { months: 36 });
  return until === undefined || until >= today;
}
