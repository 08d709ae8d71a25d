import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steps } from './weight-bars.ts';

test('each bar begins where the one before has stopped, and all lie on the line', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 12 }), (weights) => {
      const bars = steps(weights.map((weight) => ({ weight })));
      expect(bars).toHaveLength(weights.length);
      for (const [index, [from, to]] of bars.entries()) {
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
        expect(Math.max(from, to)).toBeLessThanOrEqual(1);
        if (index > 1) expect(from).toBe(bars[index - 1]?.[1]);
        if (index > 0) expect(Math.sign(to - from) * Math.sign(weights[index] ?? 0)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('what was to be expected before comparing has no bar of its own: it would dwarf all others', () => {
  expect(steps([{ weight: -20 }, { weight: 10 }, { weight: 10 }])).toEqual([
    [0, 0],
    [0, 0.5],
    [0.5, 1],
  ]);
});

test('a reason against goes back', () => {
  expect(steps([{ weight: -4 }, { weight: 8 }, { weight: -2 }])[2]).toEqual([1, 0.75]);
});
