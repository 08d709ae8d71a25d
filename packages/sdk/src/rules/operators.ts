import type { List } from '../facts/fact.ts';
import { isDay } from '../record/day.ts';
import { isBlank } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import type { CompilePattern } from './patterns/compiled-pattern.ts';

/** What an operator may need besides its two sides: pack lists and patterns, each prepared once per checker. */
export interface OperatorTools {
  list(address: string): List | undefined;
  readonly compilePattern: CompilePattern;
}

/** What the right side must be; checked when a pack is loaded. `pattern` and `list` must be written in the rule itself. */
export type RightSide = 'any' | 'boolean' | 'comparable' | 'listOrText' | 'text' | 'day' | 'pattern' | 'list';

/** Whether it holds between two values. Total: any pair has an answer, and none throws. */
export type OperatorTest = (left: unknown, right: unknown, tools: OperatorTools) => boolean;

/** One comparison. */
export interface Operator {
  readonly name: string;
  readonly right: RightSide;
  readonly test: OperatorTest;
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

/** In a list exactly, or in a text as json-rules-engine has it: whatever stands left is looked for as its text. */
function isIn(left: unknown, right: unknown): boolean {
  if (Array.isArray(right)) return right.indexOf(left) > -1;
  return typeof right === 'string' && (left === null || typeof left !== 'object') && right.indexOf(String(left)) > -1;
}

type Size = string | number;

const bySize =
  (compare: (a: Size, b: Size) => boolean): OperatorTest =>
  (left, right) =>
    readsAsNumber(left) && (typeof right === 'number' || typeof right === 'string') && compare(left as Size, right);

const byDay =
  (compare: (a: string, b: string) => boolean): OperatorTest =>
  (left, right) =>
    isDay(left) && isDay(right) && compare(left, right);

const byFolded =
  (compare: (a: string, b: string) => boolean): OperatorTest =>
  (left, right) => {
    if (typeof left !== 'string' || typeof right !== 'string') return false;
    const [one, other] = [fold(left), fold(right)];
    return one !== '' && other !== '' && compare(one, other);
  };

const matches: OperatorTest = (left, right, { compilePattern }) => {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  const pattern = compilePattern(right);
  return 'test' in pattern && pattern.test(left);
};

const inList: OperatorTest = (left, right, { list }) =>
  typeof left === 'string' && typeof right === 'string' && list(right)?.has(fold(left)) === true;

/** json-rules-engine's own ten as it has them, then ours. */
const all: readonly (readonly [name: string, right: RightSide, test: OperatorTest])[] = [
  ['equal', 'any', (a, b) => a === b],
  ['notEqual', 'any', (a, b) => a !== b],
  ['in', 'listOrText', isIn],
  ['notIn', 'listOrText', (a, b) => !isIn(a, b)],
  ['contains', 'any', (a, b) => Array.isArray(a) && a.indexOf(b) > -1],
  ['doesNotContain', 'any', (a, b) => Array.isArray(a) && a.indexOf(b) === -1],
  ['lessThan', 'comparable', bySize((a, b) => a < b)],
  ['lessThanInclusive', 'comparable', bySize((a, b) => a <= b)],
  ['greaterThan', 'comparable', bySize((a, b) => a > b)],
  ['greaterThanInclusive', 'comparable', bySize((a, b) => a >= b)],
  ['isBlank', 'boolean', (a, b) => isBlankValue(a) === b],
  ['matches', 'pattern', matches],
  ['inList', 'list', inList],
  ['notInList', 'list', (a, b, tools) => !inList(a, b, tools)],
  ['before', 'day', byDay((a, b) => a < b)],
  ['notAfter', 'day', byDay((a, b) => a <= b)],
  ['after', 'day', byDay((a, b) => a > b)],
  ['notBefore', 'day', byDay((a, b) => a >= b)],
  ['sameFolded', 'text', byFolded((a, b) => a === b)],
  ['notSameFolded', 'text', byFolded((a, b) => a !== b)],
  ['startsWith', 'text', byFolded((a, b) => a.startsWith(b))],
  ['endsWith', 'text', byFolded((a, b) => a.endsWith(b))],
  ['includesWord', 'text', byFolded((a, b) => ` ${a} `.includes(` ${b} `))],
];

/** Every operator, by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  all.map(([name, right, test]) => [name, { name, right, test }]),
);

type Test = (left: unknown, right: unknown) => boolean;
type Decorator = (left: unknown, right: unknown, next: Test) => boolean;

/** What stands before the name of an operator, `someFact:startsWith`; they may be stacked, the first is the outermost. */
export const decorators: ReadonlyMap<string, Decorator> = new Map<string, Decorator>([
  ['someFact', (left, right, next) => Array.isArray(left) && left.some((one) => next(one, right))],
  ['everyFact', (left, right, next) => Array.isArray(left) && left.every((one) => next(one, right))],
  ['someValue', (left, right, next) => Array.isArray(right) && right.some((one) => next(left, one))],
  ['everyValue', (left, right, next) => Array.isArray(right) && right.every((one) => next(left, one))],
  ['swap', (left, right, next) => next(right, left)],
  ['not', (left, right, next) => !next(left, right)],
]);

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
  for (const name of before.toReversed()) {
    const decorate = decorators.get(name) as Decorator;
    const next = test;
    test = (left, right) => decorate(left, right, next);
  }
  return test;
}
