import { fold } from '../text/fold.ts';
import { isDay } from '../record/day.ts';
import { parseOperator, readsAsNumber, type RightSide, testOf } from './operators.ts';
import { type CompileContext, isObject } from './context.ts';
import type { Test } from './compile-condition.ts';
import { compileSource, type Source } from './source.ts';

const never: Test = () => false;

/** Compiles `{ fact, params, path, operator, value }`: the kinds rules use most get a closure of their own. */
export function compileLeaf(node: { readonly [key: string]: unknown }, pointer: string, context: CompileContext): Test {
  const left = compileSource(node, pointer, context);
  const { operator, value } = node;
  const parsed = typeof operator === 'string' ? parseOperator(operator) : undefined;
  if (parsed === undefined) {
    context.tell(`${pointer}/operator`, 'unknown-operator', operator);
    return never;
  }
  if (!Object.hasOwn(node, 'value')) {
    context.tell(pointer, 'no-value');
    return never;
  }
  const { before } = parsed;
  const isReference = isObject(value) && Object.hasOwn(value, 'fact');
  const literal = parsed.operator.right === 'pattern' || parsed.operator.right === 'list';
  if (literal && (isReference || before.some((name) => name === 'swap' || name.endsWith('Value')))) {
    context.tell(`${pointer}/value`, 'value-not-written', parsed.operator.name, parsed.operator.right);
    return never;
  }
  const right = isReference ? compileSource(value, `${pointer}/value`, context) : undefined;
  if (isReference && right === undefined) return never;
  const constant = isReference ? undefined : resolveConstant(parsed.operator.right, before, value, `${pointer}/value`, context);
  if (left === undefined || (!isReference && constant === undefined)) return never;
  const test = testOf(operator as string, context.tools) ?? (() => false);
  const { name } = parsed.operator;
  const plain = before.length === 0 || (before.length === 1 && before[0] === 'not');
  const written = constant?.value;
  const special = !plain ? undefined : right === undefined ? against(name, left, written, context) : betweenFields(name, left, right);
  if (special !== undefined) return before.length === 0 ? special : (slots) => !special(slots);
  return right === undefined ? (slots) => test(left.read(slots), written) : (slots) => test(left.read(slots), right.read(slots));
}

/** The value as the operator takes it, or undefined with its fault told. List addresses become whole ones. */
function resolveConstant(want: RightSide, before: readonly string[], value: unknown, pointer: string, { list, tools, tell }: CompileContext): { readonly value: unknown } | undefined {
  if (want === 'list') {
    const found = typeof value === 'string' ? list(value) : undefined;
    if (found === undefined) tell(pointer, 'unknown-list', value);
    return found === undefined ? undefined : { value: found.address };
  }
  if (want === 'pattern') {
    const pattern = typeof value === 'string' ? tools.compilePattern(value) : { fault: 'not-a-text' };
    if ('fault' in pattern) tell(pointer, 'bad-pattern', value, pattern.fault);
    return 'fault' in pattern ? undefined : { value };
  }
  if (before.includes('swap')) return { value };
  const perValue = before.some((name) => name.endsWith('Value'));
  const wrong = perValue && !Array.isArray(value) ? 'list' : (perValue ? (value as unknown[]) : [value]).every((one) => fits(want, one)) ? undefined : want;
  if (wrong !== undefined) tell(pointer, 'wrong-value', value, wrong);
  return wrong === undefined ? { value } : undefined;
}

function fits(want: RightSide, value: unknown): boolean {
  if (want === 'boolean') return typeof value === 'boolean';
  if (want === 'comparable') return typeof value === 'string' || typeof value === 'number';
  if (want === 'listOrText') return typeof value === 'string' || Array.isArray(value);
  if (want === 'text') return typeof value === 'string';
  return want !== 'day' || isDay(value);
}

/** What is asked most, against what is written in the rule. */
function against(operator: string, left: Source, written: unknown, context: CompileContext): Test | undefined {
  return bySize(operator, left, written) ?? (left.kind === 'field' ? typedAgainst(operator, left.slot, written, context) : undefined);
}

/** By size against a number: the length of a text, an age, how many there are. */
function bySize(operator: string, { read }: Source, written: unknown): Test | undefined {
  if (typeof written !== 'number') return undefined;
  const compare = (holds: (value: number) => boolean): Test => (slots) => {
    const value = read(slots);
    return readsAsNumber(value) && holds(value as number);
  };
  switch (operator) {
    case 'lessThan':
      return compare((value) => value < written);
    case 'lessThanInclusive':
      return compare((value) => value <= written);
    case 'greaterThan':
      return compare((value) => value > written);
    case 'greaterThanInclusive':
      return compare((value) => value >= written);
    default:
      return undefined;
  }
}

/** The typed text in this place against what is written. */
function typedAgainst(operator: string, i: number, written: unknown, context: CompileContext): Test | undefined {
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
    case 'before':
      return (slots) => isDay(slots[i]) && (slots[i] as string) < (written as string);
    case 'notAfter':
      return (slots) => isDay(slots[i]) && (slots[i] as string) <= (written as string);
    case 'after':
      return (slots) => isDay(slots[i]) && (slots[i] as string) > (written as string);
    case 'notBefore':
      return (slots) => isDay(slots[i]) && (slots[i] as string) >= (written as string);
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
function betweenFields(operator: string, left: Source, right: Source): Test | undefined {
  if (left.kind !== 'field' || right.kind !== 'field') return undefined;
  const [i, j] = [left.slot, right.slot];
  switch (operator) {
    case 'equal':
      return (slots) => slots[i] === slots[j];
    case 'notEqual':
      return (slots) => slots[i] !== slots[j];
    case 'before':
      return (slots) => isDay(slots[i]) && isDay(slots[j]) && (slots[i] as string) < (slots[j] as string);
    case 'notAfter':
      return (slots) => isDay(slots[i]) && isDay(slots[j]) && (slots[i] as string) <= (slots[j] as string);
    case 'after':
      return (slots) => isDay(slots[i]) && isDay(slots[j]) && (slots[i] as string) > (slots[j] as string);
    case 'notBefore':
      return (slots) => isDay(slots[i]) && isDay(slots[j]) && (slots[i] as string) >= (slots[j] as string);
    default:
      return undefined;
  }
}
