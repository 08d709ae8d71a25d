import type { Fact, ParamSpec } from '../../facts/fact.ts';
import { rowGroups } from '../../record/scope.ts';
import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { parsePath } from '../path.ts';
import { cureFor } from './suggest.ts';
import { type TellFile, unknownField, type World } from './world.ts';

/** Everything that can be wrong where a fact is named: the name, its params, its path. */
export function checkReference(
  reference: { readonly [key: string]: unknown },
  pointer: string,
  world: World,
  tell: TellFile,
): void {
  const { fact: name, params = {}, path } = reference;
  const { dictionary, facts } = world;
  if (typeof name === 'string' && owns(dictionary.fields, name)) {
    if (path !== undefined)
      tell({
        pointer: `${pointer}/path`,
        message: `the field "${name}" is a typed text, which has no parts.`,
        cure: 'For its length use the fact "length".',
      });
    if (owns(reference, 'params'))
      tell({ pointer: `${pointer}/params`, message: `the field "${name}" takes no params.`, cure: 'Take them away.' });
    return;
  }
  const fact = typeof name === 'string' ? facts.get(name) : undefined;
  if (fact === undefined) {
    const cure = cureFor(name, [...facts.keys(), ...Object.keys(dictionary.fields)]);
    tell({ pointer: `${pointer}/fact`, message: `no field or fact is called ${JSON.stringify(name)}.`, cure });
    return;
  }
  if (isObject(params))
    checkParams(
      fact,
      params,
      `${pointer}/params`,
      owns(reference, 'params') ? `${pointer}/params` : `${pointer}/fact`,
      world,
      tell,
    );
  else tell({ pointer: `${pointer}/params`, message: 'params are an object.', cure: 'Write { "name": value }.' });
  if (path !== undefined) checkPath(fact, path, `${pointer}/path`, tell);
}

function checkPath({ name, kind, properties }: Fact, path: unknown, pointer: string, tell: TellFile): void {
  const steps = typeof path === 'string' ? parsePath(path) : undefined;
  if (steps === undefined) {
    tell({
      pointer,
      message: `the path ${JSON.stringify(path)} is not a plain one.`,
      cure: 'Write it as "$.name.other[0].length"; filters, wildcards and scripts are refused.',
    });
    return;
  }
  if (kind !== 'object' && kind !== 'array' && kind !== 'any') {
    tell({ pointer, message: `the fact "${name}" gives a ${kind}, which has no parts.`, cure: 'Leave the path out.' });
    return;
  }
  const [first] = steps;
  if (kind === 'object' && properties !== undefined && first !== undefined && !properties.includes(String(first))) {
    tell({ pointer, message: `the fact "${name}" has no part "${first}".`, cure: cureFor(first, properties) });
  }
}

function checkParams(
  fact: Fact,
  params: { readonly [name: string]: unknown },
  pointer: string,
  whole: string,
  world: World,
  tell: TellFile,
): void {
  const specs = fact.params as { readonly [name: string]: ParamSpec | undefined };
  for (const [name, value] of Object.entries(params)) {
    const at = pointer + pointerStep(name);
    const spec = owns(specs, name) ? specs[name] : undefined;
    if (spec === undefined)
      tell({
        pointer: at,
        ofName: true,
        message: `the fact "${fact.name}" takes no "${name}".`,
        cure: cureFor(name, Object.keys(specs)),
      });
    else checkParam(spec, value, at, world, tell);
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (spec?.required === true && !owns(params, name))
      tell({
        pointer: whole,
        message: `the fact "${fact.name}" needs "${name}".`,
        cure: `Add "${name}" to its params.`,
      });
  }
}

function checkParam(
  { type, oneOf }: ParamSpec,
  value: unknown,
  at: string,
  { dictionary, resolved, pack }: World,
  tell: TellFile,
): void {
  const field = (key: unknown, where: string) => {
    if (typeof key !== 'string' || !owns(dictionary.fields, key)) tell(unknownField(where, key, dictionary));
  };
  const wrong = (want: string) =>
    tell({ pointer: at, message: `${JSON.stringify(value)} does not fit here.`, cure: `Write ${want}.` });
  if (type === 'field' || (type === 'fieldOrToday' && value !== 'today')) field(value, at);
  if (type === 'fields') {
    if (Array.isArray(value)) for (const [i, key] of value.entries()) field(key, `${at}/${i}`);
    else wrong('a list of field keys, ["…", "…"]');
  }
  if (type === 'list' && (typeof value !== 'string' || resolved.list(value, pack) === undefined)) {
    tell({
      pointer: at,
      message: `no list is called ${JSON.stringify(value)}.`,
      cure: cureFor(value, resolved.listAddresses()),
    });
  }
  if (type === 'number' && typeof value !== 'number') wrong('a number');
  if (type === 'text' && typeof value !== 'string') wrong('a text');
  const among = oneOf ?? (type === 'group' ? rowGroups : undefined);
  for (const one of among === undefined ? [] : [value].flat()) {
    if (among !== undefined && !among.includes(one as never))
      tell({ pointer: at, message: `${JSON.stringify(one)} does not fit here.`, cure: cureFor(one, among) });
  }
}
