import { createBlocking, createPeople, createScorer, findPairs } from '@coe-check/sdk/match';
import { childrenWithDuplicates } from '../match/children.ts';
import { duckdbOf } from '../match/duckdb.ts';
import { usModel } from '../match/us-model.ts';
import { type Result, summary } from './measure.ts';

/** Rows of the bench; COE_MATCH_ROWS for a shorter one. */
const rows = Number(process.env.COE_MATCH_ROWS ?? 1_000_000);

export async function run(): Promise<Result[]> {
  return [everyPair(), await blocked()];
}

/** Up to 10,000 rows every pair is weighed by default: what that takes, and what blocking alone would lose. */
function everyPair(): Result {
  const rows: Result['rows'][number][] = [];
  const notes: string[] = [];
  for (const size of [2000, 5000, 10_000]) {
    const people = createPeople(usModel(), size);
    for (const { record } of childrenWithDuplicates(size, 'every pair')) people.add(record);
    const find = (exhaustiveUpTo: number) => {
      const begin = performance.now();
      const { given } = findPairs(people, () => {}, { exhaustiveUpTo });
      return { given, seconds: (performance.now() - begin) / 1000 };
    };
    const [all, some] = [find(size * 2), find(0)];
    for (const [what, { seconds }] of [
      ['every pair', all],
      ['blocked', some],
    ] as const)
      rows.push({ who: `coe-check, ${size} rows, ${what}`, value: seconds, min: seconds, max: seconds });
    notes.push(`${size} rows: ${all.given} pairs at weight 0 or more, of which blocking finds ${some.given}.`);
  }
  return {
    name: 'match-batch-every-pair',
    title: 'all pairs of a small file, weighed in full or given up early',
    unit: 's',
    better: 'lower',
    rows,
    notes: [
      ...notes,
      'What blocking leaves out are mostly brothers and sisters, whom a guard keeps at "possible". Some seconds for a file of 10,000 rows are the price of losing none, so 10,000 is the default of exhaustiveUpTo.',
    ],
  };
}

/** Pairs a second, blocked and weighed with the same rules and weights: ours on one core, DuckDB on one thread, in turns. */
async function blocked(): Promise<Result> {
  const start = performance.now();
  const people = createPeople(usModel(), rows);
  for (const { record } of childrenWithDuplicates(rows, 'batch')) people.add(record);
  const loaded = (performance.now() - start) / 1000;
  const weighOurs = () => {
    const begin = performance.now();
    const scorer = createScorer(people);
    let pairs = 0;
    let sum = 0;
    const blocks = createBlocking(people).pairs((i, j) => {
      sum += scorer.weigh(i, j);
      pairs++;
    });
    return { pairs, sum, blocks, seconds: (performance.now() - begin) / 1000 };
  };
  const duckdb = await duckdbOf(people);
  const ours: number[] = [];
  const theirs: number[] = [];
  let same = true;
  let last = weighOurs();
  const before = process.memoryUsage();
  for (let round = 0; round < 2; round++) {
    last = weighOurs();
    ours.push(last.pairs / last.seconds);
    const their = await duckdb.weigh();
    theirs.push(their.pairs / their.seconds);
    const counted = await duckdb.connection.runAndReadAll('SELECT sum(weight) FROM weights');
    same &&= their.pairs === last.pairs && Math.abs(Number(counted.getRows()[0]?.[0]) - last.sum) <= 1e-9 * last.pairs;
  }
  // Sums could hide two errors that cancel out: one pair in fifty is compared by itself.
  const scorer = createScorer(people);
  const some = await duckdb.connection.runAndReadAll('SELECT a, b, weight FROM weights WHERE (a + b) % 50 = 0');
  const furthest = some
    .getRows()
    .reduce((most, [a, b, weight]) => Math.max(most, Math.abs(scorer.weigh(Number(a), Number(b)) - Number(weight))), 0);
  duckdb.close();
  return {
    name: 'match-batch',
    title: `${rows.toLocaleString('en-US')} rows, ${people.model.model.block.length} blocking keys, one core each`,
    unit: 'pairs/s',
    better: 'higher',
    rows: [summary('coe-check', ours), summary('DuckDB, one thread', theirs)],
    notes: [
      `${last.pairs.toLocaleString('en-US')} pairs; the same pairs and weights in both (sums within 1e-9 a pair): ${same ? 'yes' : 'NO'}; of ${some.getRows().length.toLocaleString('en-US')} pairs compared one by one the furthest apart is ${furthest.toExponential(1)}.`,
      `Read and made columns in ${loaded.toFixed(1)} s; ${(people.codes.byteLength / 1e6).toFixed(0)} MB of columns, ${((before.arrayBuffers + before.heapUsed) / 1e6).toFixed(0)} MB in use after weighing (must 400; DuckDB's memory is not in it).`,
      `Blocking: ${last.blocks.map(({ key, pairs, largest }) => `${key} ${pairs.toLocaleString('en-US')} (largest ${largest})`).join('; ')}.`,
    ],
  };
}
