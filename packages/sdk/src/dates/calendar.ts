import { dayAsNumber } from '../record/day.ts';
import type { Day } from '../record/record.ts';

/** A calendar day in numbers. It has no time and no zone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A year that no form means, such as 20012: its day is read all the same, to be told. */
const farYear = /^(\d{5,6})-(\d\d)-(\d\d)$/;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day. 29 February 1900 is not one; nothing rolls over into the next month. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD`. */
export function toDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** Year, month and day of an ISO day; undefined when it is not written so or the calendar has no such day. */
export function partsOf(day: Day): CalendarDay | undefined {
  if (day.length === 10) {
    const number = dayAsNumber(day);
    return number > 0
      ? { year: Math.floor(number / 10_000), month: Math.floor(number / 100) % 100, day: number % 100 }
      : undefined;
  }
  const found = farYear.exec(day);
  if (found === null) return undefined;
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isRealDay(parts.year, parts.month, parts.day) ? parts : undefined;
}

/** Days since 1 March of the year 0, in the Gregorian calendar carried back: neighbours differ by one. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const fromMarch = (month + 9) % 12;
  const march = year - (month <= 2 ? 1 : 0);
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return 365 * march + leaps + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}

/** The calendar day of such a number. */
export function fromDayNumber(number: number): CalendarDay {
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
