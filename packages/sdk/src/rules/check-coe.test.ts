import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import type { Finding } from './finding.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };
const isA = (field: string, value = 'A'): Condition => ({ all: [{ fact: field, operator: 'equal', value }] });
const checkerOf = (rules: { [id: string]: Rule }, more: Partial<BuiltPack> = {}) =>
  createChecker([samplePack(rules, more)], options);
const brief = (findings: readonly Finding[]) => findings.map(({ rule, at }) => (at === undefined ? rule : [rule, at]));

describe('a COE', () => {
  const rules = {
    'us/a/shared': sampleRule('homePhone', isA('homePhone')),
    'us/b/coe': sampleRule(
      'residencyDate',
      { all: [{ fact: 'siblings', path: '$.length', operator: 'equal', value: 2 }] },
      { per: 'coe' },
    ),
    'us/c/child': sampleRule('firstName', {
      all: [
        { fact: 'firstName', operator: 'equal', value: 'A' },
        { fact: 'homePhone', operator: 'equal', value: 'A' },
      ],
    }),
    'us/d/move': sampleRule('moveTo', isA('moveTo'), { per: 'row' }),
    'us/e/school': sampleRule('schoolName', isA('schoolName'), { per: 'row' }),
    'us/f/school-of-child': sampleRule(
      'schoolName',
      {
        all: [
          { fact: 'schoolName', operator: 'equal', value: 'A' },
          { fact: 'firstName', operator: 'equal', value: 'A' },
        ],
      },
      { per: 'row' },
    ),
    'us/g/siblings': sampleRule('lastName1', {
      all: [{ fact: 'siblings', params: { field: 'lastName1' }, operator: 'someFact:equal', value: 'A' }],
    }),
  } satisfies { [id: string]: Rule };
  const checker = checkerOf(rules);

  test('what is shared is told once, the rest of each child, rows with their place', () => {
    const findings = checker.checkCoe({
      family: { homePhone: 'A', residencyDate: 'x' },
      children: [
        { firstName: 'A', lastName1: 'B' },
        { firstName: 'B', lastName1: 'A' },
      ],
      rows: {
        moves: [{ moveTo: 'B' }, { moveTo: 'A' }],
        enrollments: [{ schoolName: 'A', child: 0 } as never, { schoolName: 'A' }],
      },
    });
    expect(brief(findings)).toEqual([
      ['us/a/shared', {}],
      ['us/b/coe', {}],
      ['us/d/move', { row: { group: 'moves', index: 1 } }],
      ['us/e/school', { row: { group: 'enrollments', index: 1 } }],
      ['us/c/child', { child: 0 }],
      ['us/g/siblings', { child: 0 }],
      ['us/e/school', { child: 0, row: { group: 'enrollments', index: 0 } }],
      ['us/f/school-of-child', { child: 0, row: { group: 'enrollments', index: 0 } }],
      ['us/f/school-of-child', { child: 0, row: { group: 'enrollments', index: 1 } }],
    ]);
  });

  test('a flat child with its own school is its own row', () => {
    expect(brief(checker.checkCoe({ children: [{ firstName: 'A', schoolName: 'A' }] }))).toEqual([
      ['us/e/school', { child: 0 }],
      ['us/f/school-of-child', { child: 0 }],
    ]);
  });

  test('a day settled for one child or row is nobody else’s', () => {
    const dated = checkerOf({
      'us/a/open': sampleRule('birthDate', {
        all: [
          { fact: 'date', params: { field: 'birthDate' }, path: '$.open.length', operator: 'greaterThan', value: 1 },
        ],
      }),
    });
    const coe = { children: [{ birthDate: '04/03/2012' }, { birthDate: '04/03/2012' }] };
    const settled = [{ at: { child: 0 }, field: 'birthDate', text: '04/03/2012', day: '2012-04-03' }];
    expect(brief(dated.checkCoe(coe))).toHaveLength(2);
    expect(brief(dated.checkCoe(coe, { settled }))).toEqual([['us/a/open', { child: 1 }]]);
    expect(dated.checkCoe(coe, { settled: [{ ...settled[0], text: '05/03/2012' } as never] })).toHaveLength(2);
  });
});

describe('a rule that is not told', () => {
  const checker = checkerOf({
    'us/a/first': sampleRule('firstName', isA('firstName')),
    'us/a/phone': sampleRule('homePhone', { all: [{ fact: 'homePhone', operator: 'isBlank', value: true }] }),
  });
  const columns = new Set(['firstName']);
  const seen: string[] = [];
  const around = {
    tells(rule: string, [first]: readonly [string, ...string[]]) {
      seen.push(rule);
      return columns.has(first);
    },
  };
  const record = { firstName: 'A' };
  const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

  test('has no finding, for a record, a COE or while typing', () => {
    expect(rulesOf(checker.check(record))).toEqual(['us/a/first', 'us/a/phone']);
    expect(rulesOf(checker.check(record, around))).toEqual(['us/a/first']);
    expect(rulesOf(checker.checkCoe({ children: [record] }, around))).toEqual(['us/a/first']);
    const draft = checker.openCoe({ children: [{}] }, around);
    expect(rulesOf(draft.set({ child: 0 }, 'firstName', 'A').appeared)).toEqual(['us/a/first']);
    expect(rulesOf(draft.findings)).toEqual(['us/a/first']);
  });

  test('is asked for by id only when it holds', () => {
    seen.length = 0;
    checker.check({ firstName: 'B', homePhone: '1' }, around);
    expect(seen).toEqual([]);
    checker.check({ firstName: 'B' }, around);
    expect(seen).toEqual(['us/a/phone']);
  });
});

test('a COE is read as it stands: what was handed in is neither changed nor kept', () => {
  const checker = checkerOf({ 'us/a/first': sampleRule('firstName', isA('firstName')) });
  const coe = Object.freeze({
    coe: Object.freeze({ homePhone: '1' }),
    children: Object.freeze([Object.freeze({ firstName: 'A' }), Object.freeze({ firstName: 'B' })]),
    rows: Object.freeze({ moves: Object.freeze([Object.freeze({ moveTo: 'A' })]) }),
  });
  expect(brief(checker.checkCoe(coe))).toEqual([['us/a/first', { child: 0 }]]);
  const children: { firstName: string }[] = [{ firstName: 'A' }];
  expect(checker.checkCoe({ children })).toHaveLength(1);
  children[0] = { firstName: 'B' };
  expect(checker.checkCoe({ children })).toHaveLength(0);
});
