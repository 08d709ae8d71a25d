import { describe, expect, test } from 'vitest';
import { orderOfCountry } from './country-order.ts';
import { readGrade } from './school-grade.ts';
import { type Limit, settle, type Witness } from './settle.ts';
import { writtenDate } from './written-date.ts';

const both = writtenDate('04/03/2012').readings;
const [april, march] = ['2012-04-03', '2012-03-04'] as const;
const dayFirst: Witness = { kind: 'bornAbroad', order: 'DMY' };

describe('settle', () => {
  test('without a form order both readings stay open', () => {
    expect(settle(both, {})).toMatchObject({ open: [april, march], settledBy: null });
  });

  test('the form’s order settles, when nothing speaks against it', () => {
    expect(settle(both, { order: 'MDY' })).toMatchObject({ open: [april], settledBy: 'form' });
    expect(settle(both, { order: 'DMY' })).toMatchObject({ open: [march], settledBy: 'form' });
  });

  test.each<Witness>([
    dayFirst,
    { kind: 'grade', day: march },
    { kind: 'prior', day: march },
    { kind: 'sibling', day: march },
    { kind: 'curp', day: march },
    { kind: 'dots', order: 'DMY' },
  ])('on a month-first form both stay open when $kind speaks for the other reading', (witness) => {
    expect(settle(both, { order: 'MDY', witnesses: [witness] })).toMatchObject({
      settledBy: null,
      speaksForOther: [witness.kind],
    });
  });

  test('the day that a key, a record or the grade names is offered first', () => {
    const first = (witnesses: Witness[]) => settle(both, { order: 'MDY', witnesses }).open;
    expect(first([dayFirst])).toEqual([april, march]);
    expect(first([dayFirst, { kind: 'grade', day: march }])).toEqual([march, april]);
    expect(first([{ kind: 'prior', day: march }])).toEqual([march, april]);
  });

  test('a key or an earlier record that agrees with the form settles, though the child was born abroad', () => {
    for (const kind of ['curp', 'passport', 'prior'] as const) {
      expect(settle(both, { order: 'MDY', witnesses: [dayFirst, { kind, day: april }] })).toMatchObject({
        open: [april],
        settledBy: kind,
      });
    }
  });

  test('a key against the form outweighs an earlier record for it', () => {
    const witnesses: Witness[] = [
      { kind: 'prior', day: april },
      { kind: 'curp', day: march },
    ];
    expect(settle(both, { order: 'MDY', witnesses })).toMatchObject({ open: [march, april], speaksForOther: ['curp'] });
  });

  test('without a form order a key settles, two keys that differ do not', () => {
    expect(settle(both, { witnesses: [{ kind: 'curp', day: march }] })).toMatchObject({
      open: [march],
      settledBy: 'curp',
    });
    expect(settle(both, { witnesses: [{ kind: 'passport', day: march }] })).toMatchObject({
      open: [march],
      settledBy: 'passport',
    });
    expect(
      settle(both, {
        witnesses: [
          { kind: 'curp', day: march },
          { kind: 'passport', day: april },
        ],
      }).open,
    ).toHaveLength(2);
    expect(settle(both, { witnesses: [dayFirst] }).open).toHaveLength(2);
  });

  test('a reading that breaks a limit goes while another is within, and it is said', () => {
    const limit = (day: string): Limit | undefined => (day > '2012-03-31' ? 'future' : undefined);
    expect(settle(both, { order: 'MDY', limit })).toMatchObject({
      open: [march],
      settledBy: 'limit',
      ruledOut: [{ day: april, because: 'future' }],
      broken: null,
    });
  });

  test('when every reading breaks a limit one is left, and the limit is said', () => {
    expect(settle(both, { limit: () => 'future' })).toMatchObject({ open: [april], broken: 'future', settledBy: null });
  });

  test('the clerk’s choice ends the question', () => {
    expect(settle(both, { chosen: march, order: 'MDY', witnesses: [dayFirst] })).toMatchObject({
      open: [march],
      settledBy: 'clerk',
    });
  });

  test('one reading needs no settling, none leaves nothing open', () => {
    expect(settle(writtenDate('04/25/2012').readings, { order: 'DMY' })).toMatchObject({
      open: ['2012-04-25'],
      settledBy: 'text',
    });
    expect(settle([], { order: 'MDY' })).toMatchObject({ open: [], settledBy: null });
  });
});

test.each([
  ['MX', 'DMY'],
  ['MEXICO', 'DMY'],
  ['GTM', 'DMY'],
  ['USA', undefined],
  ['ESTADOS UNIDOS', undefined],
  ['PHILIPPINES', undefined],
  ['PA', undefined],
  ['UNKNOWN', undefined],
  ['', undefined],
  ['1234', undefined],
  ['FM', undefined],
  ['HAITI', 'DMY'],
])('the usual order of %j is %s', (country, order) => {
  expect(orderOfCountry(country)).toBe(order);
});

test('a pack’s table of countries comes first', () => {
  expect(orderOfCountry('CHINA', () => 'YMD')).toBe('YMD');
  expect(orderOfCountry('BELIZE', () => 'MDY')).toBeUndefined();
});

test.each([
  ['KG', 'KG', 0, 5],
  ['kinder', 'KG', 0, 5],
  ['03', '03', 3, 8],
  ['3', '03', 3, 8],
  ['3rd grade', '03', 3, 8],
  ['Grade 3', '03', 3, 8],
  ['3ro', '03', 3, 8],
  ['tercer grado', '03', 3, 8],
  ['12th', '12', 12, 17],
  ['P3', 'P3', -2, 3],
  ['P5', 'P5', -1, 5],
  ['Pre-K', 'PK', -1, 4],
  ['UG', 'UG', null, null],
  ['00', '00', null, null],
  ['OS', 'OS', null, null],
])('grade %j is %s, number %s, usual age %s', (text, code, number, usualAge) => {
  expect(readGrade(text)).toEqual({ code, number, usualAge });
});

test.each(['', '13', '0', 'x', 'grade', '3.5', '99', '😀'])('%j is no grade', (text) => {
  expect(readGrade(text)).toBeUndefined();
});
