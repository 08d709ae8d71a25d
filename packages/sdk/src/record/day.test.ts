import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from './day.ts';

describe('isDay', () => {
  test.each(['2012-04-03', '2020-02-29', '2000-02-29', '0001-01-01', '2012-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2012-04-31',
    '2012-13-01',
    '2012-00-10',
    '2012-01-00',
    '2012-1-1',
    '2012/04/03',
    '20120403',
    '2012-04-0３',
    ' 2012-04-03',
    '',
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('every day of four hundred years is one, and what lies beside it is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const made = new Date(0);
          made.setUTCFullYear(year, month - 1, day);
          expect(isDay(text)).toBe(
            made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day,
          );
        },
      ),
    );
  });

  test('whatever is no text is no day', () => {
    fc.assert(fc.property(fc.anything(), (value) => isDay(value) === (typeof value === 'string' && isDay(value))));
  });
});
