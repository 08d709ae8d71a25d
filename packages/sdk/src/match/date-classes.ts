import type { DateClass } from './model.ts';
import { bits } from './shapes.ts';

/**
 * Eight digits (YYYYMMDD, possible or damaged) as one number, four bits a digit; 0 for anything else.
 *
 * packedDay('20120403')  → 0x20120403
 */
export function packedDay(text: string): number {
  if (text.length !== 8) return 0;
  let packed = 0;
  for (let i = 0; i < 8; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    packed = (packed << 4) | digit;
  }
  return packed;
}

/**
 * Whether two packed days differ in this one way. Equal days are in no class. The classes overlap: the order of a model's levels
 * decides which speaks.
 */
export function inDateClass(kind: DateClass, a: number, b: number): boolean {
  const differing = a ^ b;
  if (differing === 0 || a === 0 || b === 0) return false;
  switch (kind) {
    case 'dayMonthExchanged':
      return differing >>> 16 === 0 && (a & 255) === ((b >>> 8) & 255) && (b & 255) === ((a >>> 8) & 255);
    case 'oneDigit':
      return digitsIn(differing) === 1;
    case 'neighbourDigits':
      return digitsIn(differing) === 2 && neighbours(a, b, differing);
    case 'sameMonthAndDay':
      return (differing & 0xffff) === 0;
    case 'sameYearAndMonth':
      return differing >>> 8 === 0;
    case 'sameYearAndDay':
      return (differing & 0xffff00ff) === 0;
    case 'firstOfJanuary':
      return ((a & 0xffff) === 0x0101 || (b & 0xffff) === 0x0101) && Math.abs(yearOf(a) - yearOf(b)) <= 1;
  }
}

/**
 * The same over texts of eight digits.
 *
 * isDateClass('dayMonthExchanged', '20120403', '20120304')  → true
 */
export const isDateClass = (kind: DateClass, a: string, b: string): boolean =>
  inDateClass(kind, packedDay(a), packedDay(b));

/** How many of the eight digits differ. */
function digitsIn(differing: number): number {
  return bits((differing | (differing >>> 1) | (differing >>> 2) | (differing >>> 3)) & 0x11111111);
}

/** The two digits that differ stand side by side, exchanged. */
function neighbours(a: number, b: number, differing: number): boolean {
  const shift = (31 - Math.clz32(differing & -differing)) & ~3;
  const one = (a >>> shift) & 255;
  const other = (b >>> shift) & 255;
  return shift < 28 && one >>> 4 === (other & 15) && (one & 15) === other >>> 4;
}

const yearOf = (packed: number): number =>
  (packed >>> 28) * 1000 + ((packed >>> 24) & 15) * 100 + ((packed >>> 20) & 15) * 10 + ((packed >>> 16) & 15);
