import { expect, test } from 'vitest';
import { autumnOf, readSchoolYear, schoolYearOf, schoolYearStart } from './school-year.ts';

test.each([
  ['2025-09-01', '2025-2026'],
  ['2026-08-31', '2025-2026'],
  ['2026-01-15', '2025-2026'],
])('%s lies in %s', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
  expect(schoolYearStart(day)).toBe(Number(year.slice(0, 4)));
});

test.each([
  ['2025-2026', '2025-2026'],
  [' 2025-26 ', '2025-2026'],
  ['2025/26', '2025-2026'],
  ['1999-00', '1999-2000'],
  ['2025-2027', undefined],
  ['2025', undefined],
  ['25-26', undefined],
  ['', undefined],
  ['2025-2026x', undefined],
])('%j is the school year %s', (text, year) => {
  expect(readSchoolYear(text)).toBe(year);
});

test('what is no day lies in no school year', () => {
  expect(schoolYearOf('soon')).toBeUndefined();
});

test('a school that begins in August counts July to the year to come', () => {
  expect(autumnOf('2026-08-24')).toBe(2026);
  expect(autumnOf('2026-06-30')).toBe(2025);
  expect(autumnOf('soon')).toBeUndefined();
});
