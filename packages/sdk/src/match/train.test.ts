import { expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { peopleOf, smallModel } from './sample-model.fixture.ts';
import { train } from './train.ts';

/** 300 children of whom every third stands twice, three of four second times with one box changed; the same every time. */
function roster(): StudentRecord[] {
  const syllables = ['ga', 'lo', 'ru', 'mi', 'ta', 'se', 'co', 'di', 'pe', 'na', 'vi', 'zu'];
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const word = (length: number) => Array.from({ length }, () => syllables[next(12)]).join('');
  const two = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: 300 },
    (): StudentRecord => ({
      lastName1: word(3),
      lastName2: word(3),
      firstName: word(2),
      birthDate: `20${10 + next(9)}-${two(1 + next(12))}-${two(1 + next(27))}`,
      sex: next(2) === 0 ? 'F' : 'M',
    }),
  ).flatMap((child, at) => {
    if (at % 3 > 0) return [child];
    const changes: StudentRecord[] = [
      {},
      { lastName2: '' },
      { birthDate: `${child.birthDate?.slice(0, 9)}9` },
      { firstName: `${child.firstName}s` },
    ];
    return [child, { ...child, ...changes[(at / 3) % 4] }];
  });
}

test('training finds the prior and m without labels, and twice the same model', () => {
  const trained = train(peopleOf(roster()));
  expect(trained).toEqual(train(peopleOf(roster())));
  expect(trained.converged).toBe(true);
  expect(trained.model.prior).toBeGreaterThan(95 / 79_800);
  expect(trained.model.prior).toBeLessThan(105 / 79_800);
  const given = trained.model.compare[1]?.levels.map(({ m }) => m) ?? [];
  expect(given[0]).toBeGreaterThan(0.7);
  expect(given[3]).toBeLessThan(0.05);
  for (const { levels } of trained.model.compare) {
    expect(levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 6);
    expect(levels.reduce((sum, { u }) => sum + u, 0)).toBeCloseTo(1, 6);
  }
});

test('a level nobody reached is told and keeps a share above nothing', () => {
  const { unseen, model } = train(peopleOf(roster()));
  expect(unseen).toContain('given short form');
  const level = model.compare[1]?.levels[1];
  expect(level?.m).toBeGreaterThan(0);
  expect(level?.u).toBeGreaterThan(0);
  expect(smallModel.compare[1]?.levels[1]?.id).toBe(level?.id);
});
