import { existsSync, readFileSync } from 'node:fs';
import { compileModel, createBlocking, createPeople, createScorer, findPairs, train } from '@coe-check/sdk/match';
import { describe, expect, test } from 'vitest';
import { modelOf } from './us-model.ts';

const shared = new URL('../../../shared/domain/data/linkage/', import.meta.url);
type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
  const [head = [], ...rows] = readFileSync(new URL(file, shared), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const personOf = (row: Row): string => row.cluster ?? /^rec-(\d+)-/.exec(row.rec_id ?? '')?.[1] ?? '';

/** Trains without labels, weighs every pair, and compares with the truth over all true pairs. */
function measured(file: string, name: string) {
  const rows = rowsOf(file);
  const start = modelOf(new URL(`${name}.json`, import.meta.url));
  const table = (model: typeof start) => {
    const people = createPeople(compileModel(model));
    for (const row of rows) people.add(row);
    return people;
  };
  const trained = train(table(start));
  const people = table(trained.model);
  const truth = rows.map(personOf);
  const sizes = new Map<string, number>();
  for (const person of truth) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const pairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const weighed: (readonly [weight: number, same: boolean])[] = [];
  // Of sets of this size every pair is weighed: no blocking key can lose one.
  findPairs(people, (i, j, weight) => weighed.push([weight, truth[i] === truth[j]]), { threshold: -15 });
  const scorer = createScorer(people);
  let found = 0;
  createBlocking(people).pairs((i, j) => {
    if (scorer.weigh(i, j) >= 0) found++;
  });
  const above = weighed.filter(([weight]) => weight >= 0);
  const right = above.filter(([, same]) => same).length;
  let [hits, best, bestAt] = [0, 0, 0];
  for (const [at, [weight, same]] of weighed.sort(([a], [b]) => b - a).entries()) {
    if (same) hits++;
    const f1 = (2 * hits) / (at + 1 + pairs);
    if (f1 > best) [best, bestAt] = [f1, weight];
  }
  const figures = {
    precision: right / above.length,
    recall: right / pairs,
    f1: (2 * right) / (above.length + pairs),
    best,
    bestAt,
    coverage: found / above.length,
    prior: trained.model.prior,
  };
  console.log(
    file,
    name,
    Object.entries(figures)
      .map(([what, value]) => `${what} ${value.toPrecision(4)}`)
      .join(' '),
  );
  return { ...figures, converged: trained.converged };
}

describe.skipIf(!existsSync(shared))(
  'development sets of ../shared, no labels used, the prior estimated, weight 0',
  () => {
    test('febrl1 without the social number', () => {
      const { f1, precision, coverage, converged } = measured('febrl1.csv', 'febrl');
      expect(converged).toBe(true);
      expect(f1).toBeGreaterThanOrEqual(0.996);
      expect(precision).toBeGreaterThanOrEqual(0.998);
      expect(coverage).toBeGreaterThanOrEqual(0.998);
    });
    test('febrl2 without the social number', () => {
      const { f1, precision, coverage } = measured('febrl2.csv', 'febrl');
      expect(f1).toBeGreaterThanOrEqual(0.995);
      expect(precision).toBeGreaterThanOrEqual(0.998);
      expect(coverage).toBeGreaterThanOrEqual(0.998);
    });
    test('febrl1, names, birth date and state only', () => {
      expect(measured('febrl1.csv', 'febrl-names').f1).toBeGreaterThanOrEqual(0.95);
    });
    test('febrl2, names, birth date and state only', () => {
      expect(measured('febrl2.csv', 'febrl-names').f1).toBeGreaterThanOrEqual(0.92);
    });
    test('fake_1000, at weight 0 and at its best threshold', () => {
      const { f1, best } = measured('fake_1000.csv', 'fake-1000');
      expect(f1).toBeGreaterThanOrEqual(0.86);
      expect(best).toBeGreaterThanOrEqual(0.89);
    });
  },
);
