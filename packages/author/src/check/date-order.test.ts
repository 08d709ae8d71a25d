import { fileOrder, orderOf } from '@coe-check/sdk/tables';
import { expect, test } from 'vitest';
import { orderNote } from './date-order.ts';

test.each([
  ['04/25/2012', 'MDY'],
  ['25.04.2012', 'DMY'],
  [' 25-4-12 ', 'DMY'],
  ['04/03/2012', undefined],
  ['2012-04-25', undefined],
  ['32/13/2012', undefined],
  ['00/25/2012', undefined],
  ['25 de abril', undefined],
  ['', undefined],
])('%j can only be read %s', (text, order) => {
  expect(orderOf(text)).toBe(order);
});

test('a file has the order its unambiguous dates agree on; one in ten may be a slip', () => {
  expect(fileOrder({ MDY: 1, DMY: 0 })).toBe('MDY');
  expect(fileOrder({ MDY: 3, DMY: 30 })).toBe('DMY');
  expect(fileOrder({ MDY: 4, DMY: 30 })).toBeUndefined();
  expect(fileOrder({ MDY: 0, DMY: 0 })).toBeUndefined();
});

test('what is told names the order, the dates that show it and the option that settles it', () => {
  expect(orderNote({ MDY: 30, DMY: 2 })).toBe(
    'dates are read month first (MDY), as 30 dates can only be read so, though 2 dates can only be read the other way; --date-order says otherwise',
  );
  expect(orderNote({ MDY: 1, DMY: 1 })).toBe(
    '1 date can only be read month first and 1 date only day first, so both are kept open; --date-order settles it',
  );
  expect(orderNote({ MDY: 0, DMY: 0 })).toMatch(/^no date of the file tells/);
});
