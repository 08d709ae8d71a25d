import { expect, test } from 'vitest';
import { cureFor, suggestion } from './suggest.ts';

test.each([
  ['inLst', ['inList', 'in', 'isBlank'], 'inList'],
  ['brithDate', ['birthDate', 'birthCity'], 'birthDate'],
  ['pre', ['per', 'why'], 'per'],
  ['adlt', ['base:adult', 'base:child'], 'base:adult'],
  ['FIRSTNAME', ['firstName'], 'firstName'],
  ['name', ['date'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (wrong, among, meant) => {
  expect(suggestion(wrong, among)).toBe(meant);
});

test('there is always a cure', () => {
  expect(cureFor('pre', ['per'])).toBe('Did you mean "per"?');
  expect(cureFor('zzz', ['per', 'why'])).toBe('Known here: per, why.');
  expect(
    cureFor(
      'zzz',
      Array.from({ length: 14 }, (_, i) => `n${i}`),
    ),
  ).toMatch(/^Known here: n0, .*n11 … \(14 in all\)\.$/);
  expect(cureFor(7, [])).toBe('Take it away.');
});
