import type { Day } from '../record/record.ts';
import { partsOf } from './calendar.ts';

/** The year a school year (1 September to 31 August) begins in; undefined when `day` is no day. */
export function schoolYearStart(day: Day): number | undefined {
  const parts = partsOf(day);
  return parts === undefined ? undefined : parts.month >= 9 ? parts.year : parts.year - 1;
}

/**
 * The autumn a school's own year begins in that a day belongs to: most schools begin in August, so July already counts to the year
 * to come. undefined when `day` is no day.
 */
export function autumnOf(day: Day): number | undefined {
  const parts = partsOf(day);
  return parts === undefined ? undefined : parts.month >= 7 ? parts.year : parts.year - 1;
}

/** The school year a day lies in: `2025-2026` holds 1 September 2025 to 31 August 2026. */
export function schoolYearOf(day: Day): string | undefined {
  const start = schoolYearStart(day);
  return start === undefined ? undefined : `${start}-${start + 1}`;
}

/**
 * A typed school year in full, undefined when it is none or its years do not follow one another.
 *
 * readSchoolYear('2025-26')  → '2025-2026'
 */
export function readSchoolYear(text: string): string | undefined {
  const found = /^\s*((?:19|20)\d\d)\s*[-/–—]\s*(\d\d|\d{4})\s*$/.exec(text);
  if (found === null) return undefined;
  const start = Number(found[1]);
  const end = String(start + 1);
  return found[2] === end || found[2] === end.slice(2) ? `${start}-${end}` : undefined;
}
