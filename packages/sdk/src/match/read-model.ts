import { checkCondition, checkGuard } from './check-condition.ts';
import { derivations, type MatchModel, parts } from './model.ts';
import { at, type ModelFault, own, pickOf } from './model-fault.ts';

export type { ModelFault } from './model-fault.ts';

/** A model that can be used, or everything wrong with it at once. */
export type ReadModel =
  | { readonly model: MatchModel; readonly faults: readonly [] }
  | { readonly model: undefined; readonly faults: readonly ModelFault[] };

/**
 * Holds a `match.json` to its form and its meaning: names that exist, columns that can be compared, shares that are shares. Never throws.
 *
 * readModel(JSON.parse(text))  → { model: undefined, faults: [{ pointer: '/compare/0/levels/1/when', message: 'No operator is called "jwx".', … }] }
 */
export function readModel(json: unknown): ReadModel {
  const faults: ModelFault[] = [];
  const fault = (pointer: string, message: string, cure = ''): void => void faults.push({ pointer, message, cure });
  if (!isObject(json))
    return { model: undefined, faults: [{ pointer: '', message: 'A model is a JSON object.', cure: '' }] };
  own(
    json,
    '',
    [
      '$schema',
      'model',
      'version',
      'summary',
      'lists',
      'columns',
      'prior',
      'compare',
      'block',
      'find',
      'guards',
      'calls',
    ],
    fault,
  );
  if (typeof json.model !== 'string' || json.model === '') fault('/model', 'A model has a name.');
  if (!Number.isInteger(json.version)) fault('/version', 'The version is a whole number.');
  if (!share(json.prior))
    fault(
      '/prior',
      'The prior is a share above 0 and below 1.',
      'Of all pairs, how many are the same person: about 1 divided by the number of records.',
    );
  checkLists(json.lists, fault);
  const columns = isObject(json.columns) ? json.columns : {};
  if (!isObject(json.columns) || Object.keys(columns).length === 0)
    fault('/columns', 'A model compares at least one column.');
  for (const [name, column] of Object.entries(columns)) checkColumn(column, at('/columns', name), fault);
  const context = {
    columns,
    valuesOf: (name: string) => valuesOf(columns[name], name),
    levels: new Map<string, readonly string[]>(),
  };
  const compare = listOf(json.compare, '/compare', 'A model has comparisons.', fault);
  for (const [index, comparison] of compare.entries())
    checkComparison(comparison, at('/compare', index), context, fault);
  for (const [index, key] of listOf(json.block, '/block', 'A model has blocking keys.', fault).entries())
    checkKey(key, at('/block', index), context, fault);
  if (json.find !== undefined) checkFind(json.find, context, fault);
  for (const [index, guard] of listOf(
    json.guards,
    '/guards',
    'Guards are a list; an empty one when there are none.',
    fault,
    0,
  ).entries()) {
    const pointer = at('/guards', index);
    if (!isObject(guard)) fault(pointer, 'A guard is an object.');
    else {
      own(guard, pointer, ['id', 'when', 'call', 'always', 'say'], fault);
      if (guard.always !== undefined && typeof guard.always !== 'boolean')
        fault(at(pointer, 'always'), 'always is true or false.');
      if (typeof guard.id !== 'string') fault(at(pointer, 'id'), 'A guard has an id.');
      if (typeof guard.call !== 'string') fault(at(pointer, 'call'), 'A guard names the call it holds a pair down to.');
      checkSay(guard.say, at(pointer, 'say'), fault);
      checkGuard(guard.when, at(pointer, 'when'), context, fault);
    }
  }
  for (const [index, call] of listOf(json.calls, '/calls', 'A model has calls.', fault).entries()) {
    const pointer = at('/calls', index);
    if (!isObject(call) || typeof call.call !== 'string' || typeof call.from !== 'number')
      fault(pointer, 'A call has a name and the weight it begins at.');
    else checkSay(call.say, at(pointer, 'say'), fault);
  }
  return faults.length === 0 ? { model: json as unknown as MatchModel, faults: [] } : { model: undefined, faults };
}

export interface ModelContext {
  readonly columns: { readonly [name: string]: unknown };
  valuesOf(column: string): string;
  /** Level ids by comparison. */
  readonly levels: Map<string, readonly string[]>;
}

export type TellFault = (pointer: string, message: string, cure?: string) => void;

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const share = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1;

function listOf(value: unknown, pointer: string, message: string, fault: TellFault, least = 1): readonly unknown[] {
  if (Array.isArray(value) && value.length >= least) return value;
  fault(pointer, message);
  return [];
}

function valuesOf(column: unknown, name: string): string {
  return isObject(column) && typeof column.values === 'string' ? column.values : name;
}

function checkLists(lists: unknown, fault: TellFault): void {
  if (lists === undefined) return;
  if (!isObject(lists)) {
    fault('/lists', 'Lists are an object of addresses.');
    return;
  }
  own(lists, '/lists', ['shortForms', 'surnames'], fault);
  for (const [use, addresses] of Object.entries(lists))
    if (!Array.isArray(addresses) || addresses.some((each) => typeof each !== 'string'))
      fault(at('/lists', use), 'A list of list addresses.');
}

function checkColumn(column: unknown, pointer: string, fault: TellFault): void {
  if (!isObject(column)) {
    fault(pointer, 'A column is an object.');
    return;
  }
  own(column, pointer, ['as', 'of', 'nth', 'part', 'values'], fault);
  pickOf(column.as, derivations, at(pointer, 'as'), 'derivation', fault);
  if (column.part !== undefined) pickOf(column.part, parts, at(pointer, 'part'), 'part', fault);
  if (!Array.isArray(column.of) || column.of.length === 0 || column.of.some((field) => typeof field !== 'string'))
    fault(at(pointer, 'of'), 'A column names the fields it is derived from.');
  if (column.nth !== undefined && !(Number.isInteger(column.nth) && Number(column.nth) > 0))
    fault(at(pointer, 'nth'), 'nth counts from 1.');
  if (column.values !== undefined && typeof column.values !== 'string')
    fault(at(pointer, 'values'), 'values is the name of a stock of values.');
}

function checkComparison(comparison: unknown, pointer: string, context: ModelContext, fault: TellFault): void {
  if (!isObject(comparison)) {
    fault(pointer, 'A comparison is an object.');
    return;
  }
  own(comparison, pointer, ['id', 'columns', 'basis', 'levels'], fault);
  if (comparison.basis !== undefined && typeof comparison.basis !== 'string')
    fault(at(pointer, 'basis'), 'basis says in words where m and u are from.');
  if (typeof comparison.id !== 'string') fault(at(pointer, 'id'), 'A comparison has an id.');
  for (const [index, name] of listOf(
    comparison.columns,
    at(pointer, 'columns'),
    'A comparison names its columns.',
    fault,
  ).entries())
    pickOf(name, Object.keys(context.columns), at(at(pointer, 'columns'), index), 'column', fault);
  const levels = listOf(comparison.levels, at(pointer, 'levels'), 'A comparison has at least two levels.', fault, 2);
  context.levels.set(
    String(comparison.id),
    levels.map((level) => (isObject(level) ? String(level.id) : '')),
  );
  let sums = { m: 0, u: 0 };
  for (const [index, level] of levels.entries()) {
    const here = at(at(pointer, 'levels'), index);
    if (!isObject(level)) {
      fault(here, 'A level is an object.');
      continue;
    }
    own(level, here, ['id', 'when', 'm', 'u', 'tf', 'say'], fault);
    if (typeof level.id !== 'string') fault(at(here, 'id'), 'A level has an id.');
    for (const side of ['m', 'u'] as const)
      if (!share(level[side])) fault(at(here, side), `${side} is a share above 0 and below 1.`);
    sums = { m: sums.m + Number(level.m), u: sums.u + Number(level.u) };
    checkSay(level.say, at(here, 'say'), fault);
    if (index < levels.length - 1) checkCondition(level.when, at(here, 'when'), context, fault);
    else if (level.when !== undefined) fault(at(here, 'when'), 'The last level takes what is left and has no "when".');
    if (level.tf !== undefined) checkFrequency(level.tf, at(here, 'tf'), context, fault);
  }
  for (const side of ['m', 'u'] as const)
    if (levels.length > 1 && Math.abs(sums[side] - 1) > 0.01)
      fault(at(pointer, 'levels'), `The ${side} of the levels add up to ${sums[side].toFixed(3)}, not to 1.`);
}

function checkFrequency(tf: unknown, pointer: string, context: ModelContext, fault: TellFault): void {
  if (!isObject(tf)) {
    fault(pointer, 'tf is an object.');
    return;
  }
  own(tf, pointer, ['of', 'floor', 'weight'], fault);
  for (const [index, name] of listOf(tf.of, at(pointer, 'of'), 'tf names columns.', fault).entries())
    pickOf(name, Object.keys(context.columns), at(at(pointer, 'of'), index), 'column', fault);
  if (!share(tf.floor)) fault(at(pointer, 'floor'), 'The floor is a share above 0 and below 1.');
  if (tf.weight !== undefined && !(typeof tf.weight === 'number' && tf.weight >= 0 && tf.weight <= 1))
    fault(at(pointer, 'weight'), 'weight is between 0 and 1.');
}

function checkKey(key: unknown, pointer: string, context: ModelContext, fault: TellFault): void {
  for (const [index, part] of listOf(key, pointer, 'A blocking key is a list of columns.', fault).entries()) {
    const names = String(part).split('=');
    for (const name of names) pickOf(name, Object.keys(context.columns), at(pointer, index), 'column', fault);
    const [left = '', right = left] = names;
    if (names.length > 2 || context.valuesOf(left) !== context.valuesOf(right))
      fault(at(pointer, index), `"${part}" compares columns of different values.`, 'Give both the same "values".');
  }
}

function checkFind(find: unknown, { levels }: ModelContext, fault: TellFault): void {
  if (!isObject(find)) {
    fault('/find', 'find is an object.');
    return;
  }
  own(find, '/find', ['pair', 'each', 'alone'], fault);
  if (find.alone !== undefined && typeof find.alone !== 'number') fault('/find/alone', 'alone is a weight in bits.');
  if (!Array.isArray(find.pair) || find.pair.length !== 2) fault('/find/pair', 'pair names two comparisons.');
  else
    for (const [index, name] of find.pair.entries())
      pickOf(name, [...levels.keys()], at('/find/pair', index), 'comparison', fault);
  if (!Array.isArray(find.each)) fault('/find/each', 'each is a list of comparisons.');
  else
    for (const [index, name] of find.each.entries())
      pickOf(name, [...levels.keys()], at('/find/each', index), 'comparison', fault);
}

function checkSay(say: unknown, pointer: string, fault: TellFault): void {
  if (!isObject(say) || typeof say.en !== 'string' || typeof say.es !== 'string')
    fault(pointer, 'A sentence in English (en) and Spanish (es) is needed.');
}
