import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { ageOn } from './age-on.ts';
import { curpParts } from './curp-parts.ts';
import { dateDifference } from './date-difference.ts';
import { dayPlus } from './day-plus.ts';
import { days } from './days.ts';
import { difference } from './difference.ts';
import { firstOfMonth } from './first-of-month.ts';
import { grade } from './grade.ts';
import { gradeAgeGap } from './grade-age-gap.ts';
import { laterDay } from './later-day.ts';
import { months } from './months.ts';
import { overlapping } from './overlapping.ts';
import { priorDay } from './prior-day.ts';
import { schoolYearOf } from './school-year-of.ts';
import { siblingDays } from './sibling-days.ts';
import { twins } from './twins.ts';
import { ask } from './view.fixture.ts';
import { years } from './years.ts';

const [april, march] = ['2012-04-03', '2012-03-04'] as const;
const birthDate = '04/03/2012';

describe('facts over dates', () => {
  const record: StudentRecord = {
    birthDate: '2012-04-03',
    qualifyingArrivalDate: '2026-03-01',
    residencyDate: '2026-03-05',
    gradeLevel: '07',
    schoolYear: '2025-26',
  };
  test('intervals', () => {
    expect(ask(ageOn, {}, record)).toBe(14);
    expect(ask(ageOn, { on: 'qualifyingArrivalDate' }, record)).toBe(13);
    expect(ask(days, { from: 'residencyDate', to: 'qualifyingArrivalDate' }, record)).toBe(-4);
    expect(ask(months, { from: 'qualifyingArrivalDate', to: 'today' }, record)).toBe(8);
    expect(ask(years, { from: 'birthDate', to: 'today' }, record)).toBe(14);
    expect(ask(ageOn, {}, { birthDate })).toBeUndefined();
    expect(ask(days, { from: 'withdrawalDate', to: 'today' }, record)).toBeUndefined();
  });
  test('days', () => {
    expect(ask(dayPlus, { field: 'qualifyingArrivalDate', months: 36 }, record)).toBe('2029-03-01');
    expect(ask(dayPlus, { field: 'today', days: -1 }, record)).toBe('2026-11-22');
    expect(ask(dayPlus, { field: 'withdrawalDate', days: 1 }, record)).toBeUndefined();
    expect(ask(laterDay, { with: ['qualifyingArrivalDate', 'residencyDate'] }, record)).toBe('2026-03-05');
    expect(ask(laterDay, { with: ['qualifyingArrivalDate', 'withdrawalDate'] }, record)).toBeUndefined();
    expect(ask(siblingDays, {}, record, { siblings: [{ birthDate: '2010-01-02' }, { birthDate }, {}] })).toEqual([
      '2010-01-02',
    ]);
  });
  test('school', () => {
    expect(ask(gradeAgeGap, {}, record)).toBe(2);
    expect(ask(gradeAgeGap, { on: 'qualifyingArrivalDate' }, record)).toBe(1);
    expect(ask(gradeAgeGap, { on: 'enrollmentDate' }, { ...record, enrollmentDate: '2026-08-24' })).toBe(2);
    expect(ask(gradeAgeGap, { on: 'enrollmentDate' }, { ...record, enrollmentDate: '2026-06-24' })).toBe(1);
    expect(ask(gradeAgeGap, {}, { ...record, gradeLevel: 'UG' })).toBeUndefined();
    // Open between 10 April and 4 October: 14 or 13 years old on 1 September.
    expect(ask(gradeAgeGap, {}, { birthDate: '10/04/2012', gradeLevel: '08' })).toBe(0);
    expect(ask(schoolYearOf, { field: 'schoolYear' }, record)).toBe('2025-2026');
    expect(ask(schoolYearOf, { field: 'qualifyingArrivalDate' }, record)).toBe('2025-2026');
    expect(ask(schoolYearOf, { field: 'today' }, record)).toBe('2026-2027');
    expect(ask(schoolYearOf, { field: 'firstName' }, { firstName: 'Ana' })).toBeUndefined();
  });
  test('difference to the earlier record', () => {
    expect(ask(dateDifference, { field: 'birthDate' }, record, { prior: { birthDate: march } })).toBe(
      'dayMonthExchanged',
    );
    expect(ask(dateDifference, { field: 'birthDate' }, record)).toBeUndefined();
  });
  test('an ñ that lost its tilde still fits the X of the key', () => {
    const child = { curp: 'PEML140812HOCXXSA9', firstName: 'José Luis', lastName1: 'Pena', lastName2: 'Muniz' };
    expect(ask(curpParts, {}, child)?.agrees.name).toBe(true);
    expect(ask(curpParts, {}, { ...child, lastName1: 'Pera' })?.agrees.name).toBe(false);
  });
  test('the CURP against the record', () => {
    const child = {
      curp: 'TOVR120304MGRRLSA7',
      firstName: 'Rosa',
      lastName1: 'Torres',
      lastName2: 'Vela',
      sex: 'Female',
      birthCountry: 'MEX',
    };
    expect(ask(curpParts, {}, { ...child, birthDate: march })).toMatchObject({
      agrees: { birthDate: true, sex: true, name: true, birthplace: true },
      dayMonthExchanged: false,
      surnamesExchanged: false,
    });
    expect(
      ask(curpParts, {}, { ...child, birthDate: april, sex: 'M', lastName1: 'Vela', lastName2: 'Torres' }),
    ).toMatchObject({
      agrees: { birthDate: false, sex: false, name: false },
      dayMonthExchanged: true,
      surnamesExchanged: true,
    });
    expect(
      ask(curpParts, {}, { ...child, birthDate: april, curp: 'TOVR120304MGRRLSA8' })?.agrees.birthDate,
    ).toBeUndefined();
    expect(ask(curpParts, {}, { curp: child.curp })?.agrees).toEqual({
      birthDate: undefined,
      sex: undefined,
      name: undefined,
      birthplace: undefined,
    });
    expect(ask(curpParts, {}, {})).toBeUndefined();
  });
});

test('the day, the month and the grade of other records', () => {
  const prior = { birthDate: '03/25/2012', gradeLevel: '5th' };
  expect(ask(priorDay, { field: 'birthDate' }, {}, { prior })).toBe('2012-03-25');
  expect(ask(priorDay, { field: 'residencyDate' }, {}, { prior })).toBeUndefined();
  expect(ask(grade, { of: 'prior' }, { gradeLevel: '03' }, { prior })?.number).toBe(5);
  expect(ask(grade, {}, { gradeLevel: '03' }, { prior })?.number).toBe(3);
  expect(ask(firstOfMonth, { field: 'assessmentAdministrationDate' }, { assessmentAdministrationDate: '042026' })).toBe(
    '2026-04-01',
  );
});

describe('overlapping', () => {
  const fields = {
    enrollmentDate: { label: { en: '', es: '' }, group: 'enrollment', type: 'date', source: [] },
  } as const;
  const row = (enrollmentDate: string, withdrawalDate = '') => ({ enrollmentDate, withdrawalDate });
  const count = (own: StudentRecord, ...others: readonly StudentRecord[]) =>
    ask(overlapping, { from: 'enrollmentDate', to: 'withdrawalDate' }, own, {
      rows: { enrollments: [own, ...others] },
      dictionary: { fields, codeSets: {} },
    });
  const own = row('2025-08-20', '2026-01-10');
  test.each([
    ['a school left before the other began', [row('2026-01-12')], 0],
    ['one day in common, the day of changing schools', [row('2026-01-10')], 0],
    ['a school begun a week before the other was left', [row('2026-01-03')], 1],
    ['a school never left', [row('2025-01-03')], 1],
    ['the same row twice', [own], 1],
    ['a date that can mean two days', [row('04/03/2025')], 0],
  ])('%s', (_what, others, expected) => {
    expect(count(own, ...others)).toBe(expected);
  });
  test('only rows that agree in the fields named are counted', () => {
    const school = { ...own, enrollmentType: '01' };
    const asked = { from: 'enrollmentDate', to: 'withdrawalDate', with: ['enrollmentType'] };
    const around = (enrollmentType: string) => ({
      rows: { enrollments: [school, { ...row('2025-09-01'), enrollmentType }] },
      dictionary: { fields, codeSets: {} },
    });
    expect(ask(overlapping, asked, school, around('01'))).toBe(1);
    expect(ask(overlapping, asked, school, around('03'))).toBe(0);
  });
  test('without rows, or with a field of the child, there is none', () => {
    expect(count(own)).toBe(0);
    expect(ask(overlapping, { from: 'birthDate', to: 'withdrawalDate' }, { birthDate: '2012-04-03' })).toBe(0);
  });
});

test('difference: numbers as they are, a date by its year, and nothing where one cannot be read', () => {
  const ends = { beginAcademicYear: '2024', endAcademicYear: '2026', birthDate: '2012-04-03' };
  expect(ask(difference, { from: 'beginAcademicYear', to: 'endAcademicYear' }, ends)).toBe(2);
  expect(ask(difference, { from: 'birthDate', to: 'endAcademicYear' }, ends)).toBe(14);
  expect(ask(difference, { from: 'birthDate', to: 'endAcademicYear' }, { ...ends, birthDate })).toBe(14);
  expect(
    ask(difference, { from: 'beginAcademicYear', to: 'endAcademicYear' }, { ...ends, endAcademicYear: '' }),
  ).toBeUndefined();
  expect(
    ask(difference, { from: 'birthDate', to: 'endAcademicYear' }, { ...ends, birthDate: 'spring' }),
  ).toBeUndefined();
});

describe('twins', () => {
  const ana: StudentRecord = { firstName: 'Ana', birthDate: april, coeGrade: '08' };
  const count = (sibling: StudentRecord, params: Parameters<typeof twins.derive>[0] = {}) =>
    ask(twins, params, ana, { siblings: [sibling] }).length;
  test('born on one day, or within so many', () => {
    expect(count({ firstName: 'Eva', birthDate: april })).toBe(1);
    expect(count({ firstName: 'Eva', birthDate: '2012-04-04' })).toBe(0);
    expect(count({ firstName: 'Eva', birthDate: '2012-04-04' }, { within: 1 })).toBe(1);
    expect(count({ firstName: 'Eva', birthDate })).toBe(0);
    expect(ask(twins, { field: 'firstName' }, ana, { siblings: [{ firstName: 'Eva', birthDate: april }] })).toEqual([
      'Eva',
    ]);
  });
  test('likely twins have names of their own and grades at most one apart', () => {
    const likely = (sibling: StudentRecord) => count({ birthDate: april, ...sibling }, { only: 'likely' });
    expect(likely({ firstName: 'Eva', coeGrade: '07' })).toBe(1);
    expect(likely({ firstName: 'Eva' })).toBe(1);
    expect(likely({ firstName: 'Eva', coeGrade: 'UG', gradeLevel: '03' })).toBe(0);
    expect(likely({ firstName: 'Eva', gradeLevel: '04' })).toBe(0);
    expect(likely({ firstName: 'ANA', coeGrade: '08' })).toBe(0);
    expect(likely({ firstName: 'Ana', middleName: 'Luz', coeGrade: '08' })).toBe(1);
  });
});
