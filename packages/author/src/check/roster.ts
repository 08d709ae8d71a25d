import { type BuiltPack, type Candidate, type DateOrder, fold, type StudentRecord } from '@coe-check/sdk';
import { rosterCandidates } from '../match/roster-candidates.ts';
import type { RecordFile } from '../read/open-records.ts';
import { singleDay } from './single-day.ts';

/** Children who are known already. */
export interface Roster {
  readonly size: number;
  /** The known record of a child, when there is exactly one that can only be the same child. */
  priorOf(record: StudentRecord, order: DateOrder | undefined): StudentRecord | undefined;
  /** Other known children who may be the same, by the packs' match model, heaviest first. */
  candidatesOf(record: StudentRecord, order: DateOrder | undefined): readonly Candidate[];
}

const numbers = ['stateStudentId', 'msixId'] as const;

/**
 * Knows a child by the State's or the MSIX number, else by the same names and birth date (capitals and accents aside).
 * Two known children who both fit are no answer.
 *
 * @param order How the roster's own dates are read.
 */
export async function readRoster(
  file: RecordFile,
  order: DateOrder | undefined,
  packs: readonly BuiltPack[],
): Promise<Roster> {
  const known = new Map<string, StudentRecord | null>();
  const all: StudentRecord[] = [];
  const add = (record: StudentRecord): void => {
    all.push(record);
    for (const key of keysOf(record, order)) known.set(key, known.has(key) ? null : record);
  };
  for await (const batch of file.entries()) {
    for (const entry of batch) {
      if (entry.kind === 'child') add(entry.record);
      if (entry.kind === 'coe')
        for (const child of entry.coe.children) add({ ...entry.coe.coe, ...entry.coe.family, ...child });
    }
  }
  const priorOf: Roster['priorOf'] = (record, typedOrder) => {
    for (const key of keysOf(record, typedOrder)) {
      const found = known.get(key);
      if (found !== undefined) return found ?? undefined;
    }
    return undefined;
  };
  const lookUp = rosterCandidates(packs, all, order);
  return {
    size: all.length,
    priorOf,
    candidatesOf: (record, typedOrder) => lookUp(record, typedOrder, priorOf(record, typedOrder)),
  };
}

/** Ways a child is known by, surest first. */
function keysOf(record: StudentRecord, order: DateOrder | undefined): string[] {
  const keys: string[] = [];
  for (const field of numbers) {
    const number = fold(record[field] ?? '');
    if (number !== '') keys.push(`${field} ${number}`);
  }
  const names = ['firstName', 'lastName1', 'lastName2'].map((field) => fold(record[field] ?? ''));
  const day = singleDay(record['birthDate'] ?? '', order);
  if (names[0] && names[1] && day !== undefined) keys.push(`name ${names.join('|')}|${day}`);
  return keys;
}
