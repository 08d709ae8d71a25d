import { compileModel, createBlocking, createLinker, createPeople, jaroWinkler, train } from '@coe-check/sdk/match';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { createChance } from '../corpus/chance.ts';
import { childrenWithDuplicates } from './children.ts';
import { duckdbOf } from './duckdb.ts';
import { usLists, usMatch } from './us-model.ts';

test('Jaro-Winkler is what DuckDB says, for 20,000 pairs of names and scrambled names', async () => {
  const chance = createChance('jaro-winkler');
  const names = [...childrenWithDuplicates(3000, 'names')]
    .flatMap(({ record }) => [record.lastName1, record.firstName])
    .map((name) =>
      name
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toUpperCase(),
    );
  const scrambled = (name: string) =>
    chance
      .shuffle([...name])
      .join('')
      .slice(0, chance.between(1, 20));
  const pairs = Array.from({ length: 20_000 }, (_, at) => {
    const name = chance.pick(names);
    return [
      name,
      at % 3 === 0
        ? chance.pick(names)
        : at % 3 === 1
          ? scrambled(name)
          : name.slice(chance.between(0, 2)) + scrambled(name).slice(0, 3),
    ] as const;
  }).filter(([a, b]) => a !== '' && b !== '');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('CREATE TABLE pairs (number INTEGER, a VARCHAR, b VARCHAR)');
  const appender = await connection.createAppender('pairs');
  for (const [at, [a, b]] of pairs.entries()) {
    appender.appendInteger(at);
    appender.appendVarchar(a);
    appender.appendVarchar(b);
    appender.endRow();
  }
  appender.closeSync();
  const read = await connection.runAndReadAll('SELECT number, jaro_winkler_similarity(a, b) FROM pairs');
  const differing = read.getRows().filter(([at, said]) => {
    const [a, b] = pairs[Number(at)] as readonly [string, string];
    return Math.abs(jaroWinkler(a, b) - Number(said)) > 1e-12;
  });
  expect(read.getRows().length).toBe(pairs.length);
  expect(differing).toEqual([]);
  connection.closeSync();
});

for (const kind of ['the us model', 'the us model trained on these children'] as const) {
  test(`${kind} in DuckDB: the same pairs, no weight further apart than 1e-9`, async () => {
    const records = [...childrenWithDuplicates(6000, 'duckdb')].map(({ record }) => record);
    const table = (model = usMatch) => {
      const people = createPeople(compileModel(model, { lists: usLists }));
      for (const record of records) people.add(record);
      return people;
    };
    const people = kind === 'the us model' ? table() : table(train(table(), { everyPairUpTo: 1e5, sample: 1e5 }).model);
    const linker = createLinker(people);
    const ours = new Map<string, number>();
    createBlocking(people).pairs((i, j) => ours.set(`${i} ${j}`, linker.weigh(i, j)));
    const duckdb = await duckdbOf(people);
    const { pairs } = await duckdb.weigh();
    expect(pairs).toBe(ours.size);
    let furthest = 0;
    let missing = 0;
    for (const [a, b, weight] of await duckdb.rows()) {
      const own = ours.get(`${a} ${b}`);
      if (own === undefined) missing++;
      else furthest = Math.max(furthest, Math.abs(own - weight));
    }
    duckdb.close();
    expect(missing).toBe(0);
    expect(furthest).toBeLessThanOrEqual(1e-9);
  });
}
