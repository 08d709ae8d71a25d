import { isObject, type Tell } from './context.ts';
import { pointerStep } from './fault.ts';

/** The name by which an unchecked pack's faults are told. */
export function packName(pack: unknown): string {
  return isObject(pack) && typeof pack['name'] === 'string' ? pack['name'] : 'pack';
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const severities = ['error', 'warning', 'info'];
const objects = ['overrides', 'settings', 'fields', 'codeSets', 'lists', 'conditions', 'rules', 'sources'];

/**
 * Whether a built pack can be used at all; what cannot is told. `loadPacks` checks far more; this is the guard of a checker that
 * is handed something unchecked.
 */
export function hasPackShape(pack: unknown, tell: Tell): boolean {
  let good = true;
  const check = (ok: boolean, pointer: string, want: string) => {
    if (!ok) tell(pointer, 'wrong-shape', want);
    good &&= ok;
  };
  if (!isObject(pack)) {
    tell('', 'not-a-pack');
    return false;
  }
  if (pack['format'] !== 1) {
    tell('/format', 'wrong-format', pack['format']);
    return false;
  }
  for (const key of ['name', 'version']) check(isText(pack[key]), `/${key}`, 'text');
  check(isList(pack['extends']) && pack['extends'].every(isText), '/extends', 'list');
  for (const key of objects) check(isObject(pack[key]), `/${key}`, 'object');
  if (!good) return false;
  for (const [id, rule] of Object.entries(pack['rules'] as object)) good = hasRuleShape(rule, `/rules${pointerStep(id)}`, tell) && good;
  for (const [key, parts] of Object.entries({ fields: ['label'], codeSets: ['codes'] })) {
    for (const [name, value] of Object.entries(pack[key] as object)) {
      check(isObject(value) && parts.every((part) => typeof value[part] === 'object'), `/${key}${pointerStep(name)}`, 'object');
    }
  }
  for (const [name, list] of Object.entries(pack['lists'] as object)) {
    const sound = isObject(list) && ['entries', 'add', 'remove'].every((key) => list[key] === undefined || isList(list[key]));
    check(sound, `/lists${pointerStep(name)}`, 'list');
  }
  return good;
}

/** Whether one rule can be compiled. */
export function hasRuleShape(rule: unknown, at: string, tell: Tell): boolean {
  if (!isObject(rule)) {
    tell(at, 'wrong-shape', 'object');
    return false;
  }
  const { fields, severity, conditions, says, fixes = [], with: named = {}, source = [] } = rule;
  const parts: readonly (readonly [ok: boolean, key: string, want: string])[] = [
    [isList(fields) && fields.length > 0 && fields.every(isText), 'fields', 'list'],
    [severities.includes(severity as string), 'severity', 'error, warning or info'],
    [isObject(conditions), 'conditions', 'object'],
    [isObject(says) && isText(says['en']), 'says', 'texts by language'],
    [isList(fixes) && fixes.every((fix) => isObject(fix) && isObject(fix['set']) && isObject(fix['label'])), 'fixes', 'list of { label, set }'],
    [isObject(named) && Object.values(named).every(isObject), 'with', 'object of facts'],
    [isList(source), 'source', 'list'],
  ];
  const wrong = parts.filter(([ok]) => !ok);
  for (const [, key, want] of wrong) tell(`${at}/${key}`, 'wrong-shape', want);
  return wrong.length === 0;
}
