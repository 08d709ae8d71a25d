import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../record/place.ts';
import { isRealDay, toDay } from './calendar.ts';
import { formatDay } from './format-day.ts';
import { type ReadDateOptions, readDate } from './read-date.ts';
import { anyOrder, writtenDate } from './written-date.ts';

const child: ReadDateOptions = { today: '2026-11-23', years: 'child' };

describe('readDate gives every day a text can mean', () => {
  test.each([
    ['04/03/2012', ['2012-04-03', '2012-03-04']],
    ['4-3-2012', ['2012-04-03', '2012-03-04']],
    ['4 3 2012', ['2012-04-03', '2012-03-04']],
    ['04,03,2012', ['2012-04-03', '2012-03-04']],
    ['٠٤/٠٣/٢٠١٢', ['2012-04-03', '2012-03-04']],
    ['０４/０３/２０１２', ['2012-04-03', '2012-03-04']],
    ['05/05/2012', ['2012-05-05']],
    ['04/25/2012', ['2012-04-25']],
    ['25/04/2012', ['2012-04-25']],
    ['2012-4-3', ['2012-04-03']],
    ['2012/04/03', ['2012-04-03']],
    ['2012-04-03', ['2012-04-03']],
    ['2012-04-03T00:00:00.000Z', ['2012-04-03']],
    ['2012-04-03 00:00:00', ['2012-04-03']],
    ['4/3/2012 12:00:00 AM', ['2012-04-03', '2012-03-04']],
    ['Tue Apr 03 2012 00:00:00 GMT-0500 (Central Daylight Time)', ['2012-04-03']],
    ['20120403', ['2012-04-03']],
    ['04032012', ['2012-04-03', '2012-03-04']],
    ['12302012', ['2012-12-30']],
    ['4 de marzo de 2012', ['2012-03-04']],
    ['4 DE MARZO DEL AÑO 2012', ['2012-03-04']],
    ['miércoles, 4 de marzo de 2012', ['2012-03-04']],
    ['1º de enero de 2012', ['2012-01-01']],
    ['1ro de enero de 2012', ['2012-01-01']],
    ['primero de enero de 2012', ['2012-01-01']],
    ['March 4, 2012', ['2012-03-04']],
    ['4 March 2012', ['2012-03-04']],
    ['the 4th of March, 2012', ['2012-03-04']],
    ['Mar. 4 2012', ['2012-03-04']],
    ['04MAR2012', ['2012-03-04']],
    ['2012 March 4', ['2012-03-04']],
    ['04-ABR-12', ['2012-04-04']],
    ['4 setiembre 2012', ['2012-09-04']],
    ['4 Dixiembre 2012', ['2012-12-04']],
    ['4 henero 2012', ['2012-01-04']],
    ['4 noviembr 2012', ['2012-11-04']],
    ['Febuary 4 2012', ['2012-02-04']],
    ['4 de março de 2012', ['2012-03-04']],
    ['4 août 2012', ['2012-08-04']],
    ['4 марта 2012', ['2012-03-04']],
    ['ngày 4 tháng 3 năm 2012', ['2012-03-04']],
    ['4-OUT-2012', ['2012-10-04', '2012-08-04']],
    ['9 II 2011', ['2011-02-09']],
    ["4 mar '12", ['2012-03-04']],
    ['97-03-04', ['1997-03-04']],
    ['29/02/2016', ['2016-02-29']],
    ['03/04/2051', ['2051-03-04', '2051-04-03']],
    ['3/4/15', ['2015-03-04', '2015-04-03']],
    ['11/11/11', ['2011-11-11']],
    ['3/4/30', ['1930-03-04', '1930-04-03']],
    ['12/1/26', ['1926-12-01', '2026-01-12']],
    ['030415', ['2015-03-04', '2015-04-03', '2003-04-15']],
  ])('%j is %j', (text, days) => {
    expect(readDate(text, undefined, child)).toEqual(days);
  });

  test.each([
    '',
    ' ',
    '__/__/____',
    'MM/DD/YYYY',
    'dd/mm/aaaa',
    '04/__/____',
    '31/02/2012',
    '02/30/2012',
    '29/02/1900',
    '00/05/2012',
    '13/13/2012',
    'III-IV-2012',
    'marzo 2012',
    '2012',
    '03/2012',
    '4 de marzo',
    '4 foo 2012',
    'n/a',
    '4²/03/2012',
    '😀',
    '4/3/2/2012',
    '99999999',
    '1234567',
    '2012-04-03-2012',
    '-',
    '4'.repeat(200),
    '<b>04/03/2012</b>',
    'null',
    '04/03/2012 y 05/03/2012',
  ])('%j is no day', (text) => {
    expect(readDate(text, undefined, child)).toEqual([]);
  });

  test('only the orders asked are read, in the order asked; a year first is always year-month-day', () => {
    expect(readDate('04/03/2012', ['DMY'])).toEqual(['2012-03-04']);
    expect(readDate('04/03/2012', ['DMY', 'MDY'])).toEqual(['2012-03-04', '2012-04-03']);
    expect(readDate('2012-04-03', ['MDY'])).toEqual(['2012-04-03']);
    expect(readDate('20120403', ['MDY'])).toEqual(['2012-04-03']);
    expect(readDate('150304', ['YMD'])).toEqual(['2015-03-04']);
    expect(readDate('15/03/04', ['YMD'])).toEqual(['2015-03-04']);
  });

  test('a two-digit year follows the pivot of the system when it is known', () => {
    expect(readDate('3/25/30', ['MDY'], { pivot: 29 })).toEqual(['1930-03-25']);
    expect(readDate('3/25/30', ['MDY'], { pivot: 49 })).toEqual(['2030-03-25']);
    expect(readDate('3/25/30', ['MDY'], { today: '2026-11-23' })).toEqual(['2030-03-25']);
    expect(readDate('3/25/40', ['MDY'], { today: '2026-11-23' })).toEqual(['1940-03-25']);
    expect(readDate('3/25/30', ['MDY'])).toEqual(['1930-03-25']);
  });

  test('figures of another calendar are read only when asked', () => {
    expect(readDate('4/3/2555', ['DMY'], { calendars: ['buddhist'] })).toEqual(['2012-03-04']);
    expect(readDate('1390/12/14', undefined, { calendars: ['solarHijri'] })).toEqual(['2012-03-04']);
    expect(readDate('1399/12/30', undefined, { calendars: ['solarHijri'] })).toEqual(['2021-03-20']);
    expect(readDate('1400/12/30', undefined, { calendars: ['solarHijri'] })).toEqual([]);
    expect(readDate('1357/11/22', undefined, { calendars: ['solarHijri'] })).toEqual(['1979-02-11']);
    expect(readDate('41002', undefined, { calendars: ['spreadsheet'] })).toEqual(['2012-04-03']);
    expect(readDate('41002')).toEqual([]);
  });
});

describe('writtenDate says how the date is written', () => {
  test.each([
    ['31/02/2012', { impossible: true, yearDigits: 4, year: 2012, form: 'numbers' }],
    ['30 de febrero de 2012', { impossible: true, yearDigits: 4, year: 2012, form: 'words' }],
    ['99999999', { impossible: true, form: 'compact' }],
    ['marzo 2012', { partial: true, form: 'partial', impossible: false }],
    ['2012', { partial: true, year: 2012 }],
    ['04/__/____', { partial: true }],
    ['__/__/____', { form: 'mask', partial: false, impossible: false }],
    ['', { form: 'blank' }],
    ['3/4/15', { yearDigits: 2, year: 2015 }],
    ['03/04/0215', { yearDigits: 4, year: 215 }],
    ['03/04/20155', { yearDigits: 5, year: 20155 }],
    ['2012-04-03', { form: 'iso' }],
    ['2012-4-3', { form: 'numbers' }],
    ['04.03.2012', { dotted: true }],
    ['hello', { form: 'unreadable', impossible: false }],
    ['4/3/2555', { otherCalendars: [{ calendar: 'buddhist', day: '2012-03-04' }] }],
  ])('%j', (text, expected) => {
    expect(writtenDate(text, anyOrder, child)).toMatchObject(expected);
  });
});

const anyDay = fc
  .record({
    year: fc.integer({ min: 1800, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => isRealDay(year, month, day))
  .map(({ year, month, day }) => toDay(year, month, day));
const anyOneOrder = fc.constantFrom<DateOrder>('MDY', 'DMY', 'YMD');

describe('for any input', () => {
  test('a day written in an order is read back in that order', () => {
    fc.assert(
      fc.property(anyDay, anyOneOrder, fc.constantFrom('/', '-', '.', ' '), (day, order, between) => {
        expect(readDate(formatDay(day, order, between) ?? '', [order])).toEqual([day]);
      }),
    );
  });

  test('every reading formats back to the digits of the text', () => {
    const figures = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 3000 }),
    );
    fc.assert(
      fc.property(figures, fc.constantFrom('/', '-', '.'), fc.boolean(), ([a, b, c], between, yearFirst) => {
        const text = (yearFirst ? [c, a, b] : [a, b, c]).join(between);
        for (const { day, order } of writtenDate(text).readings) {
          const back = (formatDay(day, order === 'words' ? 'DMY' : order, between) ?? '').split(between).map(Number);
          expect(back.map((part) => part % 100)).toEqual(text.split(between).map((part) => Number(part) % 100));
        }
      }),
    );
  });

  test('nothing throws, the answer is always the same, and every reading is a real day', () => {
    const pieces = fc.constantFrom(
      '04',
      '3',
      '2012',
      '/',
      '-',
      '.',
      ' ',
      'de',
      'marzo',
      'X',
      '_',
      '²',
      '٣',
      '😀',
      'th',
      'T',
      ':',
      '12',
      '\u200b',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const once = writtenDate(any, anyOrder, child);
        expect(writtenDate(any, anyOrder, child)).toEqual(once);
        for (const { day } of once.readings) {
          const [year, month, date] = day.split('-').map(Number);
          expect(isRealDay(year ?? 0, month ?? 0, date ?? 0)).toBe(true);
        }
      }),
    );
  });
});

const vectors = new URL('../../../../../shared/domain/data/date_reading_vectors.json', import.meta.url);
interface Vector {
  readonly input: string;
  readonly context: string;
  readonly readings_as_written: readonly string[];
}

/** What the papers a vector speaks of are known to be: their order, their calendar. */
const contexts: { readonly [context: string]: [readonly DateOrder[] | undefined, ReadDateOptions] } = {
  'CURP or passport zone': [['YMD'], child],
  'HTML date': [['MDY'], child],
  'Russian or Ukrainian document': [['DMY'], child],
  'Thai camp paper': [['DMY'], { calendars: ['buddhist'] }],
  'Afghan paper': [['YMD'], { calendars: ['solarHijri'] }],
};

describe.skipIf(!existsSync(vectors))('date_reading_vectors.json of ../shared (absent: not run)', () => {
  const all: readonly Vector[] = existsSync(vectors) ? JSON.parse(readFileSync(vectors, 'utf8')) : [];
  test('there are 46 of them', () => {
    expect(all).toHaveLength(46);
  });
  test.each(all.map((vector) => [vector.input, vector.context, vector] as const))(
    '%j (%s)',
    (input, context, vector) => {
      const [orders, options] = contexts[context] ?? [undefined, child];
      expect([...readDate(input, orders, options)].sort()).toEqual([...vector.readings_as_written].sort());
    },
  );
});
