import { expect, test } from 'vitest';
import { addCounts, mondayOf, weekTotals } from './add-counts.ts';

test('a week counts what was caught and mended by rule', () => {
  const once = addCounts({}, '2026-11-23', ['us/a/b', 'us/a/b', 'us/c/d'], []);
  const twice = addCounts(once, '2026-11-23', ['us/c/d'], ['us/a/b']);
  expect(twice).toEqual({ '2026-11-23': { 'us/a/b': [2, 1], 'us/c/d': [2, 0] } });
  expect(weekTotals(addCounts(twice, '2026-11-16', ['us/a/b'], []))).toEqual([
    { monday: '2026-11-16', caught: 1, mended: 0 },
    { monday: '2026-11-23', caught: 4, mended: 1 },
  ]);
});

test('what is no rule’s id is not counted, so no typed text can get in', () => {
  expect(addCounts({}, '2026-11-23', ['García López', '__proto__', 'us/<b>'], ['04/03/2012'])).toEqual({});
});

test.each([
  ['2026-11-23', 23],
  ['2026-11-23', 26],
  ['2026-11-23', 29],
  ['2026-11-30', 30],
])('%s is the Monday of 2026-11-%i', (monday, day) => {
  expect(mondayOf(new Date(2026, 10, day, 12))).toBe(monday);
});
