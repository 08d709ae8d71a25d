import { expect, test } from 'vitest';
import { clusters } from './clusters.ts';

test('a chain is not one person: 0 like 1 and 1 like 2 join only when 0 is like 2', () => {
  const edges = [
    { a: 0, b: 1, weight: 12 },
    { a: 1, b: 2, weight: 9 },
    { a: 4, b: 5, weight: 3 },
  ];
  const weightOf = (a: number, b: number) =>
    edges.find((edge) => edge.a === Math.min(a, b) && edge.b === Math.max(a, b))?.weight ?? -5;
  expect(clusters(edges, weightOf)).toEqual([
    { rows: [0, 1], refused: 1 },
    { rows: [4, 5], refused: 0 },
  ]);
  expect(clusters(edges, () => 1)).toEqual([
    { rows: [0, 1, 2], refused: 0 },
    { rows: [4, 5], refused: 0 },
  ]);
});

test('no cluster grows past its limit, and the order of the pairs does not matter', () => {
  const edges = Array.from({ length: 9 }, (_, a) => ({ a, b: a + 1, weight: 5 }));
  expect(clusters(edges, () => 5, { most: 4 }).every(({ rows }) => rows.length <= 4)).toBe(true);
  expect(clusters(edges.toReversed(), () => 5, { most: 4 })).toEqual(clusters(edges, () => 5, { most: 4 }));
});
