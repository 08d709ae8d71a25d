import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBlocking, keyParts } from './block.ts';
import { matchPeople, pairKey } from './match-people.ts';
import type { People } from './people.ts';
import { peopleOf, smallModel } from './sample-model.fixture.ts';

const record = fc.record({
  lastName1: fc.constantFrom('García', 'Garsia', 'López', 'Ruiz', ''),
  lastName2: fc.constantFrom('López', 'García', ''),
  firstName: fc.constantFrom('Ana', 'Paco', 'Eva'),
  birthDate: fc.constantFrom('2012-04-03', '2012-03-04', ''),
});
const records = fc.array(record, { minLength: 2, maxLength: 25 });

/** The keys as they are written, on values. */
function agreeIn(people: People, key: readonly string[], i: number, j: number): boolean {
  const value = (name: string, row: number) =>
    people.value(
      people.model.columns.findIndex((each) => each.name === name),
      row,
    );
  const one = (a: number, b: number) =>
    key.map(keyParts).every(([left, right]) => value(left, a) !== '' && value(left, a) === value(right, b));
  return one(i, j) || one(j, i);
}

test('blocking gives every pair that agrees in a key, once, the smaller row first', () => {
  fc.assert(
    fc.property(records, fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }), (rows, split) => {
      const people = peopleOf(rows);
      const given: string[] = [];
      const reports = createBlocking(people, { split }).pairs((i, j) => {
        expect(i).toBeLessThan(j);
        given.push(`${i} ${j}`);
      });
      const wanted: string[] = [];
      for (let i = 0; i < rows.length; i++)
        for (let j = i + 1; j < rows.length; j++)
          if (
            (split === undefined || (i < split && j >= split)) &&
            smallModel.block.some((key) => agreeIn(people, key, i, j))
          )
            wanted.push(`${i} ${j}`);
      expect(given.toSorted()).toEqual(wanted.toSorted());
      expect(reports.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(given.length);
    }),
  );
});

test('matching gives the same pairs twice, none that a person judged, and says what it did', () => {
  const rows = ['García', 'García', 'Garsia', 'Ruiz'].map((lastName1) => ({
    lastName1,
    lastName2: 'López',
    firstName: 'Ana',
    birthDate: '2012-04-03',
  }));
  const run = (judged: ReadonlySet<string> = new Set(), exhaustiveUpTo = 0) => {
    const pairs: string[] = [];
    const report = matchPeople(peopleOf(rows), (pair) => pairs.push(JSON.stringify(pair)), { judged, exhaustiveUpTo });
    return { pairs, report };
  };
  expect(run()).toEqual(run());
  expect(run().report).toMatchObject({ rows: 4, weighed: 3, given: 3 });
  expect(run(new Set([pairKey('1', '0')])).report.given).toBe(2);
  expect(run(new Set(), 10).report).toMatchObject({ weighed: 6, coverage: 1, blocks: [] });
});
