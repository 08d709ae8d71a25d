import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import type { Finding } from './finding.ts';
import * as madeUp from './made-up.fixture.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };
const isA = (field: string, value = 'A'): Condition => ({ all: [{ fact: field, operator: 'equal', value }] });
const checkerOf = (rules: { [id: string]: Rule }, more: Partial<BuiltPack> = {}) =>
  createChecker([samplePack(rules, more)], options);
const brief = (findings: readonly Finding[]) => findings.map(({ rule, at }) => (at === undefined ? rule : [rule, at]));

describe('check', () => {
  test('a finding is plain data: what was seen, why, what can be done', () => {
    const checker = checkerOf({
      'us/x/length': sampleRule(
        'lastName1',
        { all: [{ fact: 'length', params: { field: 'lastName1' }, operator: 'greaterThan', value: 3 }] },
        {
          severity: 'error',
          with: { count: { fact: 'length', params: { field: 'lastName1' } } },
          says: { en: '“{lastName1}” has {count} letters.', es: '«{lastName1}» tiene {count} letras.' },
          fixes: [{ label: { en: 'Clear {lastName1}', es: 'Borrar' }, set: { lastName1: '' }, certain: true }],
        },
      ),
    });
    const findings = checker.check({ lastName1: 'Ruiz' });
    expect(findings).toEqual([
      {
        rule: 'us/x/length',
        pack: { name: 'us', version: '0.1.0' },
        severity: 'error',
        fields: ['lastName1'],
        message: '“Ruiz” has 4 letters.',
        because: [{ fact: 'length', value: 4, says: 'length (Last name 1): 4' }],
        fixes: [{ label: 'Clear Ruiz', set: { lastName1: '' }, certain: true }],
        source: ['S1'],
      },
    ]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
    expect(checker.check({ lastName1: 'Ruiz' }, { lang: 'es' })[0]?.message).toBe('«Ruiz» tiene 4 letras.');
    expect(checker.check({ lastName1: 'Ruiz' }, { lang: 'xx' })[0]?.message).toBe('“Ruiz” has 4 letters.');
  });

  test('findings stand by field, severity and rule, whatever the order of the pack', () => {
    const checker = checkerOf({
      'us/z/late': sampleRule('firstName', isA('firstName'), { severity: 'info' }),
      'us/b/second': sampleRule('firstName', isA('firstName')),
      'us/a/second': sampleRule('firstName', isA('firstName')),
      'us/z/first': sampleRule('firstName', isA('firstName'), { severity: 'error' }),
      'us/a/other': sampleRule('birthDate', isA('birthDate'), { severity: 'error' }),
      'us/y/coe': sampleRule('coeNumber', isA('coeNumber'), { severity: 'info' }),
    });
    expect(brief(checker.check({ firstName: 'A', birthDate: 'A', coeNumber: 'A' }))).toEqual([
      'us/y/coe',
      'us/z/first',
      'us/a/second',
      'us/b/second',
      'us/z/late',
      'us/a/other',
    ]);
  });

  test('a rule is silent while its first field is blank, unless it asks whether it is', () => {
    const checker = checkerOf(
      {
        'us/a/not': sampleRule('firstName', { not: { fact: 'firstName', operator: 'equal', value: 'A' } }),
        'us/b/asks': sampleRule('firstName', { all: [{ fact: 'firstName', operator: 'isBlank', value: true }] }),
        'us/c/asks-by-name': sampleRule('firstName', { condition: 'no-name' }),
      },
      {
        conditions: {
          'no-name': {
            any: [
              { fact: 'firstName', operator: 'isBlank', value: true },
              { fact: 'sex', operator: 'equal', value: 'X' },
            ],
          },
        },
      },
    );
    expect(brief(checker.check({}))).toEqual(['us/b/asks', 'us/c/asks-by-name']);
    expect(brief(checker.check({ firstName: 'B', sex: 'X' }))).toEqual(['us/a/not', 'us/c/asks-by-name']);
  });

  test('rules of stage submit wait for it', () => {
    const checker = checkerOf({
      'us/a/a': sampleRule(
        'firstName',
        { all: [{ fact: 'firstName', operator: 'isBlank', value: true }] },
        { stage: 'submit' },
      ),
    });
    expect(checker.check({})).toHaveLength(1);
    expect(checker.check({}, { stage: 'typing' })).toEqual([]);
    expect(
      createChecker([samplePack({ 'us/a/a': sampleRule('firstName', isA('firstName'), { stage: 'submit' }) })], {
        ...options,
        stage: 'typing',
      }).check({ firstName: 'A' }),
    ).toEqual([]);
  });

  test('a rule for several fields speaks of each by itself', () => {
    const checker = checkerOf({
      'us/a/each': sampleRule(
        '$field',
        { all: [{ fact: '$field', operator: 'equal', value: 'A' }] },
        {
          eachField: ['firstName', 'lastName1'],
          fixes: [{ label: { en: 'Clear {$field}', es: 'Borrar' }, set: { $field: '' } }],
        },
      ),
    });
    const findings = checker.check({ firstName: 'A', lastName1: 'A' });
    expect(findings.map(({ rule, fields, fixes }) => [rule, fields, fixes[0]?.set])).toEqual([
      ['us/a/each', ['firstName'], { firstName: '' }],
      ['us/a/each', ['lastName1'], { lastName1: '' }],
    ]);
    expect(checker.rules.map(({ id }) => id)).toEqual(['us/a/each']);
    expect([...checker.readsOf('us/a/each')].sort()).toEqual(['firstName', 'lastName1']);
  });

  test('a row rule runs for each row; the flat record is the row where there is none', () => {
    const checker = checkerOf({
      'us/a/row': sampleRule(
        'schoolName',
        {
          all: [
            { fact: 'schoolName', operator: 'equal', value: 'A' },
            { fact: 'firstName', operator: 'isBlank', value: false },
          ],
        },
        { per: 'row' },
      ),
    });
    expect(checker.check({ firstName: 'Ana', schoolName: 'A' })).toHaveLength(1);
    expect(
      checker.check(
        { firstName: 'Ana' },
        { rows: { enrollments: [{ schoolName: 'A' }, { schoolName: '' }, { schoolName: 'A' }] } },
      ),
    ).toHaveLength(2);
    expect(checker.check({ schoolName: 'A' }, { rows: { enrollments: [{ schoolName: 'A' }] } })).toEqual([]);
  });

  test('what the page knows around the record can be asked', () => {
    const condition = (fact: string, path: string | undefined, value: unknown, params = {}): Condition => ({
      all: [{ fact, params, ...(path === undefined ? {} : { path }), operator: 'equal', value }],
    });
    const checker = checkerOf({
      'us/a/state': sampleRule('firstName', condition('place', '$.state', 'QQ')),
      'us/b/sibling': sampleRule('firstName', condition('siblings', '$[0].firstName', 'Eva')),
      'us/c/prior': sampleRule('firstName', condition('prior', undefined, 'Anna', { field: 'firstName' })),
      'us/d/candidate': sampleRule('firstName', condition('candidates', '$[0].call', 'likely')),
      'us/e/setting': sampleRule('firstName', condition('setting', undefined, 9, { name: 'most' })),
    });
    const around = {
      place: { state: 'QQ' },
      siblings: [{ firstName: 'Eva' }],
      prior: { firstName: 'Anna' },
      candidates: [{ record: {}, weight: 1, call: 'likely', reasons: [] }],
      settings: { most: 9 },
    };
    expect(checker.check({ firstName: 'Ana' }, around)).toHaveLength(5);
    expect(checker.check({ firstName: 'Ana' })).toEqual([]);
  });

  test('nothing is kept between records, also when a fact of one checks another', () => {
    const checker = checkerOf({
      'us/a/a': sampleRule('firstName', isA('firstName')),
      'us/b/b': sampleRule('lastName1', isA('lastName1')),
    });
    expect(brief(checker.check({ firstName: 'A', lastName1: 'A' }))).toEqual(['us/a/a', 'us/b/b']);
    expect(brief(checker.check({ lastName1: 'A' }))).toEqual(['us/b/b']);
    expect(checker.check({})).toEqual([]);
  });

  test('nothing known, said as null, is nothing', () => {
    const asks = (fact: string, params: object): Condition => ({
      all: [{ fact, params, operator: 'equal', value: 3 } as never],
    });
    const checker = checkerOf({
      'us/a/setting': sampleRule('firstName', asks('setting', { name: 'most' })),
      'us/b/day': sampleRule('firstName', asks('date', { field: 'birthDate' })),
    });
    for (const key of ['siblings', 'rows', 'prior', 'candidates', 'settled', 'place', 'settings', 'stage']) {
      const around = { [key]: null } as never;
      expect(brief(checker.check({ firstName: 'Ana', birthDate: '03/04/2015' }, around)), key).toEqual([
        'us/a/setting',
      ]);
      const coe = { children: [{ firstName: 'Ana', birthDate: '03/04/2015' }] };
      expect(
        checker.checkCoe(coe, around).map(({ rule }) => rule),
        key,
      ).toEqual(['us/a/setting']);
      expect(
        checker.openCoe(coe, around).findings.map(({ rule }) => rule),
        key,
      ).toEqual(['us/a/setting']);
    }
  });

  test('no record makes it throw, and junk is read as blank', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      maxDepth: 3,
    });
    const record = fc.oneof(
      anything,
      fc.dictionary(fc.constantFrom(...madeUp.fieldKeys, '__proto__', 'constructor', 'length'), anything),
    );
    const around = fc.oneof(
      anything,
      fc.record(
        {
          siblings: anything,
          rows: fc.oneof(anything, fc.record({ moves: anything, enrollments: fc.array(anything) })),
          prior: anything,
          candidates: anything,
          settled: anything,
          place: anything,
          settings: anything,
          stage: anything,
          lang: fc.string(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(madeUp.pack, record, around, (pack, junk, junkAround) => {
        const checker = createChecker([pack], options);
        checker.check(junk as never, junkAround as never);
        const coe = { coe: junk, family: junk, children: [junk, junk], rows: { courses: [junk], moves: junk } };
        checker.checkCoe(coe as never, junkAround as never);
        checker.checkCoe(junk as never);
        const draft = checker.openCoe(junk as never, junkAround as never);
        draft.set({ child: 0 }, 'firstName', junk as never);
        draft.set(Object(junk) as never, '__proto__', 'x');
        draft.setMany([
          { at: { row: { group: 'courses', index: 0 } }, field: 'courseTitle', text: 'Art' },
          { at: { child: 99 }, field: 'firstName', text: 'x' },
        ]);
        draft.settle({ child: 0 }, 'firstName', junk as never);
        draft.removeRow({ row: { group: 'moves', index: 5 } });
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
    );
  });
});
