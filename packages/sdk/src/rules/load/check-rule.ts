import type { FieldDictionary } from '../../record/field.ts';
import { scopeOf } from '../../record/scope.ts';
import { isObject, owns } from '../context.ts';
import { expandRule } from '../expand-rule.ts';
import { pointerStep } from '../fault.ts';
import type { Example, Rule } from '../rule.ts';
import { checkCondition } from './check-condition.ts';
import { checkWords } from './check-words.ts';
import { cureFor } from './suggest.ts';
import { type TellFile, unknownField, type World } from './world.ts';

/** What no schema can see in one rule. `whole`: the rule has passed its schema, so its examples can be looked into. */
export function checkRule(rule: Rule, world: World, whole: boolean, tell: TellFile): void {
  const { dictionary } = world;
  if (rule.eachField !== undefined && !JSON.stringify(rule.fields).includes('$field')) {
    tell({
      pointer: '/fields',
      message: '"eachField" is here, but no field is "$field".',
      cure: 'Write "fields": ["$field"].',
    });
  }
  rule.eachField?.forEach((field, i) => {
    if (!owns(dictionary.fields, field)) tell(unknownField(`/eachField/${i}`, field, dictionary));
  });
  for (const one of expandRule(rule).filter(
    ({ fields: [first] }) => rule.eachField === undefined || owns(dictionary.fields, first),
  )) {
    one.fields.forEach((field, i) => {
      if (!owns(dictionary.fields, field)) tell(unknownField(`/fields/${i}`, field, dictionary));
    });
    checkCondition(one.conditions, '/conditions', world, tell);
    checkCodes(one.conditions, '/conditions', dictionary, tell);
    checkWords(one, world, tell);
    checkSet(one, dictionary, tell);
    if (one.per === 'row' && ['coe', 'child'].includes(scopeOf(one.fields[0], dictionary))) {
      tell({
        pointer: '/per',
        message: `"${one.fields[0]}" is in no repeated row.`,
        cure: 'Name a field of a move, an enrollment, a course or an assessment first, or leave "per" out.',
      });
    }
  }
  if ((rule.evidence === 'B' || rule.evidence === 'D') && rule.severity === 'error' && rule.logical !== true) {
    tell({
      pointer: '/severity',
      message: `a rule of evidence ${rule.evidence} is at most a warning.`,
      cure: 'Make it a warning, or say "logical": true where it is a logical impossibility.',
    });
  }
  if (whole) checkExamples(rule.examples, dictionary, tell);
}

function checkSet({ fixes }: Rule, dictionary: FieldDictionary, tell: TellFile): void {
  fixes?.forEach((fix, i) => {
    for (const [field, value] of Object.entries(fix.set)) {
      const codes = closedCodes(field, dictionary);
      if (
        codes === undefined ||
        typeof value !== 'string' ||
        value === '' ||
        value.includes('{') ||
        codes.includes(value)
      )
        continue;
      tell({
        pointer: `/fixes/${i}/set${pointerStep(field)}`,
        message: `"${value}" is no code of "${field}".`,
        cure: cureFor(value, codes),
      });
    }
  });
}

/** Codes that a condition compares with must be canonical ones. */
function checkCodes(node: unknown, pointer: string, dictionary: FieldDictionary, tell: TellFile): void {
  if (Array.isArray(node)) {
    for (const [i, part] of node.entries()) checkCodes(part, `${pointer}/${i}`, dictionary, tell);
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

function checkExamples(examples: readonly Example[], dictionary: FieldDictionary, tell: TellFile): void {
  const fieldsOf = (record: unknown, pointer: string) => {
    if (!isObject(record)) return;
    for (const field of Object.keys(record)) {
      if (!owns(dictionary.fields, field) && field !== 'child')
        tell(unknownField(pointer + pointerStep(field), field, dictionary, true));
    }
  };
  const seen = new Map<string, number>();
  examples.forEach((example, i) => {
    const at = `/examples/${i}`;
    const { when: _, finds: __, fixes, says: ___, ...given } = example;
    const key = JSON.stringify(given);
    const twin = seen.get(key);
    if (twin !== undefined)
      tell({
        pointer: at,
        message: `this example has the same record as example ${twin}, counted from 0.`,
        cure: 'Keep one of them.',
      });
    seen.set(key, i);
    fieldsOf(example.record, `${at}/record`);
    fieldsOf(example.prior, `${at}/prior`);
    fieldsOf(example.settled, `${at}/settled`);
    for (const [j, sibling] of (example.siblings ?? []).entries()) fieldsOf(sibling, `${at}/siblings/${j}`);
    for (const [j, fix] of (fixes ?? []).entries()) fieldsOf(fix, `${at}/fixes/${j}`);
    for (const [group, rows] of Object.entries(example.rows ?? {}))
      for (const [j, row] of rows.entries()) fieldsOf(row, `${at}/rows/${group}/${j}`);
  });
}
