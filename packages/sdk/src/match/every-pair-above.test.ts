import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPair } from './block.ts';
import { everyPairAbove } from './every-pair-above.ts';
import { peopleOf } from './sample-model.fixture.ts';
import { createScorer } from './scorer.ts';

const record = fc.record({
  lastName1: fc.constantFrom('García', 'Garsia', 'López', 'Lopes', 'Ruiz', ''),
  lastName2: fc.constantFrom('López', 'García', ''),
  firstName: fc.constantFrom('Ana', 'Anna', 'Paco', 'Francisco', 'F', ''),
  birthDate: fc.constantFrom('2012-04-03', '2012-03-04', '2012-04-13', ''),
  sex: fc.constantFrom('Female', 'Male', ''),
});

test('giving pairs up early loses none that weighs enough, at any threshold', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 2, maxLength: 25 }),
      fc.integer({ min: -30, max: 15 }),
      fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      (rows, threshold, split) => {
        const people = peopleOf(rows);
        const scorer = createScorer(people);
        const wanted: string[] = [];
        everyPair(people.size, split, (i, j) => {
          const weight = scorer.weigh(i, j);
          if (weight >= threshold) wanted.push(`${i} ${j} ${weight}`);
        });
        const given: string[] = [];
        everyPairAbove(people, scorer, threshold, split, (i, j, weight) => given.push(`${i} ${j} ${weight}`));
        expect(given).toEqual(wanted);
      },
    ),
  );
});
