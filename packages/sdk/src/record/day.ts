import type { Day } from './record.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real calendar day written `YYYY-MM-DD`. `2023-02-29` is not one. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && dayAsNumber(value) > 0;
}

/** A day as a number that orders as days do, `2012-04-03` as 20120403; not a number when the text is no real day. */
export function dayAsNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const whole = century * 100 + year;
  if (day > 28 && day > (month === 2 ? daysInFebruary(whole) : (lengths[month - 1] as number))) return Number.NaN;
  return whole * 10000 + month * 100 + day;
}

function daysInFebruary(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The number of two digits at this place, below 0 when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
