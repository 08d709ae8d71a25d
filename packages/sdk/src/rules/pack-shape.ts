import { type CompileFault, isObject } from './context.ts';
import { pointerStep } from './fault.ts';

/** The name by which an unchecked pack's faults are told. */
export function packName(pack: unknown): string {
  return isObject(pack) && typeof pack['name'] === 'string' ? pack['name'] : 'pack';
}

const severities = ['error', 'warning', 'info'];
const parts = ['overrides', 'settings', 'fields', 'codeSets', 'lists', 'conditions', 'rules', 'sources'];

/**
 * What keeps a built pack from being used at all. `loadPacks` checks far more and tells the line; this is the guard of a
 * checker that is handed something unchecked.
 */
export function packShapeFaults(pack: unknown): CompileFault[] {
  const faults: CompileFault[] = [];
  const fault = (pointer: string, message: string, cure: string) => faults.push({ pointer, message, cure });
  if (!isObject(pack)) {
    fault('', 'this is no built pack.', 'Hand in what `coe build` writes.');
    return faults;
  }
  if (pack['format'] !== 1) fault('/format', `the pack has format ${JSON.stringify(pack['format'])}, and this version reads 1.`, 'Build it again with this version of coe.');
  for (const key of ['name', 'version']) if (typeof pack[key] !== 'string') fault(`/${key}`, `"${key}" is no text.`, '');
  if (!Array.isArray(pack['extends'])) fault('/extends', '"extends" is no list.', 'Write [] when the pack stands alone.');
  for (const key of parts) if (!isObject(pack[key])) fault(`/${key}`, `"${key}" is missing or no object.`, 'Build the pack again.');
  if (isObject(pack['rules'])) {
    for (const [id, rule] of Object.entries(pack['rules'])) ruleShape(rule, `/rules${pointerStep(id)}`, fault);
  }
  if (isObject(pack['lists'])) {
    for (const [id, list] of Object.entries(pack['lists'])) {
      const good = isObject(list) && ['entries', 'add', 'remove'].every((key) => list[key] === undefined || Array.isArray(list[key]));
      if (!good) fault(`/lists${pointerStep(id)}`, 'a list holds "entries", or "add" and "remove".', '');
    }
  }
  return faults;
}

function ruleShape(rule: unknown, at: string, fault: (pointer: string, message: string, cure: string) => void): void {
  if (!isObject(rule)) {
    fault(at, 'a rule is an object.', '');
    return;
  }
  const { fields, severity, conditions, says, fixes, with: named, source } = rule;
  if (!Array.isArray(fields) || fields.length === 0 || !fields.every((key) => typeof key === 'string')) fault(`${at}/fields`, '"fields" is no list of field keys.', 'Name the field the finding stands on first.');
  if (!severities.includes(severity as string)) fault(`${at}/severity`, `the severity is ${JSON.stringify(severity)}.`, 'Write "error", "warning" or "info".');
  if (!isObject(conditions)) fault(`${at}/conditions`, '"conditions" is missing.', 'Write { "all": [ … ] }.');
  if (!isObject(says) || typeof says['en'] !== 'string') fault(`${at}/says`, '"says" has no English.', 'Write { "en": "…", "es": "…" }.');
  if (fixes !== undefined && !(Array.isArray(fixes) && fixes.every((fix) => isObject(fix) && isObject(fix['set']) && isObject(fix['label'])))) fault(`${at}/fixes`, 'a fix has a "label" and a "set".', '');
  if (named !== undefined && !(isObject(named) && Object.values(named).every(isObject))) fault(`${at}/with`, '"with" holds facts by name.', '');
  if (source !== undefined && !Array.isArray(source)) fault(`${at}/source`, '"source" is no list.', '');
}
