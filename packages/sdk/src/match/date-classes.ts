import type { DateClass } from './model.ts';

/**
 * Whether two days written as eight digits (YYYYMMDD, possible or damaged) differ in this one way. Equal days are in no class.
 * The classes overlap: the order of a model's levels decides which speaks.
 *
 * isDateClass('dayMonthExchanged', '20120403', '20120304')  → true
 */
export function isDateClass(kind: DateClass, a: string, b: string): boolean {
  if (a === b || a.length !== 8 || b.length !== 8) return false;
  const sameYear = same(a, b, 0, 4);
  switch (kind) {
    case 'dayMonthExchanged':
      return sameYear && a.slice(4, 6) === b.slice(6, 8) && a.slice(6, 8) === b.slice(4, 6);
    case 'oneDigit':
      return apart(a, b) === 1;
    case 'neighbourDigits':
      return neighbours(a, b);
    case 'sameMonthAndDay':
      return same(a, b, 4, 8);
    case 'sameYearAndMonth':
      return same(a, b, 0, 6);
    case 'firstOfJanuary':
      return (same(a, '00000101', 4, 8) || same(b, '00000101', 4, 8)) && Math.abs(year(a) - year(b)) <= 1;
  }
}

const year = (text: string): number => {
  const number = Number(text.slice(0, 4));
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
};

function same(a: string, b: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

function apart(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < 8; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) count++;
  return count;
}

/** Two digits side by side exchanged, nothing else. */
function neighbours(a: string, b: string): boolean {
  let first = 0;
  while (a.charCodeAt(first) === b.charCodeAt(first)) first++;
  return (
    first < 7 &&
    a.charCodeAt(first) === b.charCodeAt(first + 1) &&
    a.charCodeAt(first + 1) === b.charCodeAt(first) &&
    same(a, b, first + 2, 8)
  );
}
