import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edits, slips } from './edits.ts';

describe('slips', () => {
  test.each([
    ['RAMIREZ', 'RAMIREZ', 0],
    ['RAMIREZ', 'RAMRIEZ', 1],
    ['RAMIREZ', 'RAMIRES', 1],
    ['RAMIREZ', 'RAMREZ', 1],
    ['CA', 'ABC', 2],
    ['', 'ANA', 3],
    ['LOPEZ', 'CRUZ', 4],
  ])('%s and %s are %i apart', (a, b, apart) => {
    expect(slips(a, b)).toBe(apart);
  });

  test('what is further apart than asked is answered with one more', () => {
    expect(slips('LOPEZ', 'CRUZ', 2)).toBe(3);
    expect(slips('A', 'ALEJANDRA', 2)).toBe(3);
  });

  test('it is the same both ways, never more than plain edits, and keeps to the triangle', () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('A', 'B', 'C') });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(slips(a, b)).toBe(slips(b, a));
        expect(slips(a, b)).toBeLessThanOrEqual(edits(a, b));
        expect(slips(a, c)).toBeLessThanOrEqual(slips(a, b) + slips(b, c));
      }),
    );
  });
});
