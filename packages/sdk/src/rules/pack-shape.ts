import { isObject, type Tell } from './context.ts';
import { pointerStep } from './fault.ts';

/** The name by which an unchecked pack's faults are told. */
export function packName(pack: unknown): string {
  return isObject(pack) && typeof pack['name'] === 'string' ? pack['name'] : 'pack';
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const all = (values: unknown, test: (value: unknown) => boolean) =>
  typeof values === 'object' && values !== null && Object.values(values).every(test);
const has = (key: string, test: (value: unknown) => boolean) => (value: unknown) => isObject(value) && test(value[key]);
const maybe = (test: (value: unknown) => boolean) => (value: unknown) => value === undefined || test(value);

/** By part of a rule: whether it can be compiled. */
export const ruleShape: { readonly [key: string]: (value: unknown) => boolean } = {
  fields: (fields) => isList(fields) && fields.length > 0 && fields.every(isText),
  severity: (severity) => ['error', 'warning', 'info'].includes(severity as string),
  conditions: isObject,
  says: has('en', isText),
  with: maybe((named) => all(named, isObject)),
  fixes: maybe(
    (fixes) => isList(fixes) && fixes.every((fix) => has('set', isObject)(fix) && has('label', isObject)(fix)),
  ),
  source: maybe(isList),
};

const pack: typeof ruleShape = {
  name: isText,
  version: isText,
  extends: (names) => isList(names) && names.every(isText),
  overrides: (overrides) => isObject(overrides) && all(overrides, (one) => isText(one) || isObject(one)),
  settings: isObject,
  fields: (fields) => isObject(fields) && all(fields, has('label', isObject)),
  codeSets: (sets) =>
    isObject(sets) &&
    all(
      sets,
      has('codes', (codes) => isList(codes) && codes.every(has('meaning', isObject))),
    ),
  lists: (lists) =>
    isObject(lists) &&
    all(lists, (list) => isObject(list) && ['entries', 'add', 'remove'].every((key) => maybe(isList)(list[key]))),
  conditions: isObject,
  rules: isObject,
  sources: isObject,
};

/** Tells which parts of an object do not have the shape they need to be compiled at all. */
function misshapen(
  value: { readonly [key: string]: unknown },
  shape: typeof ruleShape,
  at: string,
  tell: Tell,
): boolean {
  const wrong = Object.entries(shape).filter(([key, test]) => !test(value[key]));
  for (const [key] of wrong) tell(`${at}/${key}`, 'wrong shape');
  return wrong.length > 0;
}

/**
 * Whether a built pack can be used at all; what cannot is told. `loadPacks` checks far more; this is the guard of a checker that
 * is handed something unchecked.
 */
export function hasPackShape(value: unknown, tell: Tell): boolean {
  if (!isObject(value) || value['format'] !== 1) {
    tell('', isObject(value) ? 'wrong format' : 'no pack');
    return false;
  }
  if (misshapen(value, pack, '', tell)) return false;
  const rules = Object.entries(value['rules'] as object);
  return rules.map(([id, one]) => hasRuleShape(one, `/rules${pointerStep(id)}`, tell)).every(Boolean);
}

/** Whether one rule can be compiled. */
export function hasRuleShape(value: unknown, at: string, tell: Tell): boolean {
  if (isObject(value)) return !misshapen(value, ruleShape, at, tell);
  tell(at, 'wrong shape');
  return false;
}
