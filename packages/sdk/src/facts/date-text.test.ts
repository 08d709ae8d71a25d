import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenDate } from '../dates/written-date.ts';
import { dateText, keptByText } from './date-text.ts';

test('a text is read as writtenDate reads it, however often and in whatever turn it is asked', () => {
  const texts = fc.oneof(
    fc.constantFrom('04/03/12', '4 de marzo de 2012', '31/02/2012', '', '00/00/0000'),
    fc.string(),
  );
  const asked = fc.tuple(texts, fc.constantFrom('2026-11-23', '2011-01-01'), fc.constantFrom('child' as const, 'any'));
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), (list) => {
      for (const [text, today, years] of list)
        expect(dateText(text, { today }, years)).toEqual(writtenDate(text, undefined, { today, years }));
    }),
  );
});

test('another today reads two digits of a year anew', () => {
  const yearOf = (today: string) => dateText('04/25/15', { today }, 'child').readings[0]?.day;
  expect([yearOf('2026-11-23'), yearOf('2014-01-01'), yearOf('2026-11-23')]).toEqual([
    '2015-04-25',
    '1915-04-25',
    '2015-04-25',
  ]);
});

test('what is kept is read once, and stays within bounds', () => {
  let reads = 0;
  const kept = keptByText<number>();
  const ask = (text: string) => kept('2026-11-23', text, () => ++reads);
  expect([ask('a'), ask('a'), ask('b')]).toEqual([1, 1, 2]);
  for (let i = 0; i < 5000; i++) ask(`${i}`);
  expect(ask('a')).toBeGreaterThan(5000);
  const long = 'x'.repeat(100);
  expect(ask(long)).toBe(ask(long) - 1);
});
