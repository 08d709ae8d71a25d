import { type CompileContext, isObject } from './context.ts';
import { compileLeaf } from './compile-leaf.ts';
import type { Slots } from './slots.ts';

/** Whether a condition holds for the record in these slots. */
export type Test = (slots: Slots) => boolean;

/** How deep conditions may nest and how many a rule may have: far above any rule a person can read. */
export const bounds = { depth: 24, nodes: 2000 } as const;

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
    context.fault({ pointer, message: 'a condition is wanted here.', cure: 'Write an object with "all", "any", "not", "condition" or "fact".' });
    return never;
  }
  if (depth > bounds.depth || ++count.nodes > bounds.nodes) {
    if (depth > bounds.depth || count.nodes === bounds.nodes + 1) {
      context.fault({ pointer, message: `conditions go deeper than ${bounds.depth} or are more than ${bounds.nodes}.`, cure: 'Give the inner ones a fact or a named condition.' });
    }
    return never;
  }
  const kinds = nodeKeys.filter((key) => Object.hasOwn(node, key));
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    const found = kinds.length === 0 ? 'none of "all", "any", "not", "condition", "fact"' : kinds.map((key) => `"${key}"`).join(' and ');
    context.fault({ pointer, message: `a condition has ${found}.`, cure: 'It must have exactly one of them: json-rules-engine silently drops the others.' });
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
    context.fault({ pointer: `${pointer}/${kind}`, message: `"${kind}" is no list.`, cure: 'Write it as [ … ].' });
    return never;
  }
  const tests = members.map((member, i) => compile(member, `${pointer}/${kind}/${i}`, inner));
  return kind === 'all' ? allOf(tests) : anyOf(tests);
}

const keysOf: { readonly [kind: string]: readonly string[] } = {
  all: ['all', 'name', 'priority'],
  any: ['any', 'name', 'priority'],
  not: ['not', 'name', 'priority'],
  condition: ['condition', 'name', 'priority'],
  fact: ['fact', 'params', 'path', 'operator', 'value', 'name', 'priority'],
};

function unknownKeys(node: { readonly [key: string]: unknown }, kind: string, pointer: string, context: CompileContext): void {
  const known = keysOf[kind] ?? [];
  for (const key of Object.keys(node)) {
    if (!known.includes(key)) context.fault({ pointer: `${pointer}/${key}`, message: `a condition has no "${key}".`, cure: '', wrong: key, among: known });
  }
}

function compileNamed(name: unknown, pointer: string, walk: Walk): Test {
  const { context, names } = walk;
  const part = typeof name === 'string' ? context.condition(name) : undefined;
  if (part === undefined) {
    context.fault({ pointer, message: `no condition is called ${JSON.stringify(name)}.`, cure: '', wrong: String(name), among: context.conditionNames() });
    return never;
  }
  if (names.includes(part.key)) {
    context.fault({ pointer, message: `the condition "${part.key}" refers to itself: ${[...names, part.key].join(' → ')}.`, cure: 'Break the circle.' });
    return never;
  }
  return compile(part.condition, '', { ...walk, context: part.context, depth: walk.depth + 1, names: [...names, part.key] });
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
