import type { Dictionary } from '../dictionary.ts';
import { soundsOf } from '../operators.ts';
import { shapeOf } from '../shapes.ts';
import { logShare } from '../shares.ts';

/**
 * The values of one dictionary for live look-up: those of the saved index in flat arrays, new ones after them. What a value looks and
 * sounds like is kept beside it, so that a keystroke compares numbers.
 */
export interface Stock extends Dictionary {
  /** Whether the model measures how alike values are: without it `letters`, `lengths` and `starts` are all 0. */
  readonly likeness: boolean;
  /** By code, at least `size` long. */
  readonly letters: Int32Array;
  readonly lengths: Uint16Array;
  readonly starts: Int32Array;
  /** Two sound numbers a value, 0 for none; empty when the model asks for no sounds. */
  readonly sounds: Uint32Array;
  /** log2 of the value's share now. */
  logShare(code: number): number;
  /** The same of so many records, whatever their values. */
  logShareOf(count: number): number;
  /** Whether a value begins so; `?` stands for any one sign. */
  begins(code: number, typed: string): boolean;
  /** The flat arrays that make it again: `pool`, `offsets`, `counts`, `sounds`, `hashes`. */
  flat(): FlatStock;
}

export interface FlatStock {
  /** Letters, one after another. */
  readonly pool: Uint16Array;
  /** Where each value begins in the pool; one more than there are values. */
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
  readonly sounds: Uint32Array;
  /** Codes by hash of the value, -1 where free; a power of two long. */
  readonly slots: Int32Array;
}

/** Flat arrays of a finished dictionary. Values nobody has any more may stay: they do no harm. */
export function flatStock(values: Pick<Dictionary, 'size' | 'value' | 'occurrences'>, sounds: boolean): FlatStock {
  const { size } = values;
  const offsets = new Uint32Array(size + 1);
  for (let code = 0; code < size; code++) offsets[code + 1] = (offsets[code] as number) + values.value(code).length;
  const pool = new Uint16Array(offsets[size] as number);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2))).fill(-1);
  const heard = new Uint32Array(sounds ? size * 2 : 0);
  const counts = new Uint32Array(size);
  for (let code = 0; code < size; code++) {
    const value = values.value(code);
    for (let i = 0; i < value.length; i++) pool[(offsets[code] as number) + i] = value.charCodeAt(i);
    let slot = hash(value) & (slots.length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = code;
    counts[code] = values.occurrences(code);
    if (sounds) heard.set(soundNumbers(value), code * 2);
  }
  return { pool, offsets, counts, sounds: heard, slots };
}

/** The numbers of a value's sounds: equal sounds have equal numbers. Different ones too, once in four thousand million: compare the sounds as well. */
export function soundNumbers(value: string): readonly number[] {
  return (value === '' ? [] : soundsOf(value)).map((key) => (hash(key) | 1) >>> 0);
}

/** FNV-1a. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

const slack = 4096;
const anySign = 63;

/**
 * A stock over flat arrays (which it keeps using) that can take new values. `likeness`: the model measures how alike values are;
 * `expected`: the share it takes for usual.
 */
export function createStock(
  { pool, offsets, counts: counted, sounds: heard, slots }: FlatStock,
  likeness: boolean,
  expected: number,
): Stock {
  const base = offsets.length - 1;
  const withSounds = heard.length > 0;
  const added: string[] = [];
  const codes = new Map<string, number>();
  let room = base + slack;
  let letters = new Int32Array(room);
  let lengths = new Uint16Array(room);
  let starts = new Int32Array(room);
  let sounds = new Uint32Array(withSounds ? room * 2 : 0);
  let counts = new Uint32Array(room);
  counts.set(counted);
  sounds.set(heard);
  let total = 0;
  for (let code = 0; code < base; code++) total += counted[code] as number;
  const value = (code: number): string => {
    if (code >= base) return added[code - base] as string;
    let text = '';
    for (let at = offsets[code] as number; at < (offsets[code + 1] as number); at++)
      text += String.fromCharCode(pool[at] as number);
    return text;
  };
  const look = (code: number, text: string) => {
    const shape = shapeOf(text);
    letters[code] = shape.letters;
    lengths[code] = shape.length;
    starts[code] = shape.start;
  };
  if (likeness) for (let code = 0; code < base; code++) look(code, value(code));
  const find = (text: string): number => {
    for (let slot = hash(text) & (slots.length - 1); slots[slot] !== -1; slot = (slot + 1) & (slots.length - 1)) {
      const code = slots[slot] as number;
      if (same(text, code)) return code;
    }
    return codes.get(text) ?? -1;
  };
  const same = (text: string, code: number): boolean => {
    const from = offsets[code] as number;
    if ((offsets[code + 1] as number) - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (pool[from + i] !== text.charCodeAt(i)) return false;
    return true;
  };
  const grow = () => {
    room += slack;
    letters = wider(letters, new Int32Array(room));
    lengths = wider(lengths, new Uint16Array(room));
    starts = wider(starts, new Int32Array(room));
    if (withSounds) sounds = wider(sounds, new Uint32Array(room * 2));
    counts = wider(counts, new Uint32Array(room));
  };
  const stock: Stock = {
    likeness,
    get size() {
      return base + added.length;
    },
    get total() {
      return total;
    },
    get letters() {
      return letters;
    },
    get lengths() {
      return lengths;
    },
    get starts() {
      return starts;
    },
    get sounds() {
      return sounds;
    },
    find,
    value,
    intern(text) {
      const known = find(text);
      if (known !== -1) return known;
      const code = base + added.length;
      if (code === room) grow();
      added.push(text);
      codes.set(text, code);
      if (likeness) look(code, text);
      if (withSounds) sounds.set(soundNumbers(text), code * 2);
      return code;
    },
    count(code, by = 1) {
      counts[code] = (counts[code] as number) + by;
      total += by;
    },
    occurrences: (code) => (code < 0 ? 0 : (counts[code] ?? 0)),
    begins(code, typed) {
      const text = code < base ? undefined : (added[code - base] as string);
      const from = text === undefined ? (offsets[code] as number) : 0;
      const length = text === undefined ? (offsets[code + 1] as number) - from : text.length;
      if (typed.length > length) return false;
      for (let i = 0; i < typed.length; i++) {
        const sign = typed.charCodeAt(i);
        if (sign !== anySign && sign !== (text === undefined ? pool[from + i] : text.charCodeAt(i))) return false;
      }
      return true;
    },
    logShare: (code) => logShare(code < 0 ? 0 : (counts[code] as number), total, expected),
    logShareOf: (count) => logShare(count, total, expected),
    flat: () => flatStock(stock, withSounds),
  };
  return stock;
}

function wider<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
