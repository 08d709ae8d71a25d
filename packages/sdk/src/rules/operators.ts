import type { List } from '../facts/fact.ts';
import { isDay } from '../record/day.ts';
import { isBlank } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import type { CompiledPattern } from './patterns/compile-pattern.ts';

/** What an operator may need besides its two sides: pack lists and patterns, each prepared once per checker. */
export interface OperatorTools {
  list(address: string): List | undefined;
  compilePattern(pattern: string): CompiledPattern;
}

/** What the right side must be; checked when a pack is loaded. `pattern` and `list` must be written in the rule itself. */
export type RightSide = 'any' | 'boolean' | 'comparable' | 'listOrText' | 'text' | 'textOrDay' | 'pattern' | 'list';

/** One comparison. Total: any pair of values has an answer, and none throws. */
export interface Operator {
  readonly name: string;
  readonly summary: string;
  readonly right: RightSide;
  test(left: unknown, right: unknown, tools: OperatorTools): boolean;
}

/** json-rules-engine asks this of the left side before it compares by size. */
export function readsAsNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value);
  return typeof value === 'string' && !Number.isNaN(Number.parseFloat(value));
}

/** Blank to a rule: undefined, null, nothing visible, or an empty list. */
export function isBlankValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlank(value);
  return Array.isArray(value) && value.length === 0;
}

function holds(right: unknown, left: unknown): boolean {
  if (Array.isArray(right)) return right.indexOf(left) > -1;
  return (
    typeof right === 'string' && (left === undefined || typeof left === 'string') && right.indexOf(String(left)) > -1
  );
}

type Sizes = string | number;
const bySize = (compare: (a: Sizes, b: Sizes) => boolean) => (left: unknown, right: unknown) =>
  readsAsNumber(left) && (typeof right === 'number' || typeof right === 'string') && compare(left as Sizes, right);

const byDay = (compare: (a: string, b: string) => boolean) => (left: unknown, right: unknown) =>
  isDay(left) && isDay(right) && compare(left, right);

const byText = (compare: (a: string, b: string) => boolean) => (left: unknown, right: unknown) =>
  typeof left === 'string' && typeof right === 'string' && compare(left, right);

const byFolded = (compare: (a: string, b: string) => boolean) =>
  byText((left, right) => {
    const [one, other] = [fold(left), fold(right)];
    return one !== '' && other !== '' && compare(one, other);
  });

/** json-rules-engine's ten, as it has them. */
const theirs: readonly Operator[] = [
  { name: 'equal', summary: 'is exactly', right: 'any', test: (a, b) => a === b },
  { name: 'notEqual', summary: 'is not exactly', right: 'any', test: (a, b) => a !== b },
  { name: 'in', summary: 'is one of a list, or part of a text', right: 'listOrText', test: (a, b) => holds(b, a) },
  {
    name: 'notIn',
    summary: 'is not one of a list, nor part of a text',
    right: 'listOrText',
    test: (a, b) => !holds(b, a),
  },
  {
    name: 'contains',
    summary: 'is a list with this entry',
    right: 'any',
    test: (a, b) => Array.isArray(a) && a.indexOf(b) > -1,
  },
  {
    name: 'doesNotContain',
    summary: 'is a list without this entry',
    right: 'any',
    test: (a, b) => Array.isArray(a) && a.indexOf(b) === -1,
  },
  { name: 'lessThan', summary: 'is less than', right: 'comparable', test: bySize((a, b) => a < b) },
  { name: 'lessThanInclusive', summary: 'is at most', right: 'comparable', test: bySize((a, b) => a <= b) },
  { name: 'greaterThan', summary: 'is more than', right: 'comparable', test: bySize((a, b) => a > b) },
  { name: 'greaterThanInclusive', summary: 'is at least', right: 'comparable', test: bySize((a, b) => a >= b) },
];

const ours: readonly Operator[] = [
  {
    name: 'isBlank',
    summary: 'is blank (true) or filled (false)',
    right: 'boolean',
    test: (a, b) => isBlankValue(a) === b,
  },
  {
    name: 'matches',
    summary: 'matches a named pattern, or has a pattern in it (^ and $ for the whole)',
    right: 'pattern',
    test(a, b, { compilePattern }) {
      if (typeof a !== 'string' || typeof b !== 'string') return false;
      const pattern = compilePattern(b);
      return 'test' in pattern && pattern.test(a);
    },
  },
  {
    name: 'inList',
    summary: 'is on a pack’s list, folded',
    right: 'list',
    test: (a, b, { list }) => typeof a === 'string' && typeof b === 'string' && list(b)?.has(fold(a)) === true,
  },
  {
    name: 'notInList',
    summary: 'is not on a pack’s list, folded',
    right: 'list',
    test: (a, b, { list }) => !(typeof a === 'string' && typeof b === 'string' && list(b)?.has(fold(a)) === true),
  },
  { name: 'before', summary: 'is a day before', right: 'textOrDay', test: byDay((a, b) => a < b) },
  { name: 'notAfter', summary: 'is this day or before', right: 'textOrDay', test: byDay((a, b) => a <= b) },
  { name: 'after', summary: 'is a day after', right: 'textOrDay', test: byDay((a, b) => a > b) },
  { name: 'notBefore', summary: 'is this day or after', right: 'textOrDay', test: byDay((a, b) => a >= b) },
  { name: 'sameFolded', summary: 'is the same, folded', right: 'text', test: byFolded((a, b) => a === b) },
  { name: 'notSameFolded', summary: 'is filled and another, folded', right: 'text', test: byFolded((a, b) => a !== b) },
  { name: 'startsWith', summary: 'starts with, folded', right: 'text', test: byFolded((a, b) => a.startsWith(b)) },
  { name: 'endsWith', summary: 'ends with, folded', right: 'text', test: byFolded((a, b) => a.endsWith(b)) },
  {
    name: 'includesWord',
    summary: 'has this word or run of words in it, folded',
    right: 'text',
    test: byFolded((a, b) => ` ${a} `.includes(` ${b} `)),
  },
];

/** Every operator, by name. */
export const operators: ReadonlyMap<string, Operator> = new Map([...theirs, ...ours].map((one) => [one.name, one]));

/** Names that json-rules-engine brings itself; the rest must be added to it. */
export const builtInOperators: ReadonlySet<string> = new Set(theirs.map(({ name }) => name));

type Test = (left: unknown, right: unknown) => boolean;

/** What stands before the name of an operator, `someFact:startsWith`; they may be stacked, the first is the outermost. */
export const decorators: ReadonlyMap<string, (left: unknown, right: unknown, next: Test) => boolean> = new Map([
  ['someFact', (left, right, next) => Array.isArray(left) && left.some((one) => next(one, right))],
  ['everyFact', (left, right, next) => Array.isArray(left) && left.every((one) => next(one, right))],
  ['someValue', (left, right, next) => Array.isArray(right) && right.some((one) => next(left, one))],
  ['everyValue', (left, right, next) => Array.isArray(right) && right.every((one) => next(left, one))],
  ['swap', (left, right, next) => next(right, left)],
  ['not', (left, right, next) => !next(left, right)],
] as [string, (left: unknown, right: unknown, next: Test) => boolean][]);

/** An operator name taken apart: `not:someFact:equal` → ['not', 'someFact'] and `equal`; undefined when a part is unknown. */
export function parseOperator(
  name: string,
): { readonly before: readonly string[]; readonly operator: Operator } | undefined {
  const parts = name.split(':');
  const operator = operators.get(parts.pop() ?? '');
  return operator !== undefined && parts.every((part) => decorators.has(part))
    ? { before: parts, operator }
    : undefined;
}

/** The test an operator name stands for, decorators included; undefined when unknown. */
export function testOf(name: string, tools: OperatorTools): Test | undefined {
  const parsed = parseOperator(name);
  if (parsed === undefined) return undefined;
  const { before, operator } = parsed;
  let test: Test = (left, right) => operator.test(left, right, tools);
  for (const decorator of before.toReversed()) {
    const decorate = decorators.get(decorator);
    const next = test;
    if (decorate !== undefined) test = (left, right) => decorate(left, right, next);
  }
  return test;
}
