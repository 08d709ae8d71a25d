import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseLookUp, queryOfRecord } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from './course-files.ts';

const tables = courseTables();
const lookUp = courseLookUp(tables);

describe('a course of a record, by the tables', () => {
  test('a course of the sending State has its targets here and its number at the hub', () => {
    expect(lookUp({ code: '03100500', title: 'Algebra I', codeSystem: 'TX', toState: 'CA' })).toMatchObject({
      status: 'exact',
      from: 'TX',
      code: 'listed',
      titleAgrees: true,
      targets: [{ code: '9249', text: '9249 Algebra I' }],
      hub: '02052',
      area: '02',
    });
  });

  test.each([
    ['by its code', { code: '9249', toState: 'CA' }],
    [
      'by code and title, though another State is where the student came from',
      { code: '9249', title: 'Algebra I', fromState: 'TX', toState: 'CA' },
    ],
    ['by its very title', { title: 'Integrated Mathematics I', toState: 'CA' }],
  ])('a course of the receiving State is its own: %s', (_, sent) => {
    expect(lookUp(sent)).toMatchObject({ status: 'own', targets: [] });
  });

  test('whose code it is, as people write it', () => {
    for (const codeSystem of ['TX', 'tx', 'Texas', 'TX service id', 'Texas Education Agency'])
      expect(queryOfRecord({ code: '03100500', codeSystem, toState: 'CA' }, tables)?.fromState).toBe('TX');
    expect(queryOfRecord({ code: '02052', codeSystem: 'SCED', toState: 'CA' }, tables)?.fromState).toBe('SCED');
    expect(queryOfRecord({ code: '02052', toState: 'ZZ' }, tables)).toBeUndefined();
  });

  test.each([
    ['in no list', { code: '8888', codeSystem: 'CA', toState: 'TX' }, { code: 'unknown' }],
    ['of another State', { code: '03100500', codeSystem: 'KS', toState: 'CA' }, { code: 'elsewhere', codeOf: ['TX'] }],
    ['with a zero lost', { code: '3100500', codeSystem: 'TX', toState: 'CA' }, { code: 'guessed' }],
    ['not in the part that is held', { code: '03999999', codeSystem: 'TX', toState: 'CA' }, { code: 'notHeld' }],
  ])('a code %s', (_, sent, view) => {
    expect(lookUp(sent)).toMatchObject(view);
  });

  test('level, unit, retired number and year', () => {
    expect(lookUp({ code: '1200320', codeSystem: 'FL', toState: 'CA' })?.levelLost).toBe(true);
    expect(lookUp({ code: '1200310', codeSystem: 'FL', creditsGranted: '0,5', toState: 'CA' })?.creditThere).toBe(5);
    expect(lookUp({ code: '52052', codeSystem: 'SCED', toState: 'OH' })).toMatchObject({
      retired: true,
      successor: { code: '02052' },
    });
    expect(lookUp({ code: '2403', codeSystem: 'CA', schoolYear: '2024', toState: 'FL' })?.ended).toBe('2018-2019');
  });

  test('nothing makes it throw, and it is plain data', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('02052', 'Algebra I', 'CA', 'Texas', '__proto__'),
    );
    const keys = [
      'code',
      'codeSystem',
      'title',
      'courseType',
      'schoolYear',
      'section',
      'creditsGranted',
      'fromState',
      'toState',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), text), (sent) => {
        const view = lookUp({ toState: 'CA', ...sent });
        if (view !== undefined) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }),
    );
  });
});
