/** Chance that can be repeated: the same seed gives the same families on every machine. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** True with this probability. */
  is(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** The commonest stand first in a list of names: the chance falls with the place in the list. */
  common<T>(list: readonly T[]): T;
  /** Pairs of a thing and its weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  digits(count: number): string;
  shuffle<T>(list: readonly T[]): T[];
  /** A chance of its own for one part, so that a change in one part leaves the others as they were. */
  fork(name: string): Chance;
}

/** Mulberry32 over a hash of the seed's text. */
export function createChance(seed: string | number): Chance {
  const name = String(seed);
  let state = hash(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new Error('Nothing to choose from.');
    return list[Math.min(index, list.length - 1)] as T;
  };
  const pick = <T>(list: readonly T[]) => at(list, Math.floor(next() * list.length));
  return {
    next,
    is: (probability) => next() < probability,
    between,
    pick,
    common: (list) => at(list, Math.floor(next() ** 1.7 * list.length)),
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [thing, weight] of pairs) {
        left -= weight;
        if (left < 0) return thing;
      }
      return at(pairs, pairs.length - 1)[0];
    },
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
    shuffle(list) {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = between(0, i);
        [mixed[i], mixed[j]] = [mixed[j] as (typeof mixed)[number], mixed[i] as (typeof mixed)[number]];
      }
      return mixed;
    },
    fork: (part) => createChance(`${name}/${part}/${Math.floor(next() * 2 ** 32)}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}
