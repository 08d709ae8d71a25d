import type { Dictionary } from './dictionary.ts';
import { jaroWinklerBound } from './jaro-winkler.ts';

/** What can be said of a value at a glance: which letters it has, how many, and how it begins. */
export interface Shapes {
  /** A bit for each letter that occurs; signs beyond A to Z share six bits. */
  readonly letters: Int32Array;
  readonly lengths: Uint16Array;
  /** The first four letters, a byte each. */
  readonly starts: Int32Array;
}

/** Shapes of all values of a finished dictionary. */
export function shapesOf({ size, value }: Pick<Dictionary, 'size' | 'value'>): Shapes {
  const shapes = { letters: new Int32Array(size), lengths: new Uint16Array(size), starts: new Int32Array(size) };
  for (let code = 0; code < size; code++) {
    const shape = shapeOf(value(code));
    shapes.letters[code] = shape.letters;
    shapes.lengths[code] = shape.length;
    shapes.starts[code] = shape.start;
  }
  return shapes;
}

export interface Shape {
  readonly letters: number;
  readonly length: number;
  readonly start: number;
}

export function shapeOf(text: string): Shape {
  let letters = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    letters |= 1 << (code >= 65 && code <= 90 ? code - 65 : 26 + (code % 6));
  }
  // Rounding a sign to a byte can only make two beginnings more alike: what is built on it is an upper bound.
  for (let i = 0; i < 4; i++) start = (start << 8) | (i < text.length ? text.charCodeAt(i) & 255 : 0);
  return { letters, length: text.length, start };
}

/** Bits set. */
export function bits(of: number): number {
  let n = of - ((of >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The fewest edits (or slips) there can be between two values. */
export function fewestEdits(a: Shape, b: Shape): number {
  return Math.max(Math.abs(a.length - b.length), bits(a.letters & ~b.letters), bits(b.letters & ~a.letters));
}

/** The most that Jaro-Winkler can give for two values. */
export function mostJaroWinkler(a: Shape, b: Shape): number {
  const common = Math.min(a.length - bits(a.letters & ~b.letters), b.length - bits(b.letters & ~a.letters));
  return common <= 0
    ? 0
    : jaroWinklerBound(a.length, b.length, common, Math.min(4, Math.clz32(a.start ^ b.start) >> 3));
}
