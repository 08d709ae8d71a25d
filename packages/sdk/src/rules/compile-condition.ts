import { compileLeaf } from './compile-leaf.ts';
import { type CompileContext, isObject } from './context.ts';
import type { Slots } from './slots.ts';

/** Whether a condition holds for the record in these slots. */
export type Test = (slots: Slots) => boolean;

/**
 * How deep conditions may stand in one another in one file, how many named conditions may, and how many parts a rule may have in
 * all. Beyond what a person can read; the first is the schema's own bound.
 */
export const bounds = { levels: 7, names: 8, nodes: 2000 } as const;

interface Walk {
  readonly context: CompileContext;
  readonly level: number;
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
  return compile(condition, pointer, { context, level: 1, names: [], count: { nodes: 0 } });
}

function compile(node: unknown, pointer: string, walk: Walk): Test {
  const { context, level, count } = walk;
  const kinds = isObject(node)
    ? ['all', 'any', 'not', 'condition', 'fact'].filter((key) => Object.hasOwn(node, key))
    : [];
  const [kind] = kinds;
  if (!isObject(node) || kind === undefined || kinds.length > 1) {
    context.tell(pointer, 'no condition', kinds);
    return never;
  }
  if (level > bounds.levels || ++count.nodes > bounds.nodes) {
    if (count.nodes <= bounds.nodes + 1) context.tell(pointer, level > bounds.levels ? 'too deep' : 'too many');
    return never;
  }
  if (kind === 'fact') return compileLeaf(node, pointer, context);
  const part = node[kind];
  if (kind === 'condition') return compileNamed(part, `${pointer}/condition`, walk);
  const inner = { ...walk, level: level + 1 };
  if (kind === 'not') {
    const test = compile(part, `${pointer}/not`, inner);
    return (slots) => !test(slots);
  }
  if (!Array.isArray(part)) {
    context.tell(`${pointer}/${kind}`, 'no condition');
    return never;
  }
  const tests = part.map((member, i) => compile(member, `${pointer}/${kind}/${i}`, inner));
  return kind === 'all' ? allOf(tests) : anyOf(tests);
}

function compileNamed(name: unknown, pointer: string, walk: Walk): Test {
  const { context, names } = walk;
  const part = typeof name === 'string' ? context.condition(name) : undefined;
  const circle = part !== undefined && (names.includes(part.key) || names.length >= bounds.names);
  if (part === undefined || circle) {
    context.tell(pointer, circle ? 'condition in a circle' : 'no such condition', name);
    return never;
  }
  return compile(part.condition, '', { ...walk, context: part.context, level: 1, names: [...names, part.key] });
}

/** Every one holds; true when there is none. Small groups are unrolled: no list to walk on the hot path. */
function allOf(tests: readonly Test[]): Test {
  const [a, b, c, d] = tests;
  if (a === undefined) return always;
  if (b === undefined) return a;
  if (c === undefined) return (slots) => a(slots) && b(slots);
  if (d === undefined) return (slots) => a(slots) && b(slots) && c(slots);
  return (slots) => {
    for (let i = 0; i < tests.length; i++) if (!(tests[i] as Test)(slots)) return false;
    return true;
  };
}

/** One holds; true when there is none, as in json-rules-engine. */
function anyOf(tests: readonly Test[]): Test {
  const [a, b, c] = tests;
  if (a === undefined) return always;
  if (b === undefined) return a;
  if (c === undefined) return (slots) => a(slots) || b(slots);
  return (slots) => {
    for (let i = 0; i < tests.length; i++) if ((tests[i] as Test)(slots)) return true;
    return false;
  };
}
