import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { mostJaroWinkler, shapeOf } from './shapes.ts';

/** Straight from the definition, without bits: what the quick one is held to. */
function byDefinition(a: string, b: string): number {
  if (a === b) return 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (let j = 0; j < b.length; j++) {
    for (let i = Math.max(0, j - window); i <= Math.min(a.length - 1, j + window); i++) {
      if (used.has(i) || a[i] !== b[j]) continue;
      used.add(i);
      pairs.push([i, j]);
      break;
    }
  }
  if (pairs.length === 0) return 0;
  const inA = pairs.map(([i]) => i).sort((x, y) => x - y);
  const half = pairs.filter(([, j], at) => a[inA[at] as number] !== b[j]).length;
  const jaro =
    (pairs.length / a.length + pairs.length / b.length + (pairs.length - Math.floor(half / 2)) / pairs.length) / 3;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + 0.1 * prefix * (1 - jaro);
}

const name = fc.string({ unit: fc.constantFrom(...'ABCDEÑ'), maxLength: 40 });

describe('jaroWinkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.961111],
    ['DIXON', 'DICKSONX', 0.813333],
    ['GOMEZ', 'VILLAGOMEZ', 0],
    ['GARCIA', 'GARCIAS', 0.971429],
    ['HERNANDEZ', 'ERNANDES', 0.884259],
    ['ANA', '', 0],
    ['A', 'B', 0],
  ])('%s and %s are %f alike', (a, b, alike) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(alike, 5);
  });

  test('it is what the definition says, letter by letter, for short and long words', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(jaroWinkler(a, b)).toBeCloseTo(byDefinition(a, b), 12);
      }),
      { numRuns: 2000 },
    );
  });

  test('it is the same both ways for equal lengths, and never more than the bound from letters and lengths', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(mostJaroWinkler(shapeOf(a), shapeOf(b))).toBeGreaterThanOrEqual(
          a === '' || a === b ? 0 : jaroWinkler(a, b),
        );
        if (a.length === b.length) expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
      }),
    );
  });
});
