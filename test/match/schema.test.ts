import { readdirSync, readFileSync } from 'node:fs';
import { readModel } from '@coe-check/sdk/match';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { usMatch } from './us-model.ts';

const schema = JSON.parse(readFileSync(new URL('../../rules/schema/match.json', import.meta.url), 'utf8'));
const valid = new Ajv({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true }).compile(schema);
const here = new URL('.', import.meta.url);

test('the schema for editors and the reader agree that every model is sound', () => {
  const models = readdirSync(here).filter((file) => file.endsWith('.json'));
  expect(models.length).toBeGreaterThanOrEqual(3);
  for (const model of [usMatch, ...models.map((file) => JSON.parse(readFileSync(new URL(file, here), 'utf8')))]) {
    expect(valid(model), JSON.stringify(valid.errors)).toBe(true);
    expect(readModel(model).faults).toEqual([]);
  }
});

test.each([
  [
    'a level without m',
    (model: never) => delete (model as { compare: { levels: { m?: number }[] }[] }).compare[0]?.levels[0]?.m,
  ],
  [
    'an unknown operator',
    (model: never) =>
      Object.assign((model as { compare: { levels: object[] }[] }).compare[0]?.levels[0] ?? {}, {
        when: { sql: '1=1' },
      }),
  ],
  ['an unknown member', (model: never) => Object.assign(model, { weights: 1 })],
  ['a prior of 1', (model: never) => Object.assign(model, { prior: 1 })],
  [
    'a guard of an unknown question',
    (model: never) => Object.assign((model as { guards: object[] }).guards[0] ?? {}, { when: { sex: 'F' } }),
  ],
])('both refuse %s', (_what, breakIt) => {
  const model = structuredClone(usMatch);
  breakIt(model as never);
  expect(valid(model)).toBe(false);
  expect(readModel(model).faults.length).toBeGreaterThan(0);
});

test('the weights of the us model fall from level to level, so that agreeing more never weighs less', () => {
  for (const { id, levels } of usMatch.compare) {
    const weights = levels.map(({ m, u }) => Math.log2(m / u));
    expect(weights.at(-1), id).toBeLessThan(0);
    expect(weights[0], id).toBe(Math.max(...weights));
  }
});

test('every comparison of the us model says where its m and u are from, naming sources the pack has', () => {
  const sources = JSON.parse(readFileSync(new URL('../../rules/us/sources.json', import.meta.url), 'utf8'));
  for (const { id, basis = '' } of usMatch.compare) {
    expect(basis, id).toMatch(/m(:| and u:) .*(estimate|trained|source)/);
    for (const [name] of basis.matchAll(/\bN?S\d+\b/g)) expect(sources, `${id} names ${name}`).toHaveProperty(name);
  }
});
