import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsByName, sampleView } from '../rules/sample-view.fixture.ts';
import { genericLabels } from '../words/generic-labels.ts';
import { generic } from './generic.ts';
import { facts } from './index.ts';

const ask = (name: string, params: object, record: object, around: object = {}) =>
  sampleView(record, around).fact(name, params as never);

describe('length', () => {
  test.each([
    ['', 0],
    ['Ana', 3],
    ['  Ana  ', 3],
    ['Núñez', 5],
    ['👧🏽', 2],
    ['\ud800', 1],
    ['a'.repeat(60), 60],
  ])('%j has %d characters', (firstName, length) => {
    expect(ask('length', { field: 'firstName' }, { firstName })).toBe(length);
  });
});

describe('number', () => {
  test.each([
    ['7', 7],
    [' 12.5 ', 12.5],
    ['-3', -3],
    ['.5', 0.5],
    ['1,234', undefined],
    ['1/2', undefined],
    ['1e3', undefined],
    ['½', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
  ])('%j is %s', (firstName, number) => {
    expect(ask('number', { field: 'firstName' }, { firstName })).toBe(number);
  });
});

describe('code', () => {
  test.each([
    ['Female', 'Female'],
    ['f', 'Female'],
    [' FEMALE ', 'Female'],
    ['mujer', 'Female'],
    ['h', 'Male'],
    ['hombre', 'Male'],
    ['X', undefined],
    ['', undefined],
  ])('%j is %s', (sex, code) => {
    expect(ask('code', { field: 'sex' }, { sex })).toBe(code);
  });

  test('a field without a code set has none', () => {
    expect(ask('code', { field: 'firstName' }, { firstName: 'Ana' })).toBeUndefined();
  });
});

describe('words', () => {
  test.each([
    ['Ana  María', ['ANA', 'MARIA']],
    ['undocumented, (he said)', ['UNDOCUMENTED', 'HE', 'SAID']],
    ['O’Neil', ["O'NEIL"]],
    ['...', []],
    ['', []],
  ])('%j are %j', (firstName, words) => {
    expect(ask('words', { field: 'firstName' }, { firstName })).toEqual(words);
  });
});

test('fold leaves case, accents and hyphens aside', () => {
  expect(ask('fold', { field: 'lastName1' }, { lastName1: ' Núñez–León ' })).toBe('NUNEZ LEON');
  expect(ask('fold', { field: 'lastName1' }, {})).toBeUndefined();
});

test('sameAs holds for two filled boxes that say the same', () => {
  expect(ask('sameAs', { field: 'firstName', as: 'lastName1' }, { firstName: 'García', lastName1: 'GARCIA' })).toBe(
    true,
  );
  expect(ask('sameAs', { field: 'firstName', as: 'lastName1' }, { firstName: '', lastName1: '' })).toBe(false);
});

test('siblings, prior and rows give whole records, or what a field of theirs says', () => {
  const around = {
    siblings: [{ firstName: 'Eva' }, { firstName: ' ' }],
    prior: { firstName: 'Anna' },
    rows: { courses: [{ courseTitle: 'Algebra' }, {}] },
  };
  expect(ask('siblings', {}, {}, around)).toEqual(around.siblings);
  expect(ask('siblings', { field: 'firstName' }, {}, around)).toEqual(['Eva']);
  expect(ask('prior', {}, {}, around)).toEqual(around.prior);
  expect(ask('prior', { field: 'firstName' }, {}, around)).toBe('Anna');
  expect(ask('prior', { field: 'firstName' }, {})).toBeUndefined();
  expect(ask('rows', { group: 'courses', field: 'courseTitle' }, {}, around)).toEqual(['Algebra']);
});

test('sameRows counts the other rows that say the same in every field', () => {
  const rows = { courses: [{ courseTitle: 'Algebra' }, { courseTitle: 'ALGEBRA' }, { courseTitle: 'Art' }] };
  expect(ask('sameRows', { with: ['courseTitle'] }, {}, { rows })).toBe(1);
  expect(ask('sameRows', { with: ['courseTitle'] }, { courseTitle: ' ' }, {})).toBe(0);
});

test('place, today, stage and settings are what was handed in', () => {
  const around = { place: { state: 'QQ' }, stage: 'typing', settings: { most: 9 } };
  expect(ask('place', {}, {}, around)).toMatchObject({ state: 'QQ', today: '2026-11-23' });
  expect(ask('today', {}, {}, around)).toBe('2026-11-23');
  expect(ask('stage', {}, {}, around)).toBe('typing');
  expect(ask('setting', { name: 'most' }, {}, around)).toBe(9);
  expect(ask('setting', { name: 'nameCase' }, {}, around)).toBe('any');
  expect(ask('setting', { name: 'constructor' }, {}, around)).toBeUndefined();
});

describe('every fact', () => {
  const fields = Object.keys(sampleView({}).dictionary.fields);
  const junk = fc.dictionary(
    fc.constantFrom(...fields, 'curp', 'lastName2', 'gradeLevel'),
    fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.anything()),
  );

  test('has a name of its own, which is no field key', () => {
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
    expect(facts.filter(({ name }) => fields.includes(name))).toEqual([]);
  });

  test.each(facts.map((fact) => [fact.name, fact] as const))('%s takes junk', (_name, fact) => {
    const params = fc.record(
      Object.fromEntries(
        Object.entries(fact.params).map(([name, spec]) => [name, paramFor(spec?.type ?? 'any', spec?.oneOf)]),
      ),
    );
    fc.assert(
      fc.property(junk, params, fc.array(junk), junk, (record, chosen, siblings, prior) => {
        sampleView(record, { siblings, prior }).fact(fact.name, chosen);
        return true;
      }),
      { numRuns: 40 },
    );
  });

  test.each(facts.map((fact) => [fact.name, fact] as const))(
    '%s reads no field it does not say it reads',
    (_name, fact) => {
      const params = fc.record(
        Object.fromEntries(
          Object.entries(fact.params).map(([name, spec]) => [name, paramFor(spec?.type ?? 'any', spec?.oneOf)]),
        ),
      );
      fc.assert(
        fc.property(junk, params, (record, chosen) => {
          const said = new Set<string>(fact.reads(chosen));
          const asked = new Set<string>();
          sampleView(record, {}, (field) => asked.add(field)).fact(fact.name, chosen);
          if (said.has('#all')) return true;
          return [...asked].every((field) => said.has(field));
        }),
        { numRuns: 40 },
      );
    },
  );

  function paramFor(type: string, oneOf: readonly string[] | undefined): fc.Arbitrary<unknown> {
    if (oneOf !== undefined) return fc.constantFrom(...oneOf);
    if (type === 'field') return fc.constantFrom(...fields);
    if (type === 'fieldOrToday') return fc.constantFrom('today', ...fields);
    if (type === 'fields') return fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: 3 });
    if (type === 'number') return fc.integer({ min: -3, max: 300 });
    if (type === 'group') return fc.constantFrom('moves', 'enrollments', 'courses', 'assessments');
    if (type === 'text') return fc.constantFrom('most', 'none');
    return fc.constant(undefined);
  }
});

test('the sample view knows every fact', () => {
  expect([...factsByName.keys()].sort()).toEqual(facts.map(({ name }) => name).sort());
});

test('every generic fact has a name to be told by, in both languages', () => {
  expect([...genericLabels.keys()].sort()).toEqual(generic.map(({ name }) => name).sort());
  for (const { en, es } of genericLabels.values()) expect(en && es).toBeTruthy();
});
