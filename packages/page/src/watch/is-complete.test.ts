import type { Field } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import type { Box } from '../read/box.ts';
import { isComplete } from './is-complete.ts';

const box = (kind: Box['kind'], maxLength = -1) => ({ kind, controls: [{ maxLength }] }) as unknown as Box;
const field = (type: Field['type'], maxLength?: number) => ({ type, maxLength }) as Field;

test.each(['04/03/2012', '4-3-2012', '2012-04-03', '04032012', '20120403'])('the date %j is complete', (text) =>
  expect(isComplete(box('text'), text, field('date'))).toBe(true),
);
test.each(['04/03', '04/03/20', '04/03/201', '0002-04-03', '4', ''])('the date %j is not yet', (text) =>
  expect(isComplete(box('text'), text, field('date'))).toBe(false),
);
test('a choice is complete at once', () => {
  for (const kind of ['select', 'radio', 'check'] as const)
    expect(isComplete(box(kind), 'Female', field('code'))).toBe(true);
});
test('a number is complete at its full length', () => {
  expect(isComplete(box('text'), '123456789012', field('text', 12))).toBe(true);
  expect(isComplete(box('text'), '12345678901', field('text', 12))).toBe(false);
  expect(isComplete(box('text', 10), '9565550142', field('text'))).toBe(true);
});
test('a name never is: the next letter may change everything', () =>
  expect(isComplete(box('text', 4), 'Soto', field('text', 4))).toBe(false));
