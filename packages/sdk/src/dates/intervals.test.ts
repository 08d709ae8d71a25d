import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, fromDayNumber, isRealDay, partsOf, toDay } from './calendar.ts';
import { addToDay, daysBetween, monthsBetween, yearsBetween } from './intervals.ts';

describe('the calendar', () => {
  test('every day number from 1600 to 2400 is one day, and comes after the one before', () => {
    const first = dayNumber({ year: 1600, month: 1, day: 1 });
    const last = dayNumber({ year: 2400, month: 12, day: 31 });
    let before = '';
    for (let number = first; number <= last; number++) {
      const parts = fromDayNumber(number);
      const day = toDay(parts.year, parts.month, parts.day);
      if (dayNumber(parts) !== number || !(day > before) || !isRealDay(parts.year, parts.month, parts.day)) {
        expect({ number, day, before }).toBe('one day after the other');
      }
      before = day;
    }
    expect(before).toBe('2400-12-31');
  });

  test('1900 has no leap day, 2000 has', () => {
    expect(partsOf('1900-02-29')).toBeUndefined();
    expect(partsOf('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 });
    expect(partsOf('2015-2-3')).toBeUndefined();
  });
});

describe('intervals', () => {
  test.each([
    ['2012-04-03', '2012-04-03', 0, 0, 0],
    ['2012-04-03', '2026-11-23', 5347, 175, 14],
    ['2026-11-23', '2012-04-03', -5347, -175, -14],
    ['2016-02-29', '2017-02-28', 365, 12, 1],
    ['2016-02-29', '2017-02-27', 364, 11, 0],
    ['2015-01-31', '2015-02-28', 28, 1, 0],
    ['2015-01-31', '2015-02-27', 27, 0, 0],
    ['2015-02-27', '2015-01-31', -27, 0, 0],
    ['2015-12-31', '2016-01-01', 1, 0, 0],
  ])('%s to %s: %i days, %i months, %i years', (from, to, days, months, years) => {
    expect([daysBetween(from, to), monthsBetween(from, to), yearsBetween(from, to)]).toEqual([days, months, years]);
  });

  test('what is no day has no interval', () => {
    expect(daysBetween('2015-02-30', '2015-03-01')).toBeUndefined();
    expect(yearsBetween('today', '2015-03-01')).toBeUndefined();
    expect(addToDay('soon', { days: 1 })).toBeUndefined();
    expect(addToDay('9999-12-31', { days: 1 })).toBeUndefined();
    expect(addToDay('2015-01-01', { days: Number.NaN })).toBeUndefined();
  });

  test.each([
    ['2015-01-31', { months: 1 }, '2015-02-28'],
    ['2015-03-31', { months: -1 }, '2015-02-28'],
    ['2016-02-29', { years: 1 }, '2017-02-28'],
    ['2016-02-29', { years: 3, days: 1 }, '2019-03-01'],
    ['2015-12-31', { days: 1 }, '2016-01-01'],
    ['2015-01-01', { days: -1 }, '2014-12-31'],
    ['2015-01-15', { months: -13 }, '2013-12-15'],
    ['2024-09-01', { months: 36 }, '2027-09-01'],
  ])('%s and %j is %s', (day, by, moved) => {
    expect(addToDay(day, by)).toBe(moved);
  });

  test('adding the days between leads from one day to the other', () => {
    const day = fc.integer({ min: 693_000, max: 766_000 }).map((number) => {
      const parts = fromDayNumber(number);
      return toDay(parts.year, parts.month, parts.day);
    });
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addToDay(from, { days: daysBetween(from, to) ?? Number.NaN })).toBe(to);
        expect(monthsBetween(from, to)).toBe(0 - (monthsBetween(to, from) ?? Number.NaN));
      }),
    );
  });
});
