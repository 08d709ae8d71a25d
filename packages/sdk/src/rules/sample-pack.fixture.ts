import type { Field, FieldGroup } from '../record/field.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';

/** A field for tests, called as its key. */
export function sampleField(key: string, group: FieldGroup, more: Partial<Field> = {}): Field {
  return { label: { en: key, es: key }, group, type: 'text', source: ['S1'], ...more };
}

const fields = {
  coeNumber: sampleField('COE number', 'identifiers'),
  firstName: sampleField('First name', 'child'),
  lastName1: sampleField('Last name 1', 'child'),
  birthDate: sampleField('Birth date', 'child', { type: 'date' }),
  sex: sampleField('Sex', 'child', { type: 'code', codeSet: 'sex' }),
  homePhone: sampleField('Home phone', 'parent'),
  residencyDate: sampleField('Residency date', 'residency', { type: 'date' }),
  arrivalDate: sampleField('Arrival date', 'qualifyingMove', { type: 'date' }),
  moveTo: sampleField('Moved to', 'qualifyingMove'),
  gradeLevel: sampleField('Grade', 'enrollment'),
  schoolName: sampleField('School', 'enrollment'),
  courseTitle: sampleField('Course', 'course'),
};

const codeSets = {
  sex: {
    closed: true,
    source: ['S1'],
    codes: [
      { code: 'Female', meaning: { en: 'female', es: 'mujer' }, accepts: ['F'] },
      { code: 'Male', meaning: { en: 'male', es: 'hombre' }, accepts: ['M', 'H'] },
    ],
  },
};

/** A small national pack for tests, with invented rules put in. */
export function samplePack(rules: BuiltPack['rules'], more: Partial<BuiltPack> = {}): BuiltPack {
  return {
    format: 1,
    name: 'us',
    version: '0.1.0',
    engine: '0.1',
    extends: [],
    overrides: {},
    settings: { nameCase: 'any', most: 3 },
    fields,
    codeSets,
    lists: { 'placeholder-names': { entries: ['TEST', 'XXX', ['Niño', 'any', 'warn']] } },
    conditions: {},
    sources: { S1: { title: 'Invented' } },
    rules,
    ...more,
  };
}

/** A rule for tests. */
export function sampleRule(field: string, conditions: Condition, more: Partial<Rule> = {}): Rule {
  return {
    summary: 'A rule for a test',
    why: 'It shows what the engine does.',
    fields: [field],
    severity: 'warning',
    conditions,
    says: { en: `Look at {${field}}`, es: `Vea {${field}}` },
    source: ['S1'],
    examples: [],
    ...more,
  };
}
