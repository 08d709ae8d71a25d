import type { Day } from '../record/record.ts';
import { isRealDay, partsOf, toDay } from './calendar.ts';
import { yearsBetween } from './intervals.ts';
import type { WrittenDate } from './written-date.ts';

/**
 * Days that may have been meant where the year as typed cannot be a child's: digits exchanged (2051), a digit too many or lost
 * (20155, 0215), the last century (1915). At most three, the likeliest first; each gives an age of 0 to `oldest` years.
 *
 * likelyMeant(writtenDate('03/25/2051'), { today: '2026-11-23' })  → ['2015-03-25']
 */
export function likelyMeant(
  { readings, year }: WrittenDate,
  { today, oldest = 21 }: { readonly today: Day; readonly oldest?: number },
): readonly Day[] {
  if (year === undefined) return [];
  const found: Day[] = [];
  for (const typed of yearsNear(String(year).padStart(4, '0'))) {
    for (const reading of readings) {
      const parts = partsOf(reading.day);
      if (parts === undefined || !isRealDay(typed, parts.month, parts.day)) continue;
      const day = toDay(typed, parts.month, parts.day);
      const age = yearsBetween(day, today);
      if (day <= today && age !== undefined && age <= oldest && !found.includes(day)) found.push(day);
    }
  }
  return found.slice(0, 3);
}

/** Years one slip away, the century first. */
function yearsNear(typed: string): readonly number[] {
  const near: string[] = [`20${typed.slice(-2)}`];
  for (let i = 0; i + 1 < typed.length; i++)
    near.push(typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2));
  if (typed.length > 4) for (let i = 0; i < typed.length; i++) near.push(typed.slice(0, i) + typed.slice(i + 1));
  return [...new Set(near.filter((year) => year.length === 4).map(Number))];
}
