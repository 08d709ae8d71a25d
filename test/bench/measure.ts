import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { quantile } from './quantile.ts';

export { quantile } from './quantile.ts';

export interface Row {
  readonly who: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export interface Result {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly rows: readonly Row[];
  /** What was compared, how often, and whether everyone gave the same answer. */
  readonly notes: readonly string[];
}

/** One competitor: does its work `times` over and returns anything, so that no work is thought away. */
export interface Peer {
  readonly who: string;
  /** Units of work in one call of `run`. */
  readonly units: number;
  run(): unknown;
}

/**
 * Units of work a second, all peers in one process, in turns with a rotating start, so that a slow minute of the machine
 * falls on all alike. Median, smallest and largest of `rounds` rounds of about `milliseconds` each.
 */
export async function race(peers: readonly Peer[], rounds = 7, milliseconds = 350): Promise<Row[]> {
  for (const peer of peers) await timed(peer, milliseconds / 2);
  const rates = new Map<string, number[]>(peers.map(({ who }) => [who, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < peers.length; turn += 1) {
      const peer = peers[(round + turn) % peers.length] as Peer;
      globalThis.gc?.();
      rates.get(peer.who)?.push(await timed(peer, milliseconds));
    }
  }
  return peers.map(({ who }) => summary(who, rates.get(who) ?? []));
}

async function timed(peer: Peer, milliseconds: number): Promise<number> {
  const start = performance.now();
  let calls = 0;
  let spent = 0;
  while (spent < milliseconds) {
    await peer.run();
    calls += 1;
    spent = performance.now() - start;
  }
  return (calls * peer.units * 1000) / spent;
}

/** Median, smallest and largest of some values as one row. */
export function summary(who: string, values: readonly number[]): Row {
  const sorted = values.toSorted((a, b) => a - b);
  return { who, value: quantile(sorted, 0.5), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

const folder = new URL('./results/', import.meta.url);

/** Prints a table with ratios to the first row and writes the machine-readable result. */
export function report(result: Result): void {
  const { name, title, unit, better, rows, notes } = result;
  const first = rows[0]?.value ?? Number.NaN;
  const width = Math.max(...rows.map(({ who }) => who.length));
  console.log(`\n${name}: ${title} (${unit}, ${better} is better)`);
  for (const { who, value, min, max } of rows) {
    const ratio = better === 'higher' ? first / value : value / first;
    const isPeer = !who.startsWith('coe-check') && Number.isFinite(ratio) && ratio > 0;
    console.log(
      `  ${who.padEnd(width)}  ${plain(value).padStart(12)}  (${plain(min)} to ${plain(max)})  ${isPeer ? `ours is ${ratio.toFixed(2)} × as good` : ''}`,
    );
  }
  for (const note of notes) console.log(`  ${note}`);
  mkdirSync(folder, { recursive: true });
  const cpu = cpus();
  const machine = `${cpu[0]?.model ?? 'unknown'}, ${cpu.length} cores, Node ${process.version}`;
  writeFileSync(
    new URL(`${name}.json`, folder),
    `${JSON.stringify({ name, unit, better, rows, notes, machine }, null, 2)}\n`,
  );
}

function plain(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(3);
}
