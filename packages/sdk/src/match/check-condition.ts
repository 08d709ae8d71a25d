import { dateClasses } from './model.ts';
import { at, own, pickOf } from './model-fault.ts';
import { isObject, type ModelContext, type TellFault } from './read-model.ts';

const operators = [
  'all',
  'any',
  'equal',
  'exchanged',
  'sounds',
  'shortForm',
  'initial',
  'jw',
  'lev',
  'damerau',
  'date',
  'missing',
  'bothBlank',
];
const guardOperators = ['all', 'any', 'not', 'level', 'equal', 'differ', 'value', 'common'];
const besides: { readonly [operator: string]: string } = {
  jw: 'least',
  lev: 'most',
  damerau: 'most',
  date: 'is',
  value: 'is',
  common: 'least',
};

/** A level's condition: one operator of the closed list over columns that can be compared. */
export function checkCondition(when: unknown, pointer: string, context: ModelContext, fault: TellFault): void {
  const name = operatorIn(when, pointer, operators, fault);
  if (name === undefined || !isObject(when)) return;
  const here = at(pointer, name);
  const value = when[name];
  if (name === 'all' || name === 'any') {
    inner(value, here, fault, (part, place) => checkCondition(part, place, context, fault));
    return;
  }
  if (name === 'missing' || name === 'bothBlank') {
    pickOf(value, Object.keys(context.columns), here, 'column', fault);
    return;
  }
  checkOperand(value, here, name === 'exchanged', context, fault);
  if (name === 'jw' && !(typeof when.least === 'number' && when.least > 0 && when.least <= 1))
    fault(at(pointer, 'least'), 'least is a similarity above 0, at most 1.');
  if (name === 'lev' || name === 'damerau') {
    if (!(Number.isInteger(when.most) && Number(when.most) >= 1 && Number(when.most) <= 4))
      fault(at(pointer, 'most'), 'most is a number of edits from 1 to 4.');
  }
  if (name === 'date') pickOf(when.is, dateClasses, at(pointer, 'is'), 'date class', fault);
}

/** A guard's condition: levels reached, columns equal or not. */
export function checkGuard(when: unknown, pointer: string, context: ModelContext, fault: TellFault): void {
  const name = operatorIn(when, pointer, guardOperators, fault);
  if (name === undefined || !isObject(when)) return;
  const here = at(pointer, name);
  const value = when[name];
  if (name === 'all' || name === 'any') {
    inner(value, here, fault, (part, place) => checkGuard(part, place, context, fault));
    return;
  }
  if (name === 'not') {
    checkGuard(value, here, context, fault);
    return;
  }
  if (name !== 'level') {
    pickOf(value, Object.keys(context.columns), here, 'column', fault);
    if (name === 'value' && !(Array.isArray(when.is) && when.is.every((each) => typeof each === 'string')))
      fault(at(pointer, 'is'), 'is lists folded values.');
    if (name === 'common' && !(typeof when.least === 'number' && when.least > 0 && when.least < 1))
      fault(at(pointer, 'least'), 'least is a share above 0 and below 1.');
    return;
  }
  if (!isObject(value)) {
    fault(here, 'level names comparisons and levels of theirs.');
    return;
  }
  for (const [comparison, levels] of Object.entries(value)) {
    pickOf(comparison, [...context.levels.keys()], at(here, comparison), 'comparison', fault);
    if (!Array.isArray(levels)) fault(at(here, comparison), 'A list of level ids, or "missing".');
    else
      for (const [index, level] of levels.entries())
        pickOf(
          level,
          [...(context.levels.get(comparison) ?? []), 'missing'],
          at(at(here, comparison), index),
          'level',
          fault,
        );
  }
}

function operatorIn(when: unknown, pointer: string, known: readonly string[], fault: TellFault): string | undefined {
  if (!isObject(when)) {
    fault(pointer, 'A condition is an object with one operator.', `There are: ${known.join(', ')}.`);
    return undefined;
  }
  const named = Object.keys(when).filter((each) => known.includes(each));
  const [name] = named;
  if (name === undefined || named.length > 1) {
    if (named.length > 1)
      fault(pointer, `One operator a condition, not ${named.join(' and ')}.`, 'Put them into "all" or "any".');
    else pickOf(Object.keys(when)[0], known, pointer, 'operator', fault);
    return undefined;
  }
  own(when, pointer, [name, ...(besides[name] === undefined ? [] : [besides[name]])], fault);
  return name;
}

function inner(
  value: unknown,
  pointer: string,
  fault: TellFault,
  check: (part: unknown, pointer: string) => void,
): void {
  if (!Array.isArray(value) || value.length === 0) {
    fault(pointer, 'A list of conditions.');
    return;
  }
  for (const [index, part] of value.entries()) check(part, at(pointer, index));
}

function checkOperand(
  value: unknown,
  pointer: string,
  pairOnly: boolean,
  context: ModelContext,
  fault: TellFault,
): void {
  const columns = Object.keys(context.columns);
  if (typeof value === 'string' && !pairOnly) {
    pickOf(value, columns, pointer, 'column', fault);
    return;
  }
  if (!Array.isArray(value) || value.length !== 2) {
    fault(pointer, pairOnly ? 'Two columns.' : 'A column, or two columns crosswise.');
    return;
  }
  for (const [index, name] of value.entries()) pickOf(name, columns, at(pointer, index), 'column', fault);
  if (context.valuesOf(String(value[0])) !== context.valuesOf(String(value[1])))
    fault(pointer, 'Columns of different values cannot be compared.', 'Give both the same "values".');
}
