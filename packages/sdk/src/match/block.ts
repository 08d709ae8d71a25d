import type { CompiledModel } from './compile.ts';
import type { People } from './people.ts';

/** One blocking key: row i under its left columns meets row j under its right ones. Equal columns unless the key is crosswise. */
interface BlockKey {
  readonly name: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly crosswise: boolean;
}

/** What blocking did, for one key. */
export interface BlockReport {
  readonly key: string;
  /** Pairs this key brought that no earlier one had. */
  pairs: number;
  /** Rows that share the commonest value of the key. */
  largest: number;
}

export interface Blocking {
  /**
   * Every pair that agrees in at least one key, once, smaller row first, always in the same order. With `split`, rows below
   * it belong to one file and the others to the second, and only pairs across are given. `at` hears now and then which share of
   * the work is done, 0 to 1.
   */
  pairs(take: (i: number, j: number) => void, at?: (share: number) => void): readonly BlockReport[];
  /** The keys two rows agree in, by number. */
  keysOf(i: number, j: number): readonly number[];
}

/**
 * Pairs worth weighing. Memory is a few numbers a row, however many pairs: a pair already given is known by its earlier keys, not kept.
 *
 * createBlocking(people, { split: rowsOfA }).pairs((i, j) => …)
 */
export function createBlocking(
  people: People,
  {
    split,
    keys: names = people.model.model.block,
  }: { split?: number | undefined; keys?: readonly (readonly string[])[] } = {},
): Blocking {
  const keys = names.map((parts) => keyOf(parts, people));
  return {
    keysOf: (i, j) => [...keys.keys()].filter((at) => agree(keys[at] as BlockKey, people, i, j)),
    pairs(take, at) {
      const reports: BlockReport[] = [];
      for (const [index, key] of keys.entries()) {
        const earlier = keys.slice(0, index);
        const report = { key: key.name, pairs: 0, largest: 0 };
        const give = (a: number, b: number) => {
          const i = a < b ? a : b;
          const j = a < b ? b : a;
          if (split !== undefined && i < split === j < split) return;
          for (const before of earlier) if (agree(before, people, i, j)) return;
          report.pairs++;
          take(i, j);
        };
        const done = at && ((share: number) => at((index + share) / keys.length));
        if (key.crosswise) crosswise(key, people, report, give, done);
        else straight(key, people, report, give, done);
        reports.push(report);
      }
      return reports;
    },
  };
}

type Give = (i: number, j: number) => void;
type Done = ((share: number) => void) | undefined;

/** How many buckets are gone through between two words on progress, less one. */
const between = 4095;

function straight({ left }: BlockKey, people: People, report: BlockReport, give: Give, done: Done): void {
  const { codes, width } = people;
  const { rows, hashes, starts } = bucketsOf(people, left);
  for (let bucket = 0; bucket < starts.length - 1; bucket++) {
    if ((bucket & between) === 0) done?.(bucket / starts.length);
    const end = starts[bucket + 1] as number;
    for (let x = starts[bucket] as number; x < end; x++) {
      const i = rows[x] as number;
      let same = 1;
      for (let y = x + 1; y < end; y++) {
        const j = rows[y] as number;
        if (hashes[y] !== hashes[x] || !sameKey(codes, left, i * width, left, j * width)) continue;
        same++;
        give(i, j);
      }
      if (same > report.largest) report.largest = same;
    }
  }
}

function crosswise({ left, right }: BlockKey, people: People, report: BlockReport, give: Give, done: Done): void {
  const { codes, width } = people;
  const lefts = bucketsOf(people, left);
  const rights = bucketsOf(people, right);
  for (let bucket = 0; bucket < lefts.starts.length - 1; bucket++) {
    if ((bucket & between) === 0) done?.(bucket / lefts.starts.length);
    const end = rights.starts[bucket + 1] as number;
    for (let x = lefts.starts[bucket] as number; x < (lefts.starts[bucket + 1] as number); x++) {
      const i = lefts.rows[x] as number;
      let same = 0;
      for (let y = rights.starts[bucket] as number; y < end; y++) {
        const j = rights.rows[y] as number;
        if (i === j || rights.hashes[y] !== lefts.hashes[x] || !sameKey(codes, left, i * width, right, j * width))
          continue;
        same++;
        // Both ways round it is one pair: the lower row as the left one gives it.
        if (i > j && sameKey(codes, left, j * width, right, i * width)) continue;
        give(i, j);
      }
      if (same > report.largest) report.largest = same;
    }
  }
}

/** Rows by the hash of their key, those of a bucket side by side, so that a block is read from one place. */
interface Buckets {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly hashes: Int32Array;
}

function bucketsOf({ codes, size, width }: People, columns: readonly number[]): Buckets {
  const count = 2 ** Math.max(4, Math.ceil(Math.log2(size + 1)));
  const starts = new Uint32Array(count + 1);
  const own = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const hash = hashOf(codes, row * width, columns);
    own[row] = hash;
    if (hash !== -1) starts[(hash & (count - 1)) + 1] = (starts[(hash & (count - 1)) + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < count; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const rows = new Uint32Array(starts[count] as number);
  const hashes = new Int32Array(rows.length);
  const next = starts.slice(0, count);
  for (let row = 0; row < size; row++) {
    const hash = own[row] as number;
    if (hash === -1) continue;
    const place = next[hash & (count - 1)] as number;
    next[hash & (count - 1)] = place + 1;
    rows[place] = row;
    hashes[place] = hash;
  }
  return { starts, rows, hashes };
}

function agree({ left, right, crosswise }: BlockKey, { codes, width }: People, i: number, j: number): boolean {
  return (
    sameKey(codes, left, i * width, right, j * width) ||
    (crosswise && sameKey(codes, left, j * width, right, i * width))
  );
}

function sameKey(codes: Uint32Array, left: readonly number[], i: number, right: readonly number[], j: number): boolean {
  for (let p = 0; p < left.length; p++) {
    const code = codes[i + (left[p] as number)];
    if (code === 0 || code !== codes[j + (right[p] as number)]) return false;
  }
  return true;
}

/** -1 when a part is blank. */
function hashOf(codes: Uint32Array, row: number, columns: readonly number[]): number {
  let hash = 0;
  for (let p = 0; p < columns.length; p++) {
    const code = codes[row + (columns[p] as number)] as number;
    if (code === 0) return -1;
    hash = Math.imul(hash ^ code, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & 0x7fffffff;
}

/** `surname1=surname2` is crosswise: the left row's first against the right row's second. */
export function keyParts(part: string): readonly [string, string] {
  const [left = '', right = left] = part.split('=');
  return [left, right];
}

function keyOf(names: readonly string[], people: People): BlockKey {
  const pairs = names.map(keyParts);
  const column = (name: string): number => columnAt(people.model, name);
  return {
    name: names.join(' + '),
    left: pairs.map(([left]) => column(left)),
    right: pairs.map(([, right]) => column(right)),
    crosswise: pairs.some(([left, right]) => left !== right),
  };
}

export const columnAt = (model: CompiledModel, name: string): number =>
  model.columns.findIndex((each) => each.name === name);

/** Every pair of rows, or every pair across `split`. For small files, where no blocking key has to be right. */
export function everyPair(size: number, split: number | undefined, take: (i: number, j: number) => void): void {
  for (let i = 0; i < (split ?? size); i++) for (let j = split ?? i + 1; j < size; j++) take(i, j);
}
