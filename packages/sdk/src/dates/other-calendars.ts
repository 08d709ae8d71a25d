import type { Day } from '../record/record.ts';
import { dayNumber, daysInMonth, fromDayNumber, isRealDay, toDay } from './calendar.ts';

/** A day counted another way than in the Gregorian calendar. */
export type OtherCalendar = 'buddhist' | 'solarHijri' | 'spreadsheet';

const nowruz1393 = dayNumber({ year: 2014, month: 3, day: 21 });
const spreadsheetZero = dayNumber({ year: 1899, month: 12, day: 30 });

/** The day of a Thai Buddhist date; undefined outside 1900 to 2100 or when there is no such day. */
export function fromBuddhist(year: number, month: number, day: number): Day | undefined {
  const gregorian = year - 543;
  return within(gregorian) && isRealDay(gregorian, month, day) ? toDay(gregorian, month, day) : undefined;
}

/** The day of a Solar Hijri date, as on Afghan and Iranian papers; undefined outside 1900 to 2100 or when there is no such day. */
export function fromSolarHijri(year: number, month: number, day: number): Day | undefined {
  if (year < 1279 || year > 1479 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > (month <= 6 ? 31 : month <= 11 || isSolarLeap(year) ? 30 : 29)) return undefined;
  let number = nowruz1393;
  for (let y = 1393; y < year; y++) number += isSolarLeap(y) ? 366 : 365;
  for (let y = year; y < 1393; y++) number -= isSolarLeap(y) ? 366 : 365;
  const before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  const found = fromDayNumber(number + before + day - 1);
  return toDay(found.year, found.month, found.day);
}

/** The day of a spreadsheet's serial number of five digits; undefined outside 1927 to 2100. */
export function fromSerial(serial: number): Day | undefined {
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 73_415) return undefined;
  const { year, month, day } = fromDayNumber(spreadsheetZero + serial);
  return day <= daysInMonth(year, month) ? toDay(year, month, day) : undefined;
}

/** The 33-year cycle, right for the years 1178 to 1633. */
const isSolarLeap = (year: number): boolean => (8 * year + 29) % 33 < 8;

const within = (year: number): boolean => year >= 1900 && year <= 2100;
