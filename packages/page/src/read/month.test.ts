import { expect, test } from 'vitest';
import { monthOf } from './month.ts';

test.each([
  ['1', 1],
  ['04', 4],
  ['12', 12],
  ['April', 4],
  ['abr.', 4],
  ['Sept.', 9],
  ['septiembre', 9],
  ['ENE', 1],
  ['04 - April', 4],
  ['Apr (04)', 4],
  ['mayo', 5],
  ['May', 5],
  ['Dic', 12],
] as const)('%j is month %i', (text, month) => expect(monthOf(text)).toBe(month));

test.each(['en', 'es'])('every month as Intl writes it in %s', (language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) expect(monthOf(name.format(Date.UTC(2001, month, 1)))).toBe(month + 1);
});

test.each(['', 'Month', 'Mes', '0', '13', 'Select', '2012', 'Ma'])('%j is no month', (text) =>
  expect(monthOf(text)).toBeUndefined(),
);
