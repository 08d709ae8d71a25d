import type { Weighing } from './weighing.ts';

/** The most a comparison can weigh, by the value that a known record has in it. */
export interface Bounds {
  /** Touched values and 0 (blank); none when nothing is typed. */
  readonly values: readonly number[];
  /** By value; -Infinity for those not among `values`. Overwritten by the next look at the same comparison. */
  readonly most: Float64Array;
  /** The most for any record. */
  readonly highest: number;
  /** The most for a record with none of the values. */
  readonly otherwise: number;
}

/** Those with the highest bound before the others. Sorts in place. */
export const bestFirst = (values: number[], { most }: Bounds): number[] =>
  values.sort((a, b) => (most[b] as number) - (most[a] as number) || a - b);

/** Bounds of one comparison; `gone` values are no longer among the records. */
export type BoundsOf = (gone: ReadonlySet<number>) => Bounds;

/** What can stand in the other columns beside a value in one: a mask, and whether a value stands there whose share counts. */
interface Rest {
  readonly mask: number;
  readonly filled: boolean;
}

/** A level that a value can reach, without a share or with any. */
interface Standing {
  readonly level: number;
  readonly filled: boolean;
}

const manyRests = 400;
const none: ReadonlySet<number> = new Set();

/** Keeps the bounds of what is typed until it changes. `logShare` by value of the comparison's dictionary. */
export function createBounds(weighing: Weighing, logShare: (value: number) => number): BoundsOf {
  const own = tableOf();
  const whole = tableOf();
  let version = -1;
  let all: Bounds | undefined;
  return (gone) => {
    if (gone.size > 0) return look(weighing, logShare, gone, own);
    if (all === undefined || version !== weighing.version) all = look(weighing, logShare, none, whole);
    version = weighing.version;
    return all;
  };
}

interface Table {
  most: Float64Array;
  values: number[];
}
const tableOf = (): Table => ({ most: new Float64Array(0), values: [] });

function look(
  weighing: Weighing,
  logShare: (value: number) => number,
  gone: ReadonlySet<number>,
  table: Table,
): Bounds {
  const { comparison, masks, touched, always, silent } = weighing;
  for (const value of table.values) table.most[value] = Number.NEGATIVE_INFINITY;
  table.values = [];
  const { values } = table;
  const room = (masks[0] as Uint32Array).length;
  if (table.most.length < room) table.most = new Float64Array(room).fill(Number.NEGATIVE_INFINITY);
  const { most } = table;
  if (silent) return { values, most, highest: 0, otherwise: 0 };
  if (!gone.has(0)) {
    values.push(0);
    most[0] = 0;
  }
  const otherwise = mostBeside(weighing);
  let highest = Math.max(otherwise, gone.has(0) ? otherwise : 0);
  for (const place of comparison.needed) {
    const rests = restsWithout(place, weighing, gone);
    const own = masks[place] as Uint32Array;
    const known = new Map<number, readonly Standing[]>();
    for (const value of touched[place] as readonly number[]) {
      if (value === 0 || gone.has(value)) continue;
      const mask = own[value] as number;
      let standings = known.get(mask);
      if (standings === undefined) {
        standings = standingsOf(mask | always, rests, comparison.levelOf);
        known.set(mask, standings);
      }
      let bound = most[value] as number;
      if (bound === Number.NEGATIVE_INFINITY) values.push(value);
      for (const { level, filled } of standings) {
        const weight =
          weighing.byFrequency[level] === 1
            ? weighing.weightOf(level, filled ? Number.NEGATIVE_INFINITY : logShare(value))
            : (weighing.best[level] as number);
        if (weight > bound) bound = weight;
      }
      most[value] = bound;
      if (bound > highest) highest = bound;
    }
  }
  return { values, most, highest, otherwise };
}

/** The most for a record with none of the values: more agreement never lands later, but a trained model may weigh a later level higher. */
function mostBeside({ comparison, masks, always, best }: Weighing): number {
  const blank = masks.reduce((mask, table) => mask | (table[0] as number), always);
  const first = Math.min(comparison.levelOf(blank), comparison.levelOf(always));
  return best.subarray(first).reduce((most, weight) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
}

function restsWithout(
  without: number,
  { comparison, masks, touched }: Weighing,
  gone: ReadonlySet<number>,
): readonly Rest[] {
  let rests: readonly Rest[] = [{ mask: 0, filled: false }];
  for (const place of comparison.columns.keys()) {
    if (place === without) continue;
    const table = masks[place] as Uint32Array;
    const needed = comparison.needed.includes(place);
    const here = new Set<number>([0]);
    for (const value of touched[place] as readonly number[])
      if (value !== 0 && !(needed && gone.has(value))) here.add(table[value] as number);
    const next = new Map<number, Rest>();
    const add = (mask: number, filled: boolean) => next.set(mask * 2 + (filled ? 1 : 0), { mask, filled });
    for (const rest of rests) {
      add(rest.mask | (table[0] as number), rest.filled);
      for (const mask of here) add(rest.mask | mask, true);
    }
    rests = [...next.values()];
    if (rests.length > manyRests) rests = [{ mask: rests.reduce((all, { mask }) => all | mask, 0), filled: true }];
  }
  return rests;
}

function standingsOf(mask: number, rests: readonly Rest[], levelOf: (mask: number) => number): readonly Standing[] {
  const found = new Map<number, Standing>();
  for (const { mask: rest, filled } of rests) {
    const level = levelOf(mask | rest);
    found.set(level * 2 + (filled ? 1 : 0), { level, filled });
  }
  return [...found.values()];
}
