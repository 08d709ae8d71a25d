import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { coe } from '../../test/coe.ts';
import { again, child, childrenCsv, fileOf, home, us } from '../match/persons.fixture.ts';
import type { SplinkComparison, SplinkSettings } from '../match/splink/settings.ts';

/** Sixty children once more, each with a slip of its own kind: names, boxes, date, blanks; K303 is a twin of K9. */
const slips = (number: number): { readonly [column: number]: string }[] => {
  const [, first = '', , one = '', two = '', , day = ''] = child(number);
  return [
    { 3: `${one} ${two}`, 4: '' },
    { 3: two, 4: one },
    { 1: `${first}h`, 4: '' },
    { 3: one.replace('e', 'a'), 1: first.slice(0, 1) },
    { 6: `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}` },
    { 6: `${day.slice(0, 9)}9` },
    { 5: '', 7: '', 9: '' },
  ];
};
const file = fileOf(
  'children.csv',
  childrenCsv(
    120,
    ...Array.from({ length: 60 }, (_, at) => again(at + 20, `M${at}`, slips(at + 20)[at % 7])),
    again(9, 'K303', { 1: 'Ximena', 2: '', 8: 'Yes' }),
  ),
);
const folder = mkdtempSync(join(home, 'out-'));
const at = (...names: string[]) => join(folder, ...names);
const settingsIn = (...names: string[]): SplinkSettings => JSON.parse(readFileSync(at(...names), 'utf8'));
const exportTo = (name: string, ...words: string[]) =>
  coe(['match', 'export', file, '--id', 'key', '--to', 'splink', '-o', at(name), '--pack', us, ...words]);

/** What Splink makes of a comparison: the weight of the first level that holds, and its term-frequency adjustment. */
function splinkWeight({ comparison_levels: levels }: SplinkComparison): string {
  const cases = levels.map((level) => {
    const {
      m_probability: m = 1,
      u_probability: u = 1,
      tf_adjustment_column: term,
      tf_adjustment_weight: share,
    } = level;
    const tf =
      term === undefined
        ? '0'
        : `${share} * (${Math.log2(u)}::DOUBLE - log2(greatest("${term}_l"::DOUBLE, "${term}_r"::DOUBLE)))`;
    const weight = `${Math.log2(m / u)}::DOUBLE + ${tf}`;
    return level.sql_condition === 'ELSE' ? `ELSE ${weight}` : `WHEN ${level.sql_condition} THEN ${weight}`;
  });
  return `CASE ${cases.join('\n')} END`;
}

async function weighedBy(settings: SplinkSettings, parquet: string, sql: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE people AS SELECT * FROM read_parquet('${parquet}')`);
  const described = await connection.runAndReadAll('DESCRIBE people');
  const names = described.getRows().map(([name]) => String(name));
  const sides = ['l', 'r'].flatMap((side) => names.map((name) => `${side}."${name}" AS "${name}_${side}"`));
  const blocked = settings.blocking_rules_to_generate_predictions.map(
    (rule) => `SELECT ${sides.join(', ')} FROM people l JOIN people r ON ${rule} WHERE l.unique_id < r.unique_id`,
  );
  const prior = settings.probability_two_random_records_match;
  const each = settings.comparisons.map(
    (comparison) => `${splinkWeight(comparison)} AS "mw_${comparison.output_column_name}"`,
  );
  const sum = settings.comparisons.map(({ output_column_name: name }) => `"mw_${name}"`).join(' + ');
  await connection.run(`CREATE TABLE pairs AS SELECT *, ${each.join(',\n')} FROM (${blocked.join('\nUNION\n')})`);
  await connection.run(
    `CREATE TABLE predicted AS SELECT *, ${Math.log2(prior / (1 - prior))}::DOUBLE + ${sum} AS match_weight FROM pairs`,
  );
  const read = await connection.runAndReadAll(sql.replace('{predicted}', 'predicted').replace('{threshold}', '-1000'));
  connection.closeSync();
  instance.closeSync();
  return read.getRows().map(([a, b, weight, , call, guard]) => ({ a, b, weight: Number(weight), call, guard }));
}

describe('coe match export --to splink', () => {
  test('without a file, prints the settings of either engine and names what another engine reads otherwise', async () => {
    const duckdb = await coe(['match', 'export', '--to', 'splink', '--pack', us]);
    const spark = await coe(['match', 'export', '--to', 'splink', '--engine', 'spark', '--pack', us]);
    const settings: SplinkSettings = JSON.parse(duckdb.out);
    expect(duckdb.exit).toBe(0);
    expect(settings.comparisons.map(({ output_column_name: name }) => name)).toContain('coe_guard');
    for (const { comparison_levels: levels } of settings.comparisons) expect(levels.at(-1)?.sql_condition).toBe('ELSE');
    expect(spark.out).toContain('jaro_winkler(`surname1_l`, `surname1_r`)');
    expect(spark.out).not.toMatch(/list_has_any|hamming|jaro_winkler_similarity/);
    expect(duckdb.told[0]).toMatch(/On Spark, jaro_winkler is Apache Commons Text's.*given: sound alike/);
  });

  test('the exported settings over the exported columns give our pairs, weights, calls and guards', async () => {
    expect(await exportTo('parquet', '--quiet')).toMatchObject({ exit: 0, out: '', err: '' });
    const sql = readFileSync(at('parquet', 'result.sql'), 'utf8');
    const theirs = await weighedBy(
      settingsIn('parquet', 'settings.duckdb.json'),
      at('parquet', 'persons.parquet'),
      sql,
    );
    const { out } = await coe([
      'match',
      file,
      '--id',
      'key',
      '--threshold',
      '-1000',
      '--format',
      'jsonl',
      '--pack',
      us,
      '--quiet',
    ]);
    const ours = new Map(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ a, b, weight, call }) => [[a, b].sort().join(' '), { weight, call }]),
    );
    expect(theirs.length).toBeGreaterThan(50);
    for (const { a, b, weight, call } of theirs) {
      const own = ours.get([String(a), String(b)].sort().join(' '));
      expect(Math.abs(Number(own?.weight) - weight)).toBeLessThan(1e-9);
      expect(call).toBe(own?.call);
    }
    expect(theirs.find(({ a, b }) => [a, b].includes('K303') && [a, b].includes('K9'))?.guard).toBe('twin');
  });

  test('as CSV, lists stand in one cell; two files are two tables that are linked', async () => {
    await exportTo('csv', '--format', 'csv', '--quiet');
    const [header = '', first = ''] = readFileSync(at('csv', 'persons.csv'), 'utf8').split('\n');
    expect(header).toMatch(/^unique_id,surname1,surname1__sounds,/);
    expect(first).toMatch(/^K1,/);
    const known = fileOf('known.csv', childrenCsv(20));
    await coe([
      'match',
      'export',
      file,
      known,
      '--to',
      'splink',
      '--format',
      'csv',
      '-o',
      at('two'),
      '--pack',
      us,
      '--quiet',
    ]);
    expect(JSON.parse(readFileSync(at('two', 'tables.json'), 'utf8')).files).toEqual([
      'persons_a.csv',
      'persons_b.csv',
    ]);
    expect(settingsIn('two', 'settings.spark.json').link_type).toBe('link_only');
  });

  test.each([
    [['match', 'export', file, '--to', 'splink'], /Say with -o which folder/],
    [['match', 'export', '--to', 'senzing'], /Allowed choices are splink/],
    [['match', 'export', file], /required option '--to <system>' not specified/],
  ])('%j is refused with the cure', async (words, says) => {
    const { exit, err } = await coe([...words, '--pack', us]);
    expect(err).toMatch(says);
    expect(exit).toBe(2);
  });
});

describe('coe match import', () => {
  const saved = async (change: (settings: SplinkSettings) => unknown): Promise<string> => {
    const { out } = await coe(['match', 'export', '--to', 'splink', '--pack', us, '--quiet']);
    const settings = JSON.parse(out);
    change(settings);
    const path = fileOf('splink.json', JSON.stringify(settings));
    return path;
  };
  const taken = (path: string) => coe(['match', 'import', path, '--pack', us]);
  type Levels = { [key: string]: unknown }[];
  const levelsOf = (settings: SplinkSettings, name: string) =>
    settings.comparisons.find((each) => each.output_column_name === name)?.comparison_levels as unknown as Levels;

  test('takes every share back as it went out', async () => {
    const path = await saved(() => undefined);
    const { exit, out, told } = await taken(path);
    const model = JSON.parse(readFileSync(join(us, 'match.json'), 'utf8'));
    expect(told.join()).toMatch(/levels taken, 0 refused/);
    expect(JSON.parse(out).compare).toEqual(model.compare);
    expect(exit).toBe(0);
  });

  test('takes new shares and the prior', async () => {
    const path = await saved((settings) => {
      const [, same, other] = levelsOf(settings, 'sex');
      Object.assign(same ?? {}, { m_probability: 0.9, u_probability: 0.4 });
      Object.assign(other ?? {}, { m_probability: 0.1, u_probability: 0.6 });
      Object.assign(settings, { probability_two_random_records_match: 0.002 });
    });
    const model = JSON.parse((await taken(path)).out);
    const sex = model.compare.find(({ id }: { id: string }) => id === 'sex');
    expect(sex.levels.map(({ m, u }: { m: number; u: number }) => [m, u])).toEqual([
      [0.9, 0.4],
      [0.1, 0.6],
    ]);
    expect(model.prior).toBe(0.002);
  });

  test.each<readonly [string, (settings: SplinkSettings) => unknown, RegExp]>([
    [
      'a level never observed',
      (s) => Object.assign(levelsOf(s, 'sex')[1] ?? {}, { m_probability: 'level not observed in training dataset' }),
      /sex: same: m was not learnt there \(level not observed/,
    ],
    [
      'a changed condition',
      (s) => Object.assign(levelsOf(s, 'sex')[1] ?? {}, { sql_condition: '"sex_l" = "sex_r" AND 1 = 1' }),
      /sex: same: its condition was changed in Splink\. It keeps its shares/,
    ],
    [
      'a comparison that is gone',
      (s) => Object.assign(s, { comparisons: s.comparisons.filter((each) => each.output_column_name !== 'sex') }),
      /sex: the settings have no comparison of this name/,
    ],
    [
      'levels in another order',
      (s) => levelsOf(s, 'birthDate').splice(1, 2, ...levelsOf(s, 'birthDate').slice(1, 3).reverse()),
      /birthDate: its levels stand in another order/,
    ],
    [
      'shares that do not add up',
      (s) => Object.assign(levelsOf(s, 'sex')[1] ?? {}, { m_probability: 0.5 }),
      /sex: with what was taken, the m of its levels add up to 0\.515, not to 1/,
    ],
  ])('refuses %s by name, and exits 1', async (_what, change, says) => {
    const { exit, err } = await taken(await saved(change));
    expect(err).toMatch(says);
    expect(exit).toBe(1);
  });

  test('a file that is no settings, and settings of another model, are refused whole', async () => {
    const none = fileOf('none.json', '{}');
    expect((await taken(none)).err).toMatch(/holds no Splink settings: it has no "comparisons"/);
    const other = fileOf(
      'other.json',
      JSON.stringify({ comparisons: [{ output_column_name: 'x', comparison_levels: [] }] }),
    );
    expect(await taken(other)).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(/no level of it is one of/),
    });
    writeFileSync(other, '{');
    expect((await taken(other)).err).toMatch(/other\.json:1:2: this is no JSON/);
  });
});
