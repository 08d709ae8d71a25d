import type { Fact, FactKind, FactParams, ParamSpec, Reads } from '../facts/fact.ts';
import { type CompileContext, isObject, owns } from './context.ts';
import { pointerStep } from './fault.ts';
import { parsePath, readPath } from './path.ts';
import { type Slots, unset } from './slots.ts';
import { derive } from './view.ts';

/** Where a value comes from: a typed field or a derived fact, with or without a path into it. */
export interface Source {
  /** Name as the rule wrote it. */
  readonly fact: string;
  readonly params: FactParams;
  readonly path: string | undefined;
  readonly kind: FactKind | 'field';
  readonly reads: readonly Reads[];
  /** Place in the slots; the value itself stands there when `direct`. */
  readonly slot: number;
  readonly direct: boolean;
  read(slots: Slots): unknown;
}

const pathKinds: ReadonlySet<FactKind> = new Set(['object', 'array', 'any']);
const rowGroupNames = ['moves', 'enrollments', 'courses', 'assessments'];

/** Compiles a reference to a fact; undefined, with its faults told, when it cannot be used. */
export function compileSource(reference: { readonly [key: string]: unknown }, pointer: string, context: CompileContext): Source | undefined {
  const { fact: name, params = {}, path } = reference;
  const { dictionary, facts, slots, reads } = context;
  if (typeof name !== 'string') {
    context.fault({ pointer: `${pointer}/fact`, message: 'the fact has no name.', cure: 'Write a field key or the name of a fact.' });
    return undefined;
  }
  if (owns(dictionary.fields, name)) {
    if (path !== undefined || (isObject(params) && Object.keys(params).length > 0)) {
      const part = path !== undefined ? 'path' : 'params';
      context.fault({ pointer: `${pointer}/${part}`, message: `the field "${name}" is a typed text and takes no ${part}.`, cure: part === 'path' ? 'For its length use the fact "length".' : 'Leave them out.' });
      return undefined;
    }
    const slot = slots.field(name);
    reads.add(name);
    return { fact: name, params: {}, path: undefined, kind: 'field', reads: [name], slot, direct: true, read: (values) => values[slot] };
  }
  const fact = facts.get(name);
  if (fact === undefined) {
    context.fault({ pointer: `${pointer}/fact`, message: `no field or fact is called "${name}".`, cure: '', wrong: name, among: [...facts.keys(), ...Object.keys(dictionary.fields)] });
    return undefined;
  }
  if (!isObject(params)) {
    context.fault({ pointer: `${pointer}/params`, message: 'params is no object.', cure: 'Write { "name": value }.' });
    return undefined;
  }
  if (!checkParams(fact, params, `${pointer}/params`, context)) return undefined;
  const steps = path === undefined ? [] : checkPath(fact, path, pointer, context);
  if (steps === undefined) return undefined;
  const slot = slots.fact(fact, params, context.settings);
  const needs = fact.reads(params);
  for (const one of needs) reads.add(one);
  const whole = (values: Slots): unknown => {
    const value = values[slot];
    return value === unset ? derive(values, slot) : value;
  };
  const read = steps.length === 0 ? whole : (values: Slots) => readPath(whole(values), steps);
  return { fact: name, params, path: path as string | undefined, kind: fact.kind, reads: needs, slot, direct: false, read };
}

function checkPath(fact: Fact, path: unknown, pointer: string, context: CompileContext): readonly (string | number)[] | undefined {
  const steps = typeof path === 'string' ? parsePath(path) : undefined;
  const at = `${pointer}/path`;
  if (steps === undefined) {
    context.fault({ pointer: at, message: `the path ${JSON.stringify(path)} is not a plain one.`, cure: 'Write it as "$.name.other[0].length"; filters, wildcards and scripts are refused.' });
    return undefined;
  }
  if (!pathKinds.has(fact.kind)) {
    context.fault({ pointer: at, message: `the fact "${fact.name}" gives a ${fact.kind}, which has no parts.`, cure: 'Leave the path out.' });
    return undefined;
  }
  const first = steps[0];
  if (fact.kind === 'object' && fact.properties !== undefined && first !== undefined && !fact.properties.includes(String(first))) {
    context.fault({ pointer: at, message: `the fact "${fact.name}" has no part "${first}".`, cure: '', wrong: String(first), among: fact.properties });
    return undefined;
  }
  return steps;
}

function checkParams(fact: Fact, params: FactParams, pointer: string, context: CompileContext): boolean {
  const specs = fact.params as { readonly [name: string]: ParamSpec | undefined };
  let good = true;
  const wrong = (at: string, message: string, cure: string, unknown?: { wrong: string; among: Iterable<string> }) => {
    good = false;
    context.fault({ pointer: at, message, cure, ...unknown });
  };
  for (const name of Object.keys(params)) {
    const at = pointer + pointerStep(name);
    const spec = owns(specs, name) ? specs[name] : undefined;
    if (spec === undefined) {
      wrong(at, `the fact "${fact.name}" takes no "${name}".`, Object.keys(specs).length === 0 ? 'It takes no params.' : '', { wrong: name, among: Object.keys(specs) });
      continue;
    }
    checkParam(spec, params[name], at, context, wrong);
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (spec?.required === true && !owns(params, name)) wrong(pointer, `the fact "${fact.name}" needs "${name}".`, `Add "${name}" to its params.`);
  }
  return good;
}

type Wrong = (at: string, message: string, cure: string, unknown?: { wrong: string; among: Iterable<string> }) => void;

function checkParam(spec: ParamSpec, value: unknown, at: string, context: CompileContext, wrong: Wrong): void {
  const { fields } = context.dictionary;
  const field = (key: unknown, where: string) => {
    if (typeof key !== 'string') wrong(where, 'a field key is a text.', 'Write the key of a field.');
    else if (!owns(fields, key)) wrong(where, `no field is called "${key}".`, '', { wrong: key, among: Object.keys(fields) });
  };
  if (spec.type === 'field') field(value, at);
  if (spec.type === 'fieldOrToday' && value !== 'today') field(value, at);
  if (spec.type === 'fields') {
    if (!Array.isArray(value)) wrong(at, 'a list of field keys is wanted.', 'Write ["key", "key"].');
    else value.forEach((key, i) => field(key, `${at}/${i}`));
  }
  if (spec.type === 'number' && typeof value !== 'number') wrong(at, 'a number is wanted.', 'Write it without quotes.');
  if (spec.type === 'text' && typeof value !== 'string') wrong(at, 'a text is wanted.', 'Write it in quotes.');
  if (spec.type === 'list' && !(typeof value === 'string' && context.list(value) !== undefined)) {
    wrong(at, `no list is called ${JSON.stringify(value)}.`, '', { wrong: String(value), among: context.listAddresses() });
  }
  const among = spec.oneOf ?? (spec.type === 'group' ? rowGroupNames : undefined);
  if (among !== undefined) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (!among.includes(one)) wrong(at, `${JSON.stringify(one)} is not one of ${among.join(', ')}.`, '', { wrong: String(one), among });
    }
  }
}
