import type { Fact, FactKind, FactParams, ParamSpec, Reads } from '../facts/fact.ts';
import { rowGroups } from '../record/scope.ts';
import { type CompileContext, isObject, owns } from './context.ts';
import { pointerStep } from './fault.ts';
import { type Path, parsePath, readPath } from './path.ts';
import { type Slots, unset } from './slots.ts';
import { derive } from './view.ts';

/** Where a value comes from: a typed field or a derived fact, with or without a path into it. */
export interface Source {
  /** Name as the rule wrote it. */
  readonly fact: string;
  readonly params: FactParams;
  readonly path: string | undefined;
  readonly kind: FactKind | 'field';
  /** Place in the slots. */
  readonly slot: number;
  read(slots: Slots): unknown;
  /** The value that the last step of the path is taken from. */
  before(slots: Slots): unknown;
}

/** Compiles a reference to a fact; undefined, with its faults told, when it cannot be used. */
export function compileSource(reference: { readonly [key: string]: unknown }, pointer: string, context: CompileContext): Source | undefined {
  const { fact: name, params = {}, path } = reference;
  const { dictionary, facts, slots, reads, tell } = context;
  if (typeof name !== 'string') {
    tell(`${pointer}/fact`, 'no-fact');
    return undefined;
  }
  if (owns(dictionary.fields, name)) {
    const part = path !== undefined ? 'path' : isObject(params) && Object.keys(params).length === 0 ? undefined : 'params';
    if (part !== undefined) {
      tell(`${pointer}/${part}`, 'field-takes-none', name, part);
      return undefined;
    }
    const slot = slots.field(name);
    reads.add(name);
    const read = (values: Slots): unknown => values[slot];
    return { fact: name, params: {}, path: undefined, kind: 'field', slot, read, before: read };
  }
  const fact = facts.get(name);
  if (fact === undefined) {
    tell(`${pointer}/fact`, 'unknown-fact', name);
    return undefined;
  }
  const steps = path === undefined ? [] : checkPath(fact, path, `${pointer}/path`, context);
  if (!checkParams(fact, params, `${pointer}/params`, context) || steps === undefined) return undefined;
  const slot = slots.fact(fact, params as FactParams, context.settings);
  for (const one of fact.reads(params as FactParams)) reads.add(one);
  const whole = readerOf(fact, slot, slots.facts.get(slot)?.textSlot ?? 0);
  const read = steps.length === 0 ? whole : (values: Slots) => readPath(whole(values), steps);
  const before = (values: Slots): unknown => readPath(whole(values), steps.slice(0, -1));
  return { fact: name, params: params as FactParams, path: path as string | undefined, kind: fact.kind, slot, read, before };
}

/** Reads a derived fact, worked out when first asked for. */
function readerOf({ ofText }: Fact, slot: number, textSlot: number): (slots: Slots) => unknown {
  return (slots) => {
    const value = slots[slot];
    if (value !== unset) return value;
    if (ofText === undefined) return derive(slots, slot);
    const made = ofText(slots[textSlot] as string | undefined);
    slots[slot] = made;
    return made;
  };
}

function checkPath({ name, kind, properties }: Fact, path: unknown, pointer: string, { tell }: CompileContext): Path | undefined {
  const steps = typeof path === 'string' ? parsePath(path) : undefined;
  if (steps === undefined) {
    tell(pointer, 'bad-path', path);
    return undefined;
  }
  if (kind !== 'object' && kind !== 'array' && kind !== 'any') {
    tell(pointer, 'no-parts', name, kind);
    return undefined;
  }
  const [first] = steps;
  if (kind === 'object' && properties !== undefined && first !== undefined && !properties.includes(String(first))) {
    tell(pointer, 'unknown-part', first, name);
    return undefined;
  }
  return steps;
}

function checkParams(fact: Fact, params: unknown, pointer: string, context: CompileContext): params is FactParams {
  const { tell } = context;
  if (!isObject(params)) {
    tell(pointer, 'wrong-param', 'params', 'object');
    return false;
  }
  const specs = fact.params as { readonly [name: string]: ParamSpec | undefined };
  let good = true;
  const check = (ok: boolean, ...fault: Parameters<typeof tell>) => {
    if (!ok) tell(...fault);
    good &&= ok;
  };
  for (const [name, value] of Object.entries(params)) {
    const at = pointer + pointerStep(name);
    const spec = owns(specs, name) ? specs[name] : undefined;
    check(spec !== undefined, at, 'unknown-param', name, fact.name);
    if (spec !== undefined) checkParam(spec, value, at, context, check);
  }
  for (const [name, spec] of Object.entries(specs)) {
    check(spec?.required !== true || owns(params, name), pointer, 'missing-param', name, fact.name);
  }
  return good;
}

type Check = (ok: boolean, ...fault: Parameters<CompileContext['tell']>) => void;

function checkParam({ type, oneOf }: ParamSpec, value: unknown, at: string, context: CompileContext, check: Check): void {
  const field = (key: unknown, where: string) =>
    check(typeof key === 'string' && owns(context.dictionary.fields, key), where, 'unknown-field', key);
  if (type === 'field' || (type === 'fieldOrToday' && value !== 'today')) field(value, at);
  else if (type === 'fields' && Array.isArray(value)) value.forEach((key, i) => field(key, `${at}/${i}`));
  else if (type === 'fields') check(false, at, 'wrong-param', value, 'a list of fields');
  else if (type === 'list') check(typeof value === 'string' && context.list(value) !== undefined, at, 'unknown-list', value);
  else if (type === 'number' || type === 'text') check(typeof value === (type === 'text' ? 'string' : type), at, 'wrong-param', value, type);
  const among = oneOf ?? (type === 'group' ? rowGroups : undefined);
  if (among !== undefined) {
    for (const one of Array.isArray(value) ? value : [value]) check(among.includes(one), at, 'wrong-param', one, among);
  }
}
