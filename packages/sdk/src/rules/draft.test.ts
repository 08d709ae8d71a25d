import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import type { Change } from './checker-api.ts';
import type { Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const isA = (field: string): Condition => ({ all: [{ fact: field, operator: 'equal', value: 'A' }] });
const blank = (field: string): Condition => ({ all: [{ fact: field, operator: 'isBlank', value: true }] });
const checkerOf = (rules: { [id: string]: Rule }) => createChecker([samplePack(rules)], { today: '2026-11-23' });
const brief = ({ appeared, gone }: Change) => ({
  appeared: appeared.map(({ rule, at }) => [rule, at]),
  gone: gone.map(({ rule, at }) => [rule, at]),
});

describe('a draft', () => {
  const rules = {
    'us/a/first': sampleRule('firstName', isA('firstName')),
    'us/b/missing': sampleRule('lastName1', blank('lastName1')),
    'us/c/phone': sampleRule('homePhone', isA('homePhone')),
    'us/d/twin': sampleRule('firstName', {
      all: [
        { fact: 'siblings', params: { field: 'firstName' }, operator: 'someFact:equal', value: { fact: 'firstName' } },
      ],
    }),
    'us/e/school': sampleRule('schoolName', isA('schoolName'), { per: 'row' }),
  };
  const open = (children: readonly object[] = [{ firstName: 'Ana', lastName1: 'Ruiz' }]) =>
    checkerOf(rules).openCoe({ children: children as never });

  test('tells what appeared and what went, with its place', () => {
    const draft = open();
    expect(brief(draft.set({ child: 0 }, 'firstName', 'A'))).toEqual({
      appeared: [['us/a/first', { child: 0 }]],
      gone: [],
    });
    expect(brief(draft.set({ child: 0 }, 'firstName', 'A'))).toEqual({ appeared: [], gone: [] });
    expect(brief(draft.set({ child: 0 }, 'firstName', 'B'))).toEqual({
      appeared: [],
      gone: [['us/a/first', { child: 0 }]],
    });
  });

  test('lets go of a missing box once it is filled, and takes it up again', () => {
    const draft = open();
    expect(brief(draft.set({ child: 0 }, 'lastName1', ' '))).toEqual({
      appeared: [['us/b/missing', { child: 0 }]],
      gone: [],
    });
    expect(brief(draft.set({ child: 0 }, 'lastName1', 'Ruiz'))).toEqual({
      appeared: [],
      gone: [['us/b/missing', { child: 0 }]],
    });
    expect(draft.findings).toEqual([]);
  });

  test('tells a finding anew when its words change', () => {
    const draft = open([{ firstName: 'A', lastName1: 'x' }]);
    const other = checkerOf({
      'us/a/a': sampleRule('firstName', {
        all: [{ fact: 'length', params: { field: 'firstName' }, operator: 'greaterThan', value: 1 }],
      }),
    }).openCoe({ children: [{ firstName: 'Ana' }] });
    expect(brief(other.set({ child: 0 }, 'firstName', 'Eva'))).toEqual({
      appeared: [['us/a/a', { child: 0 }]],
      gone: [['us/a/a', { child: 0 }]],
    });
    expect(other.findings[0]?.message).toBe('Look at Eva');
    expect(draft.findings).toHaveLength(1);
  });

  test('a shared box concerns the COE once, a sibling’s box the others', () => {
    const draft = open([
      { firstName: 'Ana', lastName1: 'x' },
      { firstName: 'Eva', lastName1: 'x' },
    ]);
    expect(brief(draft.set({}, 'homePhone', 'A'))).toEqual({ appeared: [['us/c/phone', {}]], gone: [] });
    expect(brief(draft.set({ child: 1 }, 'firstName', 'Ana'))).toEqual({
      appeared: [
        ['us/d/twin', { child: 0 }],
        ['us/d/twin', { child: 1 }],
      ],
      gone: [],
    });
  });

  test('one past the end adds a child or a row; further is left alone', () => {
    const draft = open();
    expect(brief(draft.set({ child: 1 }, 'firstName', 'A'))).toEqual({
      appeared: [
        ['us/a/first', { child: 1 }],
        ['us/b/missing', { child: 1 }],
      ],
      gone: [],
    });
    expect(brief(draft.set({ child: 5 }, 'firstName', 'A'))).toEqual({ appeared: [], gone: [] });
    expect(brief(draft.set({ child: 0, row: { group: 'enrollments', index: 0 } }, 'schoolName', 'A'))).toEqual({
      appeared: [['us/e/school', { child: 0, row: { group: 'enrollments', index: 0 } }]],
      gone: [],
    });
    expect(draft.coe.rows?.enrollments).toEqual([{ child: 0, schoolName: 'A' }]);
    expect(brief(draft.removeRow({ row: { group: 'enrollments', index: 0 } })).gone).toHaveLength(1);
  });

  test('a child taken out takes its rows along, and later children move up', () => {
    const draft = checkerOf(rules).openCoe({
      children: [
        { firstName: 'A', lastName1: 'x' },
        { firstName: 'B', lastName1: 'x' },
      ],
      rows: {
        enrollments: [
          { child: 0, schoolName: 'A' } as never,
          { child: 1, schoolName: 'A' } as never,
          { schoolName: 'B' },
        ],
      },
    });
    draft.removeChild(0);
    expect(draft.coe.children).toEqual([{ firstName: 'B', lastName1: 'x' }]);
    expect(draft.coe.rows?.enrollments).toEqual([{ child: 0, schoolName: 'A' }, { schoolName: 'B' }]);
    expect(draft.findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['us/e/school', { child: 0, row: { group: 'enrollments', index: 0 } }],
    ]);
    expect(draft.removeChild(7)).toEqual({ appeared: [], gone: [] });
  });

  test('filled in steps, it is as if all had been set at once, and until then as it was', () => {
    const edits = [
      { at: {}, field: 'homePhone', text: 'A' },
      { at: { child: 0 }, field: 'firstName', text: 'A' },
      { at: { child: 1 }, field: 'firstName', text: 'A' },
      { at: { child: 1, row: { group: 'enrollments', index: 0 } }, field: 'schoolName', text: 'A' },
    ] as const;
    const [atOnce, filled] = [open([]), open([])];
    atOnce.setMany(edits);
    const steps = filled.fill(edits);
    let rests = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      expect(filled.findings).toEqual([]);
      rests += 1;
    }
    expect(rests).toBeGreaterThan(2);
    expect(filled.findings).toEqual(atOnce.findings);
    expect(filled.findings).not.toEqual([]);
    expect(filled.coe).toEqual(atOnce.coe);
    const next = { at: { child: 1 }, field: 'firstName', text: 'Eva' } as const;
    expect(brief(filled.setMany([next]))).toEqual(brief(atOnce.setMany([next])));
  });

  test('what was handed in is never changed', () => {
    const coe = { children: [{ firstName: 'Ana' }], family: { homePhone: '1' }, rows: { moves: [{ moveTo: 'x' }] } };
    const before = structuredClone(coe);
    const draft = checkerOf(rules).openCoe(coe);
    draft.set({ child: 0 }, 'firstName', 'A');
    draft.set({}, 'homePhone', 'A');
    draft.set({ row: { group: 'moves', index: 0 } }, 'moveTo', 'A');
    expect(coe).toEqual(before);
  });

  test('a prior record and the stage are heard of', () => {
    const draft = checkerOf({
      'us/a/prior': sampleRule('firstName', {
        all: [{ fact: 'prior', params: { field: 'firstName' }, operator: 'equal', value: 'Anna' }],
      }),
      'us/b/late': sampleRule('firstName', isA('firstName'), { stage: 'submit' }),
    }).openCoe({ children: [{ firstName: 'A' }] }, { stage: 'typing' });
    expect(draft.findings).toEqual([]);
    expect(brief(draft.know(0, { prior: { firstName: 'Anna' } })).appeared).toEqual([['us/a/prior', { child: 0 }]]);
    expect(brief(draft.know(0, {})).gone).toEqual([['us/a/prior', { child: 0 }]]);
    expect(brief(draft.stage('submit')).appeared).toEqual([['us/b/late', { child: 0 }]]);
  });
});

describe('a day the clerk settled', () => {
  const open = {
    all: [{ fact: 'date', params: { field: 'birthDate' }, path: '$.open.length', operator: 'greaterThan', value: 1 }],
  };
  const rules = {
    'us/a/open': sampleRule('birthDate', open, {
      with: { days: { fact: 'date', params: { field: 'birthDate' }, path: '$.open' } },
      says: { en: '{birthDate} can mean {days}.', es: '{birthDate} puede significar {days}.' },
      fixes: [
        {
          each: 'days',
          as: 'day',
          set: { birthDate: '{day}' },
          settle: 'birthDate',
          label: { en: 'It is {day}', es: 'Es {day}' },
        },
      ],
    }),
  };

  test('is offered with the text it is for, ends the question, and is forgotten with the text', () => {
    const draft = checkerOf(rules).openCoe({ children: [{ birthDate: '04/03/2012' }] });
    expect(draft.findings[0]).toMatchObject({
      message: '04/03/2012 can mean April 3, 2012 or March 4, 2012.',
      fixes: [
        {
          label: 'It is April 3, 2012',
          set: { birthDate: '2012-04-03' },
          settle: { field: 'birthDate', text: '04/03/2012', day: '2012-04-03' },
        },
        {
          label: 'It is March 4, 2012',
          set: { birthDate: '2012-03-04' },
          settle: { field: 'birthDate', text: '04/03/2012', day: '2012-03-04' },
        },
      ],
    });
    expect(brief(draft.settle({ child: 0 }, 'birthDate', '2012-04-03')).gone).toEqual([['us/a/open', { child: 0 }]]);
    draft.set({ child: 0 }, 'birthDate', '05/03/2012');
    expect(draft.findings).toHaveLength(1);
    draft.set({ child: 0 }, 'birthDate', '04/03/2012');
    expect(draft.findings).toHaveLength(1);
  });

  test('is settled also where no rule runs over the very row', () => {
    const draft = checkerOf({
      'us/a/open': sampleRule('arrivalDate', {
        all: [
          { fact: 'date', params: { field: 'arrivalDate' }, path: '$.open.length', operator: 'greaterThan', value: 1 },
        ],
      }),
    }).openCoe({ children: [{}], rows: { moves: [{ arrivalDate: '04/03/2022' }] } });
    expect(draft.findings).toHaveLength(1);
    expect(brief(draft.settle({ row: { group: 'moves', index: 0 } }, 'arrivalDate', '2022-04-03')).gone).toHaveLength(
      1,
    );
    expect(draft.settle({ child: 9 }, 'birthDate', '2012-04-03')).toEqual({ appeared: [], gone: [] });
  });

  test('goes with the child, and stays with the next', () => {
    const draft = checkerOf(rules).openCoe({ children: [{ birthDate: '04/03/2012' }, { birthDate: '04/03/2012' }] });
    draft.settle({ child: 1 }, 'birthDate', '2012-04-03');
    expect(draft.findings.map(({ at }) => at)).toEqual([{ child: 0 }]);
    draft.removeChild(0);
    expect(draft.findings).toEqual([]);
  });
});
