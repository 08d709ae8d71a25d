import type { Day } from '../record/record.ts';
import { toDay } from './calendar.ts';

/** What a year of two digits may be read by. */
export interface YearHints {
  readonly today?: Day | undefined;
  /** `child`: the latest year not after today, so age 0 to 21 where that is possible. `any`: not more than ten years ahead. Default `any`. */
  readonly years?: 'child' | 'any' | undefined;
  /** The largest two-digit year read as 20yy, when the system's own pivot is known: 29 for .NET, 49 for Windows. */
  readonly pivot?: number | undefined;
}

/**
 * Four digits for a year of two.
 *
 * fullYear(15, 3, 4, { today: '2026-11-23', years: 'child' })  → 2015
 * fullYear(30, 3, 4, { today: '2026-11-23', years: 'child' })  → 1930  (2030 is to come)
 */
export function fullYear(
  short: number,
  month: number,
  day: number,
  { today, years = 'any', pivot }: YearHints,
): number {
  const later = 2000 + short;
  if (pivot !== undefined) return short <= pivot ? later : later - 100;
  if (today === undefined) return short <= 29 ? later : later - 100;
  if (years === 'any') return later <= Number(today.slice(0, 4)) + 10 ? later : later - 100;
  return toDay(later, month, day) <= today ? later : later - 100;
}
