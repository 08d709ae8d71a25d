import { createBlocking, createPeople, createScorer } from '@coe-check/sdk/match';
import { childrenWithDuplicates } from '../match/children.ts';
import { duckdbOf } from '../match/duckdb.ts';
import { usModel } from '../match/us-model.ts';
import { type Result, summary } from './measure.ts';

/** Rows of the bench; COE_MATCH_ROWS for a shorter one. */
const rows = Number(process.env.COE_MATCH_ROWS ?? 1_000_000);

/** Pairs a second, blocked and weighed with the same rules and weights: ours on one core, DuckDB on one thread, in turns. */
export async function run(): Promise<Result> {
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
  duckdb.close();
  return {
    name: 'match-batch',
    title: `${rows.toLocaleString('en-US')} rows, ${people.model.model.block.length} blocking keys, one core each`,
    unit: 'pairs/s',
    better: 'higher',
    rows: [summary('coe-check', ours), summary('DuckDB, one thread', theirs)],
    notes: [
      `${last.pairs.toLocaleString('en-US')} pairs; the same pairs and weights in both (sums within 1e-9 a pair): ${same ? 'yes' : 'NO'}.`,
      `Read and made columns in ${loaded.toFixed(1)} s; ${(people.codes.byteLength / 1e6).toFixed(0)} MB of columns, ${((before.arrayBuffers + before.heapUsed) / 1e6).toFixed(0)} MB in use after weighing (DuckDB's memory is not in it).`,
      `Blocking: ${last.blocks.map(({ key, pairs, largest }) => `${key} ${pairs.toLocaleString('en-US')} (largest ${largest})`).join('; ')}.`,
    ],
  };
}
