import type { FactKind, FactParams, ParamSpec } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import { type CompileContext, isObject, owns } from './context.ts';
import { parsePath, readPath } from './path.ts';
import { type FactSlot, type Slots, unset } from './slots.ts';
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
  /** The value of the whole fact. */
  whole(slots: Slots): unknown;
}

/** Compiles a reference to a fact; undefined, with its fault told, when it cannot be used. */
export function compileSource(
  reference: { readonly [key: string]: unknown },
  pointer: string,
  context: CompileContext,
): Source | undefined {
  const { fact: name, params = {}, path } = reference;
  const { dictionary, facts, slots, reads, tell } = context;
  if (typeof name === 'string' && owns(dictionary.fields, name)) {
    const slot = slots.field(name);
    reads.add(name);
    const read = (values: Slots): unknown => values[slot];
    return { fact: name, params: {}, path: undefined, kind: 'field', slot, read, before: read, whole: read };
  }
  const fact = typeof name === 'string' ? facts.get(name) : undefined;
  const steps = path === undefined ? [] : parsePath(path);
  if (fact === undefined || steps === undefined || !isObject(params)) {
    tell(
      `${pointer}/${fact === undefined ? 'fact' : 'path'}`,
      fact === undefined ? 'no such fact' : 'bad path',
      fact === undefined ? name : path,
    );
    return undefined;
  }
  const wrong = Object.entries(fact.params).find(
    ([param, spec]) => spec !== undefined && !fitsParam(spec, params[param], dictionary),
  );
  if (wrong !== undefined) {
    tell(`${pointer}/params`, 'bad params', wrong[0]);
    return undefined;
  }
  const place = slots.fact(fact, params, context.settings);
  for (const one of place.reads) reads.add(one);
  const { slot } = place;
  const whole = readerOf(place);
  const read = steps.length === 0 ? whole : (values: Slots) => readPath(whole(values), steps);
  const before = (values: Slots): unknown => readPath(whole(values), steps.slice(0, -1));
  return { fact: fact.name, params, path: path as string | undefined, kind: fact.kind, slot, read, before, whole };
}

/** What a fact must be able to rely on: it is there when it must be, and a field is one. */
function fitsParam({ type, required }: ParamSpec, value: unknown, { fields }: FieldDictionary): boolean {
  if (value === undefined) return required !== true;
  const isField = (key: unknown) => typeof key === 'string' && owns(fields, key);
  if (type === 'fields') return Array.isArray(value) && value.every(isField);
  return isField(value) || (type !== 'field' && (type !== 'fieldOrToday' || value === 'today'));
}

/** Reads a derived fact, worked out when first asked for. */
export function readerOf(place: FactSlot): (slots: Slots) => unknown {
  const { slot } = place;
  return (slots) => {
    const value = slots[slot];
    return value === unset ? derive(slots, place) : value;
  };
}
