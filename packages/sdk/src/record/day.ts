import type { Day } from './record.ts';

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real calendar day written `YYYY-MM-DD`. `2023-02-29` is not one. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || value.length !== 10 || value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return false;
  const year = digit(value, 0) * 1000 + digit(value, 1) * 100 + digit(value, 2) * 10 + digit(value, 3);
  const month = digit(value, 5) * 10 + digit(value, 6);
  const day = digit(value, 8) * 10 + digit(value, 9);
  if (Number.isNaN(year + month + day)) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  if (day < 29) return true;
  if (month !== 2 || day > 29) return day <= (lengths[month - 1] ?? 0);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The digit at this place, not a number when there is none. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at) - 48;
  return code >= 0 && code <= 9 ? code : Number.NaN;
}
