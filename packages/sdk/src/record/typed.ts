import type { FieldKey, StudentRecord } from './record.ts';

const nothingToSee = /^[\s\p{Cf}]*$/u;

/** Nothing a reader could see: empty, spaces, or only invisible characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 32 && first < 127) return false;
  return nothingToSee.test(text);
}

/**
 * What was typed, or undefined when blank. Numbers and booleans are read as their text; anything else is blank.
 *
 * typedText(' Ana ') → ' Ana '     typedText('  ') → undefined     typedText(7) → '7'     typedText({}) → undefined
 */
export function typedText(value: unknown): string | undefined {
  if (typeof value === 'string') return isBlank(value) ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return undefined;
}

/** Typed text of a field of one record: own properties only, so that no field key reaches a prototype. */
export function typedIn(record: StudentRecord | null | undefined, field: FieldKey): string | undefined {
  if (record === null || typeof record !== 'object') return undefined;
  return Object.hasOwn(record, field) ? typedText(record[field]) : undefined;
}

/** Typed text of a field of a record from anywhere: what throws when it is read is blank. */
export function readIn(record: StudentRecord, field: FieldKey): string | undefined {
  try {
    return typedIn(record, field);
  } catch {
    return undefined;
  }
}

/** Keys of a record from anywhere: none when it does not let itself be listed. */
export function keysOf(record: StudentRecord): readonly FieldKey[] {
  try {
    return Object.keys(record);
  } catch {
    return [];
  }
}
