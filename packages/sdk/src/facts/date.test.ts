import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { ageOn } from './age-on.ts';
import { curpParts } from './curp-parts.ts';
import { date } from './date.ts';
import { gradeAgeGap } from './grade-age-gap.ts';
import { type AroundFact, ask } from './view.fixture.ts';

const birth = (record: StudentRecord, around: AroundFact = {}) => ask(date, { field: 'birthDate' }, record, around);
const monthFirst: AroundFact = { place: { dateOrder: 'MDY' } };
const [april, march] = ['2012-04-03', '2012-03-04'] as const;
const birthDate = '04/03/2012';

describe('the five examples of the rule on two readings', () => {
  test('both readings are real days', () => {
    expect(birth({ birthDate })).toMatchObject({ open: [april, march], day: null, settledBy: null });
  });
  test('the form settles month first and nothing speaks against it', () => {
    expect(birth({ birthDate }, monthFirst)).toMatchObject({
      open: [april],
      day: april,
      settledBy: 'form',
      monthDay: '04-03',
    });
  });
  test('month first, but born abroad with a foreign certificate', () => {
    expect(birth({ birthDate, birthCountry: 'MX' }, monthFirst)).toMatchObject({
      open: [april, march],
      speaksForOther: ['bornAbroad'],
    });
  });
  test('the clerk has chosen for this very text', () => {
    expect(birth({ birthDate }, { settled: { birthDate: march } })).toMatchObject({
      open: [march],
      settledBy: 'clerk',
    });
  });
  test('the middle number is above twelve', () => {
    expect(birth({ birthDate: '04/25/2012' })).toMatchObject({ open: ['2012-04-25'], settledBy: 'text' });
  });
});

describe('on a month-first form both readings stay open', () => {
  test.each<[string, StudentRecord, AroundFact, string]>([
    ['when the child was born in a Mexican state', { birthState: 'Oaxaca' }, {}, 'bornAbroad'],
    ['when the paper is an immigration document', { birthDateVerification: '1013' }, {}, 'foreignDocument'],
    ['when the CURP has the other day', { curp: 'TOVR120304MGRRLSA7' }, {}, 'curp'],
    ['when the earlier record has the other day', {}, { prior: { birthDate: march } }, 'prior'],
    [
      'when the earlier record has the day exchanged, in the form’s own order',
      {},
      { prior: { birthDate: '03/04/2012' } },
      'prior',
    ],
    [
      'when a likely candidate has the other day',
      {},
      { candidates: [{ record: { birthDate: march }, weight: 20, call: 'likely', reasons: [] }] },
      'candidate',
    ],
    ['when a sibling has the day exchanged', {}, { siblings: [{ birthDate: '03/04/2012' }] }, 'sibling'],
    ['when a sibling’s date can only be day first', {}, { siblings: [{ birthDate: '25/10/2010' }] }, 'siblingOrder'],
    ['when another date was typed day first', { residencyDate: '25/10/2026' }, {}, 'otherDate'],
    ['when it is written with dots', { birthDate: '04.03.2012' }, {}, 'dots'],
  ])('%s', (_what, more, around, kind) => {
    const view = birth({ birthDate, ...more }, { ...around, place: { dateOrder: 'MDY' } });
    expect(view?.day).toBeNull();
    expect(view?.speaksForOther[0]).toBe(kind);
    expect(view?.open.toSorted()).toEqual([march, april]);
    expect(view?.readings[0]?.because).toContain('form');
    expect(view?.readings[1]?.because).toContain(kind);
  });

  test('when a sibling is born too near the form’s reading and not too near the other', () => {
    const siblings = [{ birthDate: '2014-07-20' }];
    const view = birth(
      { birthDate: '05/12/2014' },
      { place: { dateOrder: 'MDY' }, siblings: [{ birthDate: '2013-10-20' }] },
    );
    expect(view).toMatchObject({ open: ['2014-12-05', '2014-05-12'], speaksForOther: ['siblingSpacing'] });
    expect(birth({ birthDate: '05/12/2014' }, { place: { dateOrder: 'MDY' }, siblings })?.open).toHaveLength(1);
  });

  test('and the day the grade fits is offered first to a child born abroad, of any age', () => {
    const record = { birthDate: '04/10/2014', birthCountry: 'MEX', coeGrade: '06' };
    expect(birth(record, monthFirst)).toMatchObject({
      open: ['2014-10-04', '2014-04-10'],
      speaksForOther: ['bornAbroad', 'grade'],
    });
  });

  test('and whoever enrolls in August is in the coming grade, whatever the COE says', () => {
    const record = { birthDate: '04/10/2014', birthCountry: 'MEX', coeGrade: '05', gradeLevel: '06' };
    const offered = (enrollmentDate: string) => birth({ ...record, enrollmentDate }, monthFirst)?.open[0];
    expect(offered('2026-08-17')).toBe('2014-10-04');
    expect(offered('2026-07-06')).toBe('2014-04-10');
  });

  test('when the grade fits the other reading and not the form’s', () => {
    // 10 March 2020 would be in grade 1 in 2026-2027, 3 October 2020 in kindergarten.
    const view = birth({ birthDate: '03/10/2020', coeGrade: 'KG' }, monthFirst);
    expect(view).toMatchObject({ open: ['2020-10-03', '2020-03-10'], speaksForOther: ['grade'] });
  });
});

describe('on a month-first form an ambiguous date is left in peace', () => {
  test.each<[string, StudentRecord, AroundFact]>([
    ['when the child was born at home', { birthCountry: 'USA' }, {}],
    ['when the country writes month first too', { birthCountry: 'Philippines' }, {}],
    ['when the country is not known', { birthCountry: 'unknown' }, {}],
    ['when the state code could be American', { birthState: 'MN' }, {}],
    ['when the CURP agrees, though born abroad', { birthCountry: 'MX', curp: 'TOVR120403MGRRLSA5' }, {}],
    ['when the earlier record agrees, though born abroad', { birthCountry: 'MX' }, { prior: { birthDate: april } }],
    ['when a twin has the same day', {}, { siblings: [{ birthDate }] }],
    ['when a sibling has another day', {}, { siblings: [{ birthDate: '10/25/2010' }] }],
    ['when the CURP has a wrong check digit', { curp: 'TOVR120304MGRRLSA8' }, {}],
    ['when the grade fits', { coeGrade: '09' }, {}],
    [
      'when a child born at home is a year behind',
      { birthDate: '03/10/2020', coeGrade: 'KG', birthCountry: 'USA' },
      {},
    ],
    ['when an older child is a year behind', { birthDate: '03/10/2013', coeGrade: '07' }, {}],
    [
      'when a candidate is only possible',
      {},
      { candidates: [{ record: { birthDate: march }, weight: 3, call: 'possible', reasons: [] }] },
    ],
  ])('%s', (_what, more, around) => {
    expect(birth({ birthDate, ...more }, { ...around, place: { dateOrder: 'MDY' } })?.open).toHaveLength(1);
  });
});

describe('limits of a birth date', () => {
  test('a reading in the future is ruled out and said', () => {
    expect(birth({ birthDate: '12/01/2026' }, monthFirst)).toMatchObject({
      open: ['2026-01-12'],
      settledBy: 'limit',
      ruledOut: [{ day: '2026-12-01', because: 'future' }],
      future: false,
    });
  });
  test('a reading after the qualifying move is ruled out', () => {
    expect(birth({ birthDate: '10/02/2025', qualifyingArrivalDate: '08/15/2025' }, monthFirst)).toMatchObject({
      open: ['2025-02-10'],
      ruledOut: [{ day: '2025-10-02', because: 'afterMove' }],
    });
  });
  test('when every reading lies in the future that is said and days are offered', () => {
    expect(birth({ birthDate: '03/04/2051' })).toMatchObject({
      broken: 'future',
      future: true,
      day: '2051-03-04',
      offers: ['2015-03-04', '2021-03-04', '2011-03-04'],
    });
  });
  test('a person of forty on the eligibility date is over the limit', () => {
    expect(birth({ birthDate: '03/25/1985' })).toMatchObject({ broken: 'over21', offers: [] });
    expect(birth({ birthDate: '03/25/1915' })).toMatchObject({ broken: 'over21', offers: ['2015-03-25'] });
  });
  test('a child who was 21 on arrival is within', () => {
    expect(birth({ birthDate: '03/25/2004', qualifyingArrivalDate: '06/15/2025' })).toMatchObject({ broken: null });
  });
  test.each([
    ['0215', 'before1900', ['2015-03-25']],
    ['20155', 'future', ['2015-03-25']],
  ])('year %s', (year, broken, offers) => {
    expect(birth({ birthDate: `03/25/${year}` })).toMatchObject({ broken, offers });
  });
});

describe('the view of a date', () => {
  test('a blank or an empty mask has none', () => {
    expect(birth({})).toBeUndefined();
    expect(birth({ birthDate: '__/__/____' })).toBeUndefined();
    expect(birth({ birthDate: 'MM/DD/YYYY' })).toBeUndefined();
  });
  test('impossible and partial dates have no open day', () => {
    expect(birth({ birthDate: '02/30/2012' })).toMatchObject({ impossible: true, open: [], day: null, year: 2012 });
    expect(birth({ birthDate: 'marzo 2012' })).toMatchObject({ partial: true, impossible: false, open: [] });
  });
  test('figures in the other order than the form’s are told', () => {
    expect(birth({ birthDate: '25/04/2012' }, monthFirst)?.againstForm).toBe(true);
    expect(birth({ birthDate: '05/05/2012' }, { place: { dateOrder: 'DMY' } })?.againstForm).toBe(false);
    for (const text of ['04/25/2012', '2012-04-25', '25 abril 2012', '20120425']) {
      expect(birth({ birthDate: text }, monthFirst)?.againstForm, text).toBe(false);
    }
  });
  test('a day that a record has exchanged is told even when the text has one reading', () => {
    expect(birth({ birthDate: april }, { prior: { birthDate: march } })).toMatchObject({
      open: [april],
      exchanged: march,
      exchangedIn: ['prior'],
    });
    expect(birth({ birthDate: april }, { prior: { birthDate: april } })?.exchangedIn).toEqual([]);
  });
  test('other dates follow the form’s order and nothing else', () => {
    const record = { residencyDate: '04/03/2026', birthCountry: 'MX' };
    expect(ask(date, { field: 'residencyDate' }, record, monthFirst)?.open).toEqual(['2026-04-03']);
    expect(ask(date, { field: 'residencyDate' }, record)?.open).toEqual(['2026-04-03', '2026-03-04']);
    expect(ask(date, { field: 'residencyDate', orders: ['DMY'] }, record)?.open).toEqual(['2026-03-04']);
  });
});

test('junk goes through every fact over dates and none throws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '²', '😀', '04/03/2012', 'a'.repeat(10_000), '__/__/____', '99/99/9999'),
  );
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const record = {
        birthDate: a,
        qualifyingArrivalDate: b,
        curp: c,
        passportMrz: b,
        gradeLevel: c,
        birthCountry: b,
        birthState: a,
      };
      const around: AroundFact = { place: { dateOrder: 'MDY' }, siblings: [{ birthDate: b }], prior: { birthDate: c } };
      expect(birth(record, around)).toEqual(birth(record, around));
      for (const asked of [
        ask(curpParts, {}, record, around),
        ask(ageOn, {}, record, around),
        ask(gradeAgeGap, {}, record, around),
      ]) {
        expect(typeof asked).toMatch(/undefined|number|object/);
      }
    }),
  );
}, 30_000);
