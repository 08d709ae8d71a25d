import type { Day } from './record.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real calendar day written `YYYY-MM-DD`. `2023-02-29` is not one. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayAsNumber(value) !== undefined;
}

/** A day as a number that orders as days do, `2012-04-03` as 20120403; undefined when the text is no real day. */
export function dayAsNumber(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  // Also when one of them is not a number.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > 28 && day > (month === 2 ? daysInFebruary(year) : (lengths[month - 1] as number))) return undefined;
  return year * 10000 + month * 100 + day;
}

function daysInFebruary(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The digit at this place, not a number when there is none. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : Number.NaN;
}
