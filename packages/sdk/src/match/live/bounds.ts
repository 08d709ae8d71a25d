import type { Weighing } from './weighing.ts';

/** A value that a known record may have, and the most the comparison can weigh for such a record. */
export interface Bound {
  readonly value: number;
  readonly most: number;
}

export interface Bounds {
  /** Touched values and 0 (blank), best first; none when nothing is typed. */
  readonly values: readonly Bound[];
  /** The most for any record. */
  readonly most: number;
  /** The most for a record with none of the values. */
  readonly otherwise: number;
}

interface Rest {
  readonly mask: number;
  /** Log shares that go with it: 0 when blank, lower when a value stands there. */
  readonly logs: number;
}

const manyRests = 400;

/** What a comparison can weigh at most, by value of the columns that find records; `gone` values are no longer among the records. */
export function boundsOf(
  weighing: Weighing,
  logShare: (value: number) => number,
  gone: ReadonlySet<number> = new Set(),
): Bounds {
  const { comparison, masks, touched, always } = weighing;
  if (weighing.silent) return { values: [], most: 0, otherwise: 0 };
  const places = comparison.columns.map((_, place) => place);
  const rests = places.map((place) => restsWithout(place, weighing, gone));
  const following = suffixMost(weighing);
  const most = new Map<number, number>(gone.has(0) ? [] : [[0, 0]]);
  for (const place of places) {
    const table = masks[place] as Uint32Array;
    const known = new Map<number, readonly { readonly level: number; readonly logs: number }[]>();
    for (const value of touched[place] as readonly number[]) {
      if (value === 0 || gone.has(value) || !comparison.needed.includes(place)) continue;
      const mask = table[value] as number;
      let standings = known.get(mask);
      if (standings === undefined) {
        standings = standingsOf(mask | always, rests[place] as readonly Rest[], comparison.levelOf);
        known.set(mask, standings);
      }
      let bound = Number.NEGATIVE_INFINITY;
      const log = logShare(value);
      for (const { level, logs } of standings)
        bound = Math.max(
          bound,
          weighing.byFrequency[level] === 1 ? weighing.weightOf(level, log + logs) : (weighing.best[level] as number),
        );
      most.set(value, Math.max(most.get(value) ?? Number.NEGATIVE_INFINITY, bound));
    }
  }
  const values = [...most]
    .map(([value, bound]) => ({ value, most: bound }))
    .sort((a, b) => b.most - a.most || a.value - b.value);
  const blank = places.reduce((mask, place) => mask | ((masks[place] as Uint32Array)[0] as number), always);
  const otherwise = following[Math.min(comparison.levelOf(blank), comparison.levelOf(always))] as number;
  return { values, most: Math.max(values[0]?.most ?? otherwise, otherwise), otherwise };
}

/** The most of a level and all after it: more agreement never lands later, but a trained model may weigh a later level higher. */
function suffixMost({ best }: Weighing): Float64Array {
  const most = new Float64Array(best.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (let level = best.length - 1; level >= 0; level--)
    most[level] = Math.max(best[level] as number, most[level + 1] as number);
  return most;
}

/** What can stand in the other columns beside a value in one. */
function restsWithout(
  without: number,
  { comparison, masks, touched }: Weighing,
  gone: ReadonlySet<number>,
): readonly Rest[] {
  let rests: Rest[] = [{ mask: 0, logs: 0 }];
  for (const place of comparison.columns.keys()) {
    if (place === without) continue;
    const table = masks[place] as Uint32Array;
    const here = new Set<number>([0]);
    for (const value of touched[place] as readonly number[])
      if (value !== 0 && !(comparison.needed.includes(place) && gone.has(value))) here.add(table[value] as number);
    const next = new Map<string, Rest>();
    const add = (rest: Rest) => next.set(`${rest.mask} ${rest.logs}`, rest);
    for (const rest of rests) {
      add({ mask: rest.mask | (table[0] as number), logs: rest.logs });
      for (const mask of here) add({ mask: rest.mask | mask, logs: Number.NEGATIVE_INFINITY });
    }
    rests = [...next.values()];
    if (rests.length > manyRests)
      rests = [{ mask: rests.reduce((all, { mask }) => all | mask, 0), logs: Number.NEGATIVE_INFINITY }];
  }
  return rests;
}

function standingsOf(mask: number, rests: readonly Rest[], levelOf: (mask: number) => number) {
  const found = new Map<string, { level: number; logs: number }>();
  for (const rest of rests) {
    const level = levelOf(mask | rest.mask);
    found.set(`${level} ${rest.logs}`, { level, logs: rest.logs });
  }
  return [...found.values()];
}
