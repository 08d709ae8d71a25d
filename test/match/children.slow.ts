import { buildIndex, createLinker, createPeople, type LiveIndex } from '@coe-check/sdk/match';
import { beforeAll, describe, expect, test } from 'vitest';
import { createChance } from '../corpus/chance.ts';
import { children, type MadeChild, slips, withErrors } from './children.ts';
import { usLists, usMatch, usModel } from './us-model.ts';

/** 1,000,000 of them: the real size, so about a minute. */
const count = 1_000_000;
let made: readonly MadeChild[] = [];
beforeAll(() => {
  made = [...children(count, 'children')];
});

describe('among a million children', () => {
  let index: LiveIndex;
  beforeAll(() => {
    index = buildIndex(
      usMatch,
      made.map(({ record }) => record),
      { lists: usLists },
    );
  });

  test.each([
    [1, 0.98, 0.999],
    [2, 0.97, 0.995],
    [3, 0.93, 0.98],
  ])('a child typed with %i errors is found first in %f, among ten in %f', (errors, first, ten) => {
    const chance = createChance(`errors ${errors}`);
    const lookup = index.lookup();
    const tries = 1500;
    let [firsts, tens] = [0, 0];
    const missed = new Map<string, number>();
    for (let at = 0; at < tries; at++) {
      const id = chance.between(0, count - 1);
      const { record, kinds } = withErrors((made[id] as MadeChild).record, errors, chance);
      lookup.type({ ...record });
      const best = lookup.best();
      // A namesake that weighs the same stands beside, not before.
      const own = best.find((each) => each.id === id);
      if (own !== undefined) tens++;
      if (own !== undefined && own.weight >= (best[0]?.weight ?? 0) - 1e-9) firsts++;
      else for (const kind of kinds) missed.set(kind, (missed.get(kind) ?? 0) + 1);
    }
    console.log(
      `${errors} errors: first ${(firsts / tries).toFixed(4)}, among ten ${(tens / tries).toFixed(4)}; not first:`,
      Object.fromEntries(missed),
    );
    expect(firsts / tries).toBeGreaterThanOrEqual(first);
    expect(tens / tries).toBeGreaterThanOrEqual(ten);
  });

  test('the index takes no more than 50 bytes a record, dictionaries apart', () => {
    const { records, dictionaries } = index.bytes;
    console.log(`${(records / count).toFixed(1)} bytes a record, dictionaries ${(dictionaries / 1e6).toFixed(1)} MB`);
    expect(records / count).toBeLessThanOrEqual(50);
  });
});

test('twins are not the same child, their true duplicates mostly are, brothers and sisters are at most possible', () => {
  const chance = createChance('twins');
  const people = createPeople(usModel(), Math.round(count * 1.02));
  for (const { record } of made) people.add(record);
  const twice: (readonly [number, number])[] = [];
  for (const [at, { twin, record }] of made.entries())
    if (twin) twice.push([at, people.add({ ...withErrors(record, 1 + (at % 3), chance).record })]);
  const linker = createLinker(people);
  const calls = new Map<string, number>();
  for (let at = 1; at < made.length; at++) {
    const [a, b] = [made[at - 1], made[at]] as [MadeChild, MadeChild];
    if (a.family !== b.family) continue;
    const kind = a.twin && b.twin && a.record.birthDate === b.record.birthDate ? 'twins' : 'siblings';
    const call = `${kind} ${linker.explain(at - 1, at).call ?? 'below'}`;
    calls.set(call, (calls.get(call) ?? 0) + 1);
  }
  let [without, withGuard] = [0, 0];
  for (const [a, b] of twice) {
    const { weight, call } = linker.explain(a, b);
    if (weight >= 0) without++;
    if (call === 'likely' || call === 'possible') withGuard++;
  }
  console.log(
    Object.fromEntries(calls),
    `duplicates of twins ${twice.length}: found without the guard ${without}, with it ${withGuard}`,
  );
  expect(calls.get('twins likely') ?? 0).toBe(0);
  expect(calls.get('siblings likely') ?? 0).toBe(0);
  expect(withGuard / without).toBeGreaterThanOrEqual(0.95);
});

test('every kind of error can happen', () => {
  const chance = createChance('kinds');
  for (const [kind, slip] of Object.entries(slips))
    expect(
      made.slice(0, 5000).some(({ record }) => slip(record, chance) !== undefined),
      kind,
    ).toBe(true);
});
