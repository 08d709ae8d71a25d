import { edits, slips } from '../text/edits.ts';
import { spanishSound } from '../text/spanish-sound.ts';
import { isDateClass } from './date-classes.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type DateClass, dateClasses } from './model.ts';

/** The comparing operators a condition can name, closed: each compares two folded values that are there. */
export const operatorNames = ['equal', 'sounds', 'shortForm', 'initial', 'jw', 'lev', 'damerau', 'date'] as const;
export type OperatorName = (typeof operatorNames)[number];

/** One question about two values. Symmetric; the same for two equal values every time. */
export interface Operator {
  readonly name: OperatorName;
  /** `least` of jw, `most` of lev and damerau, else 0. */
  readonly limit: number;
  readonly kind: DateClass | undefined;
  /** How two equal values answer: a date class never holds for them. */
  readonly ofEqual: boolean;
  test(a: string, b: string): boolean;
}

/** Formal names a given name can stand for, itself included. */
export type FormalNames = (folded: string) => readonly string[];

/**
 * The operator a condition asks for.
 *
 * operator('jw', { least: 0.92 }).test('MARTHA', 'MARHTA')  → true
 */
export function operator(
  name: OperatorName,
  {
    limit = 0,
    kind,
    formals = (folded) => [folded],
  }: { limit?: number; kind?: DateClass | undefined; formals?: FormalNames | undefined } = {},
): Operator {
  return {
    name,
    limit,
    kind,
    ofEqual: name !== 'date' && name !== 'initial',
    test: testOf(name, limit, kind, formals),
  };
}

function testOf(
  name: OperatorName,
  limit: number,
  kind: DateClass | undefined,
  formals: FormalNames,
): Operator['test'] {
  switch (name) {
    case 'equal':
      return (a, b) => a === b;
    case 'sounds':
      return (a, b) => a === b || shareOne(soundsOf(a), soundsOf(b));
    case 'shortForm':
      return (a, b) => a === b || shareOne(formals(a), formals(b));
    case 'initial':
      return (a, b) => a !== b && (a.length === 1 || b.length === 1) && a.charCodeAt(0) === b.charCodeAt(0);
    case 'jw':
      return (a, b) => jaroWinkler(a, b) >= limit;
    case 'lev':
      return (a, b) => Math.abs(a.length - b.length) <= limit && edits(a, b) <= limit;
    case 'damerau':
      return (a, b) => Math.abs(a.length - b.length) <= limit && slips(a, b, limit) <= limit;
    case 'date': {
      const asked = kind ?? dateClasses[0];
      return (a, b) => isDateClass(asked, a, b);
    }
  }
}

/** Sound keys that say something: one letter alone does not. */
export const soundsOf = (value: string): readonly string[] => spanishSound(value).filter((key) => key !== '');

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) for (const other of b) if (one === other) return true;
  return false;
}
