import { type CompileContext, isObject } from './context.ts';
import { compileLeaf } from './compile-leaf.ts';
import { pointerStep } from './fault.ts';
import type { Slots } from './slots.ts';

/** Whether a condition holds for the record in these slots. */
export type Test = (slots: Slots) => boolean;

/**
 * How deep conditions may nest in one file, how many named conditions may stand in one another, and how many parts a rule may
 * have in all. Beyond what a person can read; the first is the schema's own bound.
 */
export const bounds = { levels: 7, names: 8, nodes: 2000 } as const;

interface Walk {
  readonly context: CompileContext;
  readonly depth: number;
  readonly names: readonly string[];
  readonly count: { nodes: number };
}

const never: Test = () => false;
const always: Test = () => true;

/**
 * Compiles json-rules-engine's grammar into one closure, once. Faults are told to the context with their JSON pointer; the
 * closure is only used when there were none.
 */
export function compileCondition(condition: unknown, pointer: string, context: CompileContext): Test {
  return compile(condition, pointer, { context, depth: 0, names: [], count: { nodes: 0 } });
}

const nodeKeys = ['all', 'any', 'not', 'condition', 'fact'] as const;

function compile(node: unknown, pointer: string, walk: Walk): Test {
  const { context, depth, count } = walk;
  if (!isObject(node)) {
    context.tell(pointer, 'not-a-condition');
    return never;
  }
  if (depth >= bounds.levels) {
    context.tell(pointer, 'too-deep', bounds.levels);
    return never;
  }
  if (++count.nodes > bounds.nodes) {
    if (count.nodes === bounds.nodes + 1) context.tell(pointer, 'too-many', bounds.nodes);
    return never;
  }
  const kinds = nodeKeys.filter((key) => Object.hasOwn(node, key));
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    context.tell(pointer, 'not-one-kind', kinds);
    return never;
  }
  unknownKeys(node, kind, pointer, context);
  if (kind === 'fact') return compileLeaf(node, pointer, context);
  if (kind === 'condition') return compileNamed(node['condition'], `${pointer}/condition`, walk);
  const inner = { ...walk, depth: depth + 1 };
  if (kind === 'not') {
    const test = compile(node['not'], `${pointer}/not`, inner);
    return (slots) => !test(slots);
  }
  const members = node[kind];
  if (!Array.isArray(members)) {
    context.tell(`${pointer}/${kind}`, 'not-a-list', kind);
    return never;
  }
  const tests = members.map((member, i) => compile(member, `${pointer}/${kind}/${i}`, inner));
  return kind === 'all' ? allOf(tests) : anyOf(tests);
}

function unknownKeys(node: { readonly [key: string]: unknown }, kind: string, pointer: string, context: CompileContext): void {
  const known = [kind, 'name', 'priority', ...(kind === 'fact' ? ['params', 'path', 'operator', 'value'] : [])];
  for (const key of Object.keys(node)) {
    if (!known.includes(key)) context.tell(pointer + pointerStep(key), 'unknown-key', key, known);
  }
}

function compileNamed(name: unknown, pointer: string, walk: Walk): Test {
  const { context, names } = walk;
  const part = typeof name === 'string' ? context.condition(name) : undefined;
  if (part === undefined) {
    context.tell(pointer, 'unknown-condition', name);
    return never;
  }
  if (names.includes(part.key)) {
    context.tell(pointer, 'condition-in-circle', [...names, part.key]);
    return never;
  }
  if (names.length >= bounds.names) {
    context.tell(pointer, 'too-deep', bounds.names);
    return never;
  }
  return compile(part.condition, '', { ...walk, context: part.context, depth: 0, names: [...names, part.key] });
}

/** Every one holds; true when there is none. Small groups are unrolled: no list to walk on the hot path. */
export function allOf(tests: readonly Test[]): Test {
  const [a, b, c, d] = tests;
  if (a === undefined) return always;
  if (b === undefined) return a;
  if (c === undefined) return (slots) => a(slots) && b(slots);
  if (d === undefined) return (slots) => a(slots) && b(slots) && c(slots);
  if (tests.length === 4) return (slots) => a(slots) && b(slots) && c(slots) && d(slots);
  return (slots) => {
    for (let i = 0; i < tests.length; i++) if (!(tests[i] as Test)(slots)) return false;
    return true;
  };
}

/** One holds; true when there is none, as in json-rules-engine. */
export function anyOf(tests: readonly Test[]): Test {
  const [a, b, c] = tests;
  if (a === undefined) return always;
  if (b === undefined) return a;
  if (c === undefined) return (slots) => a(slots) || b(slots);
  if (tests.length === 3) return (slots) => a(slots) || b(slots) || c(slots);
  return (slots) => {
    for (let i = 0; i < tests.length; i++) if ((tests[i] as Test)(slots)) return true;
    return false;
  };
}
