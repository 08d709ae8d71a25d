import { expect, test } from 'vitest';
import { readMonth } from './read-month.ts';

test.each([
  ['042026', '2026-04-01'],
  ['4/2026', '2026-04-01'],
  ['04-2026', '2026-04-01'],
  ['2026-04', '2026-04-01'],
  ['202604', '2026-04-01'],
  ['April 2026', '2026-04-01'],
  ['abr. 2026', '2026-04-01'],
  ['abril de 2026', '2026-04-01'],
  ['2026 April', '2026-04-01'],
  ['12/1999', '1999-12-01'],
  ['132026', undefined],
  ['2026', undefined],
  ['April', undefined],
  ['04/03/2026', undefined],
  ['out 2026', undefined],
  ['soon 2026', undefined],
  ['', undefined],
])('%j begins on %s', (text, day) => {
  expect(readMonth(text)).toBe(day);
});
