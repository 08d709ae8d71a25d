import { describe, expect, test } from 'vitest';
import { dayDifference } from './day-difference.ts';
import { likelyMeant } from './likely-meant.ts';
import { writtenDate } from './written-date.ts';

describe('dayDifference', () => {
  test.each([
    ['2012-04-03', '2012-04-03', 'equal'],
    ['2012-04-03', '2012-03-04', 'dayMonthExchanged'],
    ['2015-03-04', '2015-03-03', 'oneDayOff'],
    ['2015-01-01', '2014-12-31', 'oneDayOff'],
    ['2016-02-29', '2016-03-01', 'leapDay'],
    ['1915-03-04', '2015-03-04', 'century'],
    ['2015-03-12', '2015-03-21', 'neighbourDigits'],
    ['2015-03-12', '2051-03-12', 'neighbourDigits'],
    ['2015-03-12', '2014-03-12', 'yearOnly'],
    ['2015-03-12', '2005-03-12', 'yearOnly'],
    ['2015-03-12', '2015-03-17', 'oneDigit'],
    ['2015-03-12', '2018-03-12', 'oneDigit'],
    ['2013-03-12', '2020-03-12', 'yearOnly'],
    ['2012-01-01', '2012-07-19', 'firstOfJanuary'],
    ['2012-07-15', '2012-07-28', 'firstOrFifteenth'],
    ['2012-07-19', '2013-05-28', 'other'],
    ['2012-07-19', '2012-02-31', undefined],
  ])('%s and %s: %s', (a, b, difference) => {
    expect(dayDifference(a, b)).toBe(difference);
    expect(dayDifference(b, a)).toBe(difference);
  });
});

describe('likelyMeant', () => {
  test.each([
    ['03/25/2051', ['2015-03-25', '2021-03-25', '2011-03-25']],
    ['03/25/2105', ['2015-03-25', '2005-03-25', '2025-03-25']],
    ['03/25/0215', ['2015-03-25']],
    ['03/25/20155', ['2015-03-25']],
    ['03/25/20122', ['2012-03-25', '2022-03-25']],
    ['03/25/1915', ['2015-03-25']],
    ['03/25/1985', []],
    ['03/25/2558', ['2015-03-25', '2018-03-25', '2008-03-25']],
    ['31/02/2012', []],
  ])('%s may have been %j', (text, days) => {
    expect(likelyMeant(writtenDate(text), { today: '2026-11-23' })).toEqual(days);
  });

  test('the age known from elsewhere comes first', () => {
    expect(likelyMeant(writtenDate('03/25/2051'), { today: '2026-11-23', age: 5 })[0]).toBe('2021-03-25');
  });
});
