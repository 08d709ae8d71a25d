import { describe, expect, test } from 'vitest';
import { readModel } from './read-model.ts';
import { smallModel } from './sample-model.fixture.ts';

const broken = (path: readonly (string | number)[], value: unknown) => {
  const copy = structuredClone(smallModel) as never;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) as string] = value;
  return readModel(copy).faults;
};

describe('readModel', () => {
  test('takes a sound model as it is', () => {
    expect(readModel(smallModel)).toEqual({ model: smallModel, faults: [] });
  });

  test.each([
    [['priro'], 1, '/priro', 'Did you mean "prior"?'],
    [['prior'], 2, '/prior', 'Of all pairs'],
    [['columns', 'sex', 'as'], 'txt', '/columns/sex/as', 'Did you mean "text"?'],
    [['compare', 3, 'levels', 0, 'when'], { eqal: 'sex' }, '/compare/3/levels/0/when', 'Did you mean "equal"?'],
    [['compare', 3, 'levels', 0, 'when'], { equal: 'sexx' }, '/compare/3/levels/0/when/equal', 'Did you mean "sex"?'],
    [
      ['compare', 3, 'levels', 0, 'when'],
      { equal: ['sex', 'given'] },
      '/compare/3/levels/0/when/equal',
      'Give both the same "values".',
    ],
    [
      ['compare', 3, 'levels', 0, 'when'],
      { equal: 'sex', missing: 'sex' },
      '/compare/3/levels/0/when',
      'Put them into "all" or "any".',
    ],
    [['compare', 3, 'levels', 0, 'when'], { jw: 'sex' }, '/compare/3/levels/0/when/least', ''],
    [['compare', 3, 'levels', 1, 'when'], { equal: 'sex' }, '/compare/3/levels/1/when', ''],
    [['compare', 3, 'levels', 0, 'm'], 0, '/compare/3/levels/0/m', ''],
    [['compare', 3, 'levels', 0, 'm'], 0.5, '/compare/3/levels', ''],
    [['compare', 3, 'levels', 0, 'say'], { en: 'Same.' }, '/compare/3/levels/0/say', ''],
    [['block', 0], ['surname1=given'], '/block/0/0', 'Give both the same "values".'],
    [['guards', 0, 'when'], { level: { given: ['elze'] } }, '/guards/0/when/level/given/0', 'Did you mean "else"?'],
    [['find', 'pair'], ['surnames', 'givens'], '/find/pair/1', 'Did you mean "given"?'],
  ])('%j set to %j is a fault at %s', (path, value, pointer, cure) => {
    const faults = broken(path, value);
    expect(faults.map((fault) => fault.pointer)).toContain(pointer);
    expect(faults.find((fault) => fault.pointer === pointer)?.cure).toContain(cure);
  });

  test('anything at all is read without throwing', () => {
    for (const junk of [
      null,
      1,
      'x',
      [],
      {},
      { columns: [] },
      { compare: [null], columns: { a: null }, block: [1], guards: [1], calls: [null], find: 1, lists: 1 },
    ])
      expect(readModel(junk).faults.length).toBeGreaterThan(0);
  });
});
