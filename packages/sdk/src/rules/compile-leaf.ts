import { fold } from '../text/fold.ts';
import { isDay } from '../record/day.ts';
import { operators, parseOperator, type RightSide, testOf } from './operators.ts';
import { type CompileContext, isObject } from './context.ts';
import type { Test } from './compile-condition.ts';
import { compileSource, type Source } from './source.ts';
import type { Slots } from './slots.ts';

const never: Test = () => false;

/** Compiles `{ fact, params, path, operator, value }`: the kinds rules use most get a closure of their own. */
export function compileLeaf(node: { readonly [key: string]: unknown }, pointer: string, context: CompileContext): Test {
  const left = compileSource(node, pointer, context);
  const { operator, value } = node;
  const parsed = typeof operator === 'string' ? parseOperator(operator) : undefined;
  if (parsed === undefined) {
    context.fault({ pointer: `${pointer}/operator`, message: `no operator is called ${JSON.stringify(operator)}.`, cure: '', wrong: String(operator), among: operators.keys() });
    return never;
  }
  if (!Object.hasOwn(node, 'value')) {
    context.fault({ pointer, message: 'the condition has no value to compare with.', cure: 'Add "value".' });
    return never;
  }
  const { before } = parsed;
  const isReference = isObject(value) && Object.hasOwn(value, 'fact');
  const literal = parsed.operator.right === 'pattern' || parsed.operator.right === 'list';
  if (literal && (isReference || before.some((name) => name === 'swap' || name.endsWith('Value')))) {
    context.fault({ pointer: `${pointer}/value`, message: `"${parsed.operator.name}" wants its ${parsed.operator.right} written in the rule.`, cure: 'Write the name in quotes.' });
    return never;
  }
  const right = isReference ? compileSource(value, `${pointer}/value`, context) : undefined;
  if (isReference && right === undefined) return never;
  const constant = isReference ? undefined : resolveConstant(parsed.operator.right, before, value, `${pointer}/value`, context);
  if (left === undefined || (!isReference && constant === undefined)) return never;
  const test = testOf(operator as string, context.tools) ?? never;
  if (right !== undefined) return special(before, parsed.operator.name, left, right) ?? ((slots) => test(left.read(slots), right.read(slots)));
  const written = (constant as { readonly value: unknown }).value;
  return against(before, parsed.operator.name, left, written, context) ?? ((slots) => test(left.read(slots), written));
}

/** The value as the operator takes it, or undefined with its fault told. List addresses become whole ones. */
function resolveConstant(want: RightSide, before: readonly string[], value: unknown, pointer: string, context: CompileContext): { readonly value: unknown } | undefined {
  const fault = (message: string, cure: string, unknown?: { wrong: string; among: Iterable<string> }) => {
    context.fault({ pointer, message, cure, ...unknown });
    return undefined;
  };
  if (want === 'list') {
    const list = typeof value === 'string' ? context.list(value) : undefined;
    if (list === undefined) return fault(`no list is called ${JSON.stringify(value)}.`, '', { wrong: String(value), among: context.listAddresses() });
    return { value: list.address };
  }
  if (want === 'pattern') {
    const pattern = typeof value === 'string' ? context.tools.compilePattern(value) : { fault: 'a pattern is a text.' };
    return 'fault' in pattern ? fault(pattern.fault, 'Use a named pattern, or one without look-around and back-references.') : { value };
  }
  if (before.some((name) => name === 'swap')) return { value };
  const perValue = before.some((name) => name.endsWith('Value'));
  if (perValue && !Array.isArray(value)) return fault('a list is wanted for someValue and everyValue.', 'Write it as [ … ].');
  for (const one of perValue ? (value as unknown[]) : [value]) {
    const message = mismatch(want, one);
    if (message !== undefined) return fault(message, '');
  }
  return { value };
}

function mismatch(want: RightSide, value: unknown): string | undefined {
  const isText = typeof value === 'string';
  if (want === 'boolean' && typeof value !== 'boolean') return 'true or false is wanted.';
  if (want === 'comparable' && !isText && typeof value !== 'number') return 'a number is wanted.';
  if (want === 'listOrText' && !isText && !Array.isArray(value)) return 'a list is wanted: [ … ].';
  if (want === 'text' && !isText) return 'a text is wanted.';
  if (want === 'textOrDay' && !isDay(value)) return `${JSON.stringify(value)} is not a day. Write YYYY-MM-DD, or a fact that gives a day.`;
  return undefined;
}

/** A typed field, or a fact without a path, against what is written in the rule. */
function against(before: readonly string[], operator: string, left: Source, written: unknown, context: CompileContext): Test | undefined {
  if (before.length > 0 || !left.direct) return undefined;
  const i = left.slot;
  switch (operator) {
    case 'isBlank':
      // The slot of a typed field is undefined exactly when the field is blank.
      return written === true ? (slots) => slots[i] === undefined : (slots) => slots[i] !== undefined;
    case 'equal':
      return (slots) => slots[i] === written;
    case 'notEqual':
      return (slots) => slots[i] !== written;
    case 'in':
    case 'notIn': {
      if (!Array.isArray(written)) return undefined;
      const set = new Set<unknown>(written);
      return operator === 'in' ? (slots) => set.has(slots[i]) : (slots) => !set.has(slots[i]);
    }
    case 'matches': {
      const pattern = context.tools.compilePattern(written as string);
      const matches = 'test' in pattern ? pattern.test : () => false;
      return (slots) => {
        const text = slots[i] as string | undefined;
        return text !== undefined && matches(text);
      };
    }
    case 'inList':
    case 'notInList': {
      const list = context.tools.list(written as string);
      const wanted = operator === 'inList';
      return (slots) => {
        const text = slots[i] as string | undefined;
        return (text !== undefined && list?.has(fold(text)) === true) === wanted;
      };
    }
    default:
      return undefined;
  }
}

/** Two typed fields against one another. */
function special(before: readonly string[], operator: string, left: Source, right: Source): Test | undefined {
  if (before.length > 0 || !left.direct || !right.direct) return undefined;
  const [i, j] = [left.slot, right.slot];
  const days = (compare: (a: string, b: string) => boolean): Test => (slots: Slots) => {
    const [a, b] = [slots[i], slots[j]];
    return isDay(a) && isDay(b) && compare(a, b);
  };
  switch (operator) {
    case 'equal':
      return (slots) => slots[i] === slots[j];
    case 'notEqual':
      return (slots) => slots[i] !== slots[j];
    case 'before':
      return days((a, b) => a < b);
    case 'notAfter':
      return days((a, b) => a <= b);
    case 'after':
      return days((a, b) => a > b);
    case 'notBefore':
      return days((a, b) => a >= b);
    default:
      return undefined;
  }
}
