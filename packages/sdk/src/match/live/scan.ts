import type { Best } from './best.ts';
import { idAt, type Lane } from './lanes.ts';
import type { Waiting } from './waiting.ts';

/** So many records are looked at without asking whether it could be cheaper. */
export const few = 400;
/** With more values than this (a letter or two typed) none of them is rare in a way that helps. */
export const crowd = 64;

/** Goes through entries of a lane and lets those wait that can still be better than the worst of the best. */
export interface Scan {
  /** Whether what an entry weighs in the third comparison is known from the lane, before the record itself is read. */
  readonly byThird: boolean;
  /** Entries that weigh at most `most` without the third comparison. */
  through(from: number, to: number, most: number): void;
  /** The same, where the most of an entry's second value is added by `seconds`. */
  bySecond(from: number, to: number, most: number, values: ArrayLike<number>, seconds: Float64Array): void;
}

/** A lane and the weights of its thirds. */
export function createScan(
  { ids, thirds }: Lane,
  thirdWeights: Float64Array | undefined,
  waiting: Waiting,
  best: Best,
): Scan {
  const third = thirds === undefined ? undefined : thirdWeights;
  const codes = thirds ?? ids.low;
  return {
    byThird: third !== undefined,
    through(from, to, most) {
      if (third === undefined && most <= best.least) return;
      for (let at = from; at < to; at++)
        if (most + (third === undefined ? 0 : (third[codes[at] as number] as number)) > best.least)
          waiting.add(idAt(ids, at));
    },
    bySecond(from, to, most, values, seconds) {
      for (let at = from; at < to; at++) {
        const bound = most + (seconds[values[at] as number] as number);
        if (bound + (third === undefined ? 0 : (third[codes[at] as number] as number)) > best.least)
          waiting.add(idAt(ids, at));
      }
    },
  };
}
