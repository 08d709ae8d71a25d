import type { Fact } from '../facts/fact.ts';
import { dayAsNumber, isDay } from '../record/day.ts';
import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Test } from './compile-condition.ts';
import { type CompileContext, isObject } from './context.ts';
import { isBlankValue, parseOperator, readsAsNumber, testOf } from './operators.ts';
import { longestText } from './patterns/compiled-pattern.ts';
import type { Slots } from './slots.ts';
import { compileSource, readerOf, type Source } from './source.ts';

const never: Test = () => false;

/** Compiles `{ fact, params, path, operator, value }`: the kinds rules use most get a closure of their own. */
export function compileLeaf(node: { readonly [key: string]: unknown }, pointer: string, context: CompileContext): Test {
  const left = compileSource(node, pointer, context);
  const { operator, value } = node;
  const parsed = typeof operator === 'string' ? parseOperator(operator) : undefined;
  if (parsed === undefined) context.tell(`${pointer}/operator`, 'no such operator', operator);
  const isReference = isObject(value) && Object.hasOwn(value, 'fact');
  const right = isReference ? compileSource(value, `${pointer}/value`, context) : undefined;
  if (left === undefined || parsed === undefined || (isReference && right === undefined)) return never;
  const { before, operator: base } = parsed;
  const turned = before.some((name) => name === 'swap' || name.endsWith('Value'));
  // A pattern or list is never taken from a record.
  let written = value;
  if (
    base.right === 'pattern' &&
    (typeof value !== 'string' || turned || 'fault' in context.tools.compilePattern(value))
  ) {
    context.tell(`${pointer}/value`, 'bad pattern', value);
  }
  if (base.right === 'list') {
    written = typeof value === 'string' && !turned ? context.list(value)?.address : undefined;
    if (written === undefined) context.tell(`${pointer}/value`, 'no such list', value);
  }
  const plain = before.length === 0 || (before.length === 1 && before[0] === 'not');
  const special = plain
    ? (byDay(base.name, left, right, written, context) ??
      (right === undefined ? against(base.name, left, written, context) : betweenFields(base.name, left, right)))
    : undefined;
  if (special !== undefined) return before.length === 0 ? special : (slots) => !special(slots);
  const test = testOf(operator as string, context.tools) ?? (() => false);
  const { read } = left;
  if (right === undefined) return (slots) => test(read(slots), written);
  const other = right.read;
  return (slots) => test(read(slots), other(slots));
}

/** What is asked most, against what is written in the rule. */
function against(operator: string, left: Source, written: unknown, context: CompileContext): Test | undefined {
  if (typeof written === 'number') return bySize(operator, left, written, context);
  const { kind, slot } = left;
  const { tools } = context;
  if (kind !== 'field') return ofFact(operator, left, written, context);
  switch (operator) {
    case 'isBlank':
      // The slot of a typed field is undefined exactly when the field is blank.
      return written === true ? (slots) => slots[slot] === undefined : (slots) => slots[slot] !== undefined;
    case 'equal':
      return (slots) => slots[slot] === written;
    case 'in':
    case 'notIn': {
      if (!Array.isArray(written)) return undefined;
      const set = new Set<unknown>(written);
      return operator === 'in' ? (slots) => set.has(slots[slot]) : (slots) => !set.has(slots[slot]);
    }
    case 'matches': {
      const pattern = tools.compilePattern(String(written));
      if ('fault' in pattern) return never;
      const { native, test } = pattern;
      if (native === undefined) return (slots) => slots[slot] !== undefined && test(slots[slot] as string);
      return (slots) => {
        const text = slots[slot] as string | undefined;
        return text !== undefined && text.length <= longestText && native.test(text);
      };
    }
    case 'inList': {
      const list = tools.list(String(written));
      return (slots) => slots[slot] !== undefined && list?.has(fold(slots[slot] as string)) === true;
    }
    default:
      return undefined;
  }
}

/** The same of a derived fact. */
function ofFact(operator: string, { read }: Source, written: unknown, { tools }: CompileContext): Test | undefined {
  switch (operator) {
    case 'isBlank':
      return written === true ? (slots) => isBlankValue(read(slots)) : (slots) => !isBlankValue(read(slots));
    case 'equal':
      return (slots) => read(slots) === written;
    case 'notEqual':
      return (slots) => read(slots) !== written;
    case 'inList':
    case 'notInList': {
      const list = tools.list(String(written));
      const holds: Test = (slots) => {
        const value = read(slots);
        return typeof value === 'string' && list?.has(fold(value)) === true;
      };
      return operator === 'inList' ? holds : (slots) => !holds(slots);
    }
    default:
      return undefined;
  }
}

/** By size against a number: the length of a text, an age, how many there are. */
function bySize(
  operator: string,
  { fact, path, slot, read }: Source,
  most: number,
  { facts, slots: table }: CompileContext,
): Test | undefined {
  const atMost = path === undefined && most >= 0 ? facts.get(fact)?.atMost : undefined;
  const textSlot = table.facts.get(slot)?.textSlot ?? 0;
  const compare =
    (holds: (value: number) => boolean): Test =>
    (slots) => {
      const value = read(slots);
      return readsAsNumber(value) && holds(value as number);
    };
  if (operator === 'lessThan') return compare((value) => value < most);
  if (operator !== 'greaterThan') return undefined;
  const more = compare((value) => value > most);
  if (atMost === undefined) return more;
  return (slots) => {
    const text = slots[textSlot] as string | undefined;
    return text !== undefined && atMost(text) > most && more(slots);
  };
}

/** A typed day as a number: worked out once of each text, however many rules compare it. */
const dayOf: Fact<{ field: FieldKey }, number> = {
  name: '#day',
  kind: 'number',
  params: {},
  reads: ({ field }) => [field],
  derive: ({ field }, view) => dayAsNumber(view.text(field)),
  ofText: (text) => (text === undefined ? Number.NaN : dayAsNumber(text)),
};

/** A typed day before or after another, or one written in the rule. What is no day is neither. */
function byDay(
  operator: string,
  left: Source,
  right: Source | undefined,
  written: unknown,
  { slots: table }: CompileContext,
): Test | undefined {
  if (
    (operator !== 'before' && operator !== 'after') ||
    left.kind !== 'field' ||
    (right === undefined ? !isDay(written) : right.kind !== 'field')
  )
    return undefined;
  const reader = ({ fact }: Source) =>
    readerOf(table.fact(dayOf as Fact, { field: fact }, undefined)) as (slots: Slots) => number;
  const one = reader(left);
  if (right === undefined) {
    const day = dayAsNumber(written as string);
    return operator === 'before' ? (slots) => one(slots) < day : (slots) => one(slots) > day;
  }
  const other = reader(right);
  return operator === 'before' ? (slots) => one(slots) < other(slots) : (slots) => one(slots) > other(slots);
}

/** Two typed fields against one another. */
function betweenFields(operator: string, left: Source, right: Source): Test | undefined {
  if (left.kind !== 'field' || right.kind !== 'field') return undefined;
  const [i, j] = [left.slot, right.slot];
  switch (operator) {
    case 'equal':
      return (slots) => slots[i] === slots[j];
    case 'notEqual':
      return (slots) => slots[i] !== slots[j];
    default:
      return undefined;
  }
}
