import { codeOf, type DateOrder, type FieldDictionary, type FieldKey, fold, type StudentRecord } from '@coe-check/sdk';
import { singleDay } from '../check/single-day.ts';
import { keyOf } from './students.ts';

/** A field in which two records of one child differ. The migrant program's word counts. */
export interface Difference {
  readonly field: FieldKey;
  readonly mep: string;
  readonly sis: string;
  readonly what: 'differs' | 'blank in the school system';
}

/** How two systems write dates. */
export interface Orders {
  readonly mep: DateOrder | undefined;
  readonly sis: DateOrder | undefined;
}

/**
 * Fields of `fields` that differ: texts folded, days as days, codes as codes. What the migrant program leaves blank is no
 * difference, and a day that can be read two ways is none while one of its readings agrees in writing.
 */
export function differencesOf(
  mep: StudentRecord,
  sis: StudentRecord,
  fields: readonly FieldKey[],
  dictionary: FieldDictionary,
  orders: Orders,
): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const ours = mep[field]?.trim() ?? '';
    const theirs = sis[field]?.trim() ?? '';
    if (ours === '' || fold(ours) === fold(theirs)) return [];
    if (theirs === '') return [{ field, mep: ours, sis: '', what: 'blank in the school system' }];
    const same = comparedAs(field, ours, orders.mep, dictionary) === comparedAs(field, theirs, orders.sis, dictionary);
    return same ? [] : [{ field, mep: ours, sis: theirs, what: 'differs' }];
  });
}

function comparedAs(field: FieldKey, text: string, order: DateOrder | undefined, dictionary: FieldDictionary): string {
  const { type, group } = dictionary.fields[field] ?? {};
  if (type === 'date') return singleDay(text, order) ?? fold(text);
  if (type === 'number') return String(Number(text));
  if (group === 'identifiers' && type === 'text') return keyOf(text);
  return codeOf(field, text, dictionary) ?? fold(text);
}
