import type { Day } from '../record/record.ts';
import { type CalendarDay, dayNumber, daysInMonth, fromDayNumber, partsOf, toDay } from './calendar.ts';

/** Days from one day to another, negative when `to` is earlier; undefined when either is not a day. */
export function daysBetween(from: Day, to: Day): number | undefined {
  const start = partsOf(from);
  const end = partsOf(to);
  return start === undefined || end === undefined ? undefined : dayNumber(end) - dayNumber(start);
}

/**
 * Whole months from one day to another, signed. A month is full when its day comes round, or at the end of a month that has no
 * such day: 31 January to 28 February 2015 is one month. undefined when either is not a day.
 */
export function monthsBetween(from: Day, to: Day): number | undefined {
  const start = partsOf(from);
  const end = partsOf(to);
  if (start === undefined || end === undefined) return undefined;
  return to >= from ? fullMonths(start, end) : 0 - fullMonths(end, start);
}

/** Whole years from one day to another, signed: the age on the second day. A child of 29 February has its birthday on 28 February. */
export function yearsBetween(from: Day, to: Day): number | undefined {
  const months = monthsBetween(from, to);
  return months === undefined ? undefined : Math.trunc(months / 12) + 0;
}

/**
 * A day moved by whole years, months and then days. Where the month has no such day, its last one is taken. undefined when `day` is
 * no day or the result leaves the years 0 to 9999.
 *
 * addToDay('2015-01-31', { months: 1 })  → '2015-02-28'
 * addToDay('2016-02-29', { years: 3, days: 1 })  → '2019-03-01'
 */
export function addToDay(
  day: Day,
  { years = 0, months = 0, days = 0 }: { readonly years?: number; readonly months?: number; readonly days?: number },
): Day | undefined {
  const start = partsOf(day);
  if (start === undefined || !Number.isInteger(years + months + days)) return undefined;
  const month = start.year * 12 + start.month - 1 + years * 12 + months;
  const moved = { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1 };
  const last = daysInMonth(moved.year, moved.month);
  const end = fromDayNumber(dayNumber({ ...moved, day: Math.min(start.day, last) }) + days);
  return end.year >= 0 && end.year <= 9999 ? toDay(end.year, end.month, end.day) : undefined;
}

function fullMonths(start: CalendarDay, end: CalendarDay): number {
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const full = end.day >= Math.min(start.day, daysInMonth(end.year, end.month));
  return full ? months : months - 1;
}
