import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from './bench/measure.ts';
import { childrenWithDuplicates } from './match/children.ts';
import { usMatch } from './match/us-model.ts';

// The exported model in Splink itself, on both engines, against ours. Needs Python 3 with venv, Java 17 and PyPI; says so where one is not.

/** Rows of the run; COE_SPLINK_ROWS for a shorter one, of which no result is kept. */
const rows = Number(process.env.COE_SPLINK_ROWS ?? 100_000);
const full = 100_000;
const pinned = ['splink==5.0.0', 'duckdb==2.0.0', 'pyspark==4.3.0'];
const folder = mkdtempSync(join(tmpdir(), 'coe-splink-'));
/** COE_SPLINK_PYTHON names a Python that has the pinned packages already. */
const python = process.env.COE_SPLINK_PYTHON ?? join(folder, 'venv', 'bin', 'python');
const root = fileURLToPath(new URL('..', import.meta.url));
const coe = join(root, 'packages/author/bin/coe.js');

/** Why the suite cannot run here; undefined when it can. */
function absent(): string | undefined {
  const runs = (command: string, ...words: string[]) =>
    spawnSync(command, words, { encoding: 'utf8', timeout: 600_000 });
  if (runs('python3', '--version').status !== 0)
    return 'Python 3 is not installed (Debian: apt-get install python3 python3-venv)';
  if (runs('java', '-version').status !== 0)
    return 'Java is not installed (Debian: apt-get install openjdk-17-jre-headless)';
  if (process.env.COE_SPLINK_PYTHON !== undefined) return undefined;
  if (runs('python3', '-m', 'venv', join(folder, 'venv')).status !== 0)
    return 'Python has no venv (Debian: apt-get install python3-venv)';
  const pip = runs(
    python,
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--retries',
    '1',
    ...pinned,
  );
  if (pip.status === 0) return undefined;
  return `${pinned.join(', ')} could not be installed from PyPI: ${pip.stderr.trim().split('\n').at(-1) ?? 'it took too long'}`;
}

const reason = absent();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Pair {
  readonly weight: number;
  readonly call: string;
  readonly guard: string;
  /** Of ours alone: what each comparison came to. */
  readonly reasons?: string;
}

function pairsOf(csv: string): Map<string, Pair> {
  const records: (Pair & { a: string; b: string; weight: string })[] = parse(csv, { columns: true });
  return new Map(
    records.map(({ a, b, weight, call, guard, reasons }) => [
      a < b ? `${a} ${b}` : `${b} ${a}`,
      { weight: Number(weight), call, guard, reasons: reasons ?? '' },
    ]),
  );
}

/** Everything that blocking brings, however light. */
const everything = '-1000';
const data = join(folder, 'children.csv');
const exported = join(folder, 'splink');

function run(command: string, ...words: string[]): string {
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 2e9, cwd: root });
  if (done.status !== 0) throw new Error(`${command} ${words.join(' ')}\n${done.stderr.slice(-4000)}`);
  return done.stdout;
}

function splinkPairs(engine: string): Map<string, Pair> {
  const out = join(folder, `${engine}.csv`);
  run(python, join(exported, 'run.py'), engine, '--threshold', everything, '-o', out);
  return pairsOf(readFileSync(out, 'utf8'));
}

/** Levels that stand before the first one of their comparison that asks Jaro-Winkler: no engine's reading of it touches them. */
const untouched = new Map(
  usMatch.compare.map(({ id, levels }) => {
    const first = levels.findIndex(({ when }) => JSON.stringify(when ?? '').includes('"jw"'));
    return [id, first === -1 ? undefined : levels.slice(0, first).map((level) => level.id)] as const;
  }),
);
const touched = ({ reasons = '' }: Pair): boolean =>
  [...untouched].some(
    ([id, before]) =>
      before !== undefined &&
      !before.concat('missing').some((level) => new RegExp(`(^|; )${id}: ${level} [^;a-z]*(;|$)`).test(reasons)),
  );

function compared(ours: ReadonlyMap<string, Pair>, theirs: ReadonlyMap<string, Pair>) {
  let largest = 0;
  let apart = 0;
  let unexplained = 0;
  let calls = 0;
  for (const [key, own] of ours) {
    const other = theirs.get(key);
    if (other === undefined) continue;
    const difference = Math.abs(own.weight - other.weight);
    largest = Math.max(largest, difference);
    if (difference > 1e-9) apart++;
    if (difference > 1e-9 && !touched(own)) unexplained++;
    if (difference <= 1e-9 && (own.call !== other.call || own.guard !== other.guard)) calls++;
  }
  const alone = [...ours.keys()].filter((key) => !theirs.has(key)).length;
  return { largest, apart, unexplained, calls, oursAlone: alone, theirsAlone: theirs.size - ours.size + alone };
}

describe.skipIf(reason !== undefined)(
  `the us model over ${rows.toLocaleString('en-US')} made-up children in Splink`,
  () => {
    let ours = new Map<string, Pair>();
    const found: { who: string; largest: number; note: string }[] = [];

    beforeAll(() => {
      const columns = Object.keys([...childrenWithDuplicates(2, 'splink')][0]?.record ?? {});
      const lines = [...childrenWithDuplicates(rows, 'splink')].map(({ record }, at) =>
        [`K${String(at).padStart(7, '0')}`, ...columns.map((column) => record[column as keyof typeof record])].join(
          ',',
        ),
      );
      writeFileSync(data, `${['key', ...columns].join(',')}\n${lines.join('\n')}\n`);
      const node = process.execPath;
      ours = pairsOf(
        run(node, coe, 'match', data, '--id', 'key', '--threshold', everything, '--format', 'csv', '--quiet'),
      );
      run(node, coe, 'match', 'export', data, '--id', 'key', '--to', 'splink', '-o', exported, '--quiet');
    }, 900_000);

    afterAll(() => {
      if (rows !== full || found.length < 2) return;
      report({
        name: 'splink',
        title: `largest difference of a weight, ${rows.toLocaleString('en-US')} children, ${ours.size.toLocaleString('en-US')} pairs`,
        unit: 'bits',
        better: 'lower',
        rows: found.map(({ who, largest }) => ({ who, value: largest, min: 0, max: largest })),
        notes: [...found.map(({ note }) => note), `${pinned.join(', ')}.`],
      });
    });

    test('on DuckDB: the same pairs, calls and guards, no weight further apart than 1e-9', () => {
      const { largest, apart, calls, oursAlone, theirsAlone } = compared(ours, splinkPairs('duckdb'));
      expect({ apart, calls, oursAlone, theirsAlone }).toEqual({ apart: 0, calls: 0, oursAlone: 0, theirsAlone: 0 });
      expect(largest).toBeLessThanOrEqual(1e-9);
      expect(ours.size).toBeGreaterThan(rows / 10);
      found.push({
        who: 'coe-check model in Splink on DuckDB',
        largest,
        note: `DuckDB: the same ${ours.size.toLocaleString('en-US')} pairs, calls and guards; largest difference ${largest.toExponential(1)} bits.`,
      });
    });

    test('on Spark: the same pairs; only what jaro_winkler decides weighs otherwise, on fewer than one pair in a hundred', () => {
      const { largest, apart, unexplained, calls, oursAlone, theirsAlone } = compared(ours, splinkPairs('spark'));
      expect({ unexplained, calls, oursAlone, theirsAlone }).toEqual({
        unexplained: 0,
        calls: 0,
        oursAlone: 0,
        theirsAlone: 0,
      });
      expect(apart).toBeLessThan(ours.size / 100);
      found.push({
        who: 'coe-check model in Splink on Spark',
        largest,
        note: `Spark: the same pairs; ${apart.toLocaleString('en-US')} of ${ours.size.toLocaleString('en-US')} weigh otherwise, by ${largest.toFixed(1)} bits at most, all of them on levels at or below one that asks jaro_winkler, which Splink's jar takes from Apache Commons Text (half transpositions are not rounded down).`,
      });
    }, 1_800_000);

    test('what Splink saves after training u comes back level by level, and an untrained model comes back as it went', () => {
      const script = join(folder, 'save.py');
      writeFileSync(
        script,
        `import json, sys
import duckdb
from splink import DuckDBAPI, Linker
folder, trained, out = sys.argv[1], sys.argv[2] == "trained", sys.argv[3]
connection = duckdb.connect()
api = DuckDBAPI(connection)
people = connection.sql(f"SELECT * FROM read_parquet('{folder}/persons.parquet') LIMIT 20000")
linker = Linker(api.register(people), json.load(open(f"{folder}/settings.duckdb.json")))
if trained:
    linker.training.estimate_u_using_random_sampling(max_pairs=200000, seed=1)
linker.misc.save_model_to_json(out, overwrite=True)
`,
      );
      const back = (kind: string) => {
        const saved = join(folder, `${kind}.json`);
        run(python, script, exported, kind, saved);
        const out = join(folder, `${kind}-match.json`);
        const { status, stderr } = spawnSync(
          process.execPath,
          [coe, 'match', 'import', saved, '--model', join(exported, 'match.json'), '-o', out],
          { encoding: 'utf8' },
        );
        return { status, stderr, model: existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : undefined };
      };
      const { status, stderr, model } = back('untrained');
      expect(stderr).toMatch(/levels taken, 0 refused/);
      expect(status).toBe(0);
      expect(model).toEqual(JSON.parse(readFileSync(join(exported, 'match.json'), 'utf8')));
      const trained = back('trained');
      expect(trained.stderr).toMatch(/\d+ levels taken/);
      const uOf = (of: typeof model) =>
        of.compare.find(({ id }: { id: string }) => id === 'birthDate').levels.map(({ u }: { u: number }) => u);
      expect(uOf(trained.model)).not.toEqual(uOf(model));
    });
  },
);
