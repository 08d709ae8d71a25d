import { expect, test } from 'vitest';
import { tellsOn } from './keeping.ts';

const coe = {
  children: [{ firstName: 'ANA', lastName1: 'Ruíz Soto', birthDate: '04/03/2012' }],
  family: { currentCity: 'Yakima' },
};

test('words that repeat a name or a date of the record tell on somebody, however they are written', () => {
  expect(tellsOn('Ana’s mother spells it so', coe)).toBe(true);
  expect(tellsOn('la familia RUIZ', coe)).toBe(true);
  expect(tellsOn('born 2012', coe)).toBe(true);
});

test('longer numbers tell on somebody whether they are in the record or not', () => {
  expect(tellsOn('call 555 1234', coe)).toBe(true);
  expect(tellsOn('asked 2 times', coe)).toBe(false);
});

test('a name inside another word is none, and plain reasons may be kept', () => {
  expect(tellsOn('hasta mañana', coe)).toBe(false);
  expect(tellsOn('It stands so on the passport', coe)).toBe(false);
  expect(tellsOn('', coe)).toBe(false);
});
