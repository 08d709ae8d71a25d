import { facts } from '../../facts/index.ts';
import type { FieldDictionary } from '../../record/field.ts';
import { scopeOf } from '../../record/scope.ts';
import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { expandRule } from '../expand-rule.ts';
import type { Example, Rule } from '../rule.ts';
import type { FileFault } from './schema-faults.ts';
import { cureFor } from './suggest.ts';

type Tell = (fault: FileFault) => void;

/** What a schema cannot see in one rule, and compiling does not ask. The rule has passed its schema. */
export function checkRule(rule: Rule, dictionary: FieldDictionary, tell: Tell): void {
  if ((rule.evidence === 'B' || rule.evidence === 'D') && rule.severity === 'error' && rule.logical !== true) {
    tell({ pointer: '/severity', message: `a rule of evidence ${rule.evidence} is at most a warning.`, cure: 'Make it a warning, or say "logical": true where it is a logical impossibility.' });
  }
  if (rule.eachField !== undefined && !JSON.stringify(rule.fields).includes('$field')) {
    tell({ pointer: '/fields', message: '"eachField" is here, but no field is "$field".', cure: 'Write "fields": ["$field"].' });
  }
  for (const one of expandRule(rule)) {
    if (one.per === 'row' && ['coe', 'child'].includes(scopeOf(one.fields[0], dictionary))) {
      tell({ pointer: '/per', message: `"${one.fields[0]}" is in no repeated row.`, cure: 'Name a field of a move, an enrollment, a course or an assessment first, or leave "per" out.' });
    }
    checkShown(one, tell);
    checkSet(one, dictionary, tell);
  }
  checkCodes(rule.conditions, '/conditions', dictionary, tell);
  checkExamples(rule.examples, dictionary, tell);
}

/** An object has no words: what is shown needs a path to a text, a day or a list. */
function checkShown(rule: Rule, tell: Tell): void {
  for (const [name, { fact, path }] of Object.entries(rule.with ?? {})) {
    if (path === undefined && facts.some((one) => one.name === fact && one.kind === 'object')) {
      tell({ pointer: `/with${pointerStep(name)}`, message: `the fact "${fact}" gives an object, which has no words.`, cure: 'Add a "path" to the part to show.' });
    }
  }
}

function checkSet({ fixes }: Rule, dictionary: FieldDictionary, tell: Tell): void {
  fixes?.forEach((fix, i) => {
    for (const [field, value] of Object.entries(fix.set)) {
      const codes = closedCodes(field, dictionary);
      if (codes === undefined || value === '' || value.includes('{') || codes.includes(value)) continue;
      tell({ pointer: `/fixes/${i}/set${pointerStep(field)}`, message: `"${value}" is no code of "${field}".`, cure: cureFor(value, codes) });
    }
  });
}

/** Codes that a condition compares with must be canonical ones. */
function checkCodes(node: unknown, pointer: string, dictionary: FieldDictionary, tell: Tell): void {
  if (Array.isArray(node)) {
    node.forEach((part, i) => checkCodes(part, `${pointer}/${i}`, dictionary, tell));
    return;
  }
  if (!isObject(node)) return;
  for (const key of ['all', 'any', 'not']) checkCodes(node[key], `${pointer}/${key}`, dictionary, tell);
  const { fact, params, operator, value } = node;
  if (fact !== 'code' || !isObject(params) || !/(?:^|:)(?:equal|notEqual|in|notIn)$/.test(String(operator))) return;
  const codes = closedCodes(String(params['field']), dictionary);
  if (codes === undefined) return;
  [value].flat().forEach((one, i) => {
    if (typeof one !== 'string' || codes.includes(one)) return;
    const at = Array.isArray(value) ? `${pointer}/value/${i}` : `${pointer}/value`;
    tell({ pointer: at, message: `"${one}" is no code of "${params['field']}".`, cure: cureFor(one, codes) });
  });
}

function closedCodes(field: string, { fields, codeSets }: FieldDictionary): readonly string[] | undefined {
  const name = owns(fields, field) ? fields[field]?.codeSet : undefined;
  const set = name !== undefined && owns(codeSets, name) ? codeSets[name] : undefined;
  return set?.closed === true ? set.codes.map(({ code }) => code) : undefined;
}

function checkExamples(examples: readonly Example[], dictionary: FieldDictionary, tell: Tell): void {
  const known = Object.keys(dictionary.fields);
  const fieldsOf = (record: unknown, pointer: string) => {
    if (!isObject(record)) return;
    for (const field of Object.keys(record)) {
      if (!owns(dictionary.fields, field) && field !== 'child') {
        tell({ pointer: pointer + pointerStep(field), ofName: true, message: `no field is called "${field}".`, cure: cureFor(field, known) });
      }
    }
  };
  const seen = new Map<string, number>();
  examples.forEach((example, i) => {
    const at = `/examples/${i}`;
    const { when: _, finds: __, fixes, says: ___, ...given } = example;
    const key = JSON.stringify(given);
    const twin = seen.get(key);
    if (twin !== undefined) tell({ pointer: at, message: `this example has the same record as example ${twin}, counted from 0.`, cure: 'Keep one of them.' });
    seen.set(key, i);
    fieldsOf(example.record, `${at}/record`);
    fieldsOf(example.prior, `${at}/prior`);
    fieldsOf(example.settled, `${at}/settled`);
    example.siblings?.forEach((sibling, j) => fieldsOf(sibling, `${at}/siblings/${j}`));
    fixes?.forEach((fix, j) => fieldsOf(fix, `${at}/fixes/${j}`));
    for (const [group, rows] of Object.entries(example.rows ?? {})) rows.forEach((row, j) => fieldsOf(row, `${at}/rows/${group}/${j}`));
  });
}
