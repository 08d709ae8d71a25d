import type { Day } from '../record/record.ts';
import { isRealDay, partsOf, toDay } from './calendar.ts';
import { yearsBetween } from './intervals.ts';
import type { WrittenDate } from './written-date.ts';

export interface LikelyOptions {
  readonly today: Day;
  /** The oldest age a day may give. Default 21. */
  readonly oldest?: number;
  /** The age known from elsewhere, such as the grade: days that give it come first. */
  readonly age?: number | undefined;
}

/**
 * Days that may have been meant where the year as typed cannot be a child's: digits exchanged (2051), a digit too many or lost
 * (20155, 0215), the last century (1915), another decade (2041), a Thai year (2558). At most three, the likeliest first.
 *
 * likelyMeant(writtenDate('03/25/2051'), { today: '2026-11-23' })           → ['2015-03-25', '2021-03-25', '2011-03-25']
 * likelyMeant(writtenDate('03/25/2051'), { today: '2026-11-23', age: 5 })   → ['2021-03-25', '2015-03-25', '2011-03-25']
 */
export function likelyMeant(
  { readings, year }: WrittenDate,
  { today, oldest = 21, age }: LikelyOptions,
): readonly Day[] {
  if (year === undefined) return [];
  const found: { readonly day: Day; readonly off: number }[] = [];
  const buddhist = year >= 2443 && year <= 2643 ? [year - 543] : [];
  for (const typed of [...buddhist, ...yearsNear(String(year).padStart(4, '0'))]) {
    for (const { day: read } of readings) {
      const parts = partsOf(read);
      if (parts === undefined || !isRealDay(typed, parts.month, parts.day)) continue;
      const day = toDay(typed, parts.month, parts.day);
      const years = day > today ? undefined : yearsBetween(day, today);
      if (years === undefined || years > oldest || found.some((each) => each.day === day)) continue;
      found.push({ day, off: age === undefined ? 0 : Math.abs(years - age) });
    }
  }
  return found
    .toSorted((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ day }) => day);
}

/** Years one slip away: a doubled digit first, then neighbours exchanged, the century; of a year to come also another decade. */
function yearsNear(typed: string): readonly number[] {
  const near: string[] = [];
  const without = (i: number) => typed.slice(0, i) + typed.slice(i + 1);
  if (typed.length > 4) {
    for (let i = typed.length - 1; i > 0; i--) if (typed[i] === typed[i - 1]) near.push(without(i));
    for (let i = typed.length - 1; i >= 0; i--) near.push(without(i));
  }
  for (let i = 0; i + 1 < typed.length; i++) {
    near.push(typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2));
  }
  if (typed.length === 4) near.push(`20${typed.slice(-2)}`);
  if (/^2\d{3}$/.test(typed)) for (const decade of ['202', '201', '200']) near.push(decade + typed.slice(-1));
  return [...new Set(near.filter((year) => year.length === 4).map(Number))];
}
