/** Calendar reckoning of the corpus, by itself: nothing here is shared with what it tests. A day is `YYYY-MM-DD`. */
export type IsoDay = string;

const msPerDay = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');

export function parts(day: IsoDay): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

export function isoDay(year: number, month: number, date: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

const count = (day: IsoDay) => {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / msPerDay;
};

export const addDays = (day: IsoDay, days: number): IsoDay =>
  new Date((count(day) + days) * msPerDay).toISOString().slice(0, 10);

/** Signed whole days from one day to another. */
export const daysFrom = (from: IsoDay, to: IsoDay): number => count(to) - count(from);

export const exists = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && addDays(isoDay(year, month, 1), date - 1) === isoDay(year, month, date);

/** The same date some months on; the last day of the month where it has no such date. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = parts(day);
  const at = year * 12 + month - 1 + months;
  const toYear = Math.floor(at / 12);
  const toMonth = (at % 12) + 1;
  let toDate = date;
  while (!exists(toYear, toMonth, toDate)) toDate--;
  return isoDay(toYear, toMonth, toDate);
}

/** Whole years of age. */
export function ageOn(birth: IsoDay, day: IsoDay): number {
  const [birthYear] = parts(birth);
  const [year] = parts(day);
  return year - birthYear - (day.slice(5) < birth.slice(5) ? 1 : 0);
}

/** First day of the school year (1 September to 31 August) that holds `day`. */
export function schoolYearStart(day: IsoDay): IsoDay {
  const [year, month] = parts(day);
  return isoDay(month >= 9 ? year : year - 1, 9, 1);
}

export function schoolYearText(day: IsoDay): string {
  const [year] = parts(schoolYearStart(day));
  return `${year}-${year + 1}`;
}

/** Whether the day can be read the other way too: both numbers 12 or less, and different. */
export function isAmbiguous(day: IsoDay): boolean {
  const [, month, date] = parts(day);
  return date <= 12 && date !== month;
}

/** Day and month exchanged. */
export function exchanged(day: IsoDay): IsoDay {
  const [year, month, date] = parts(day);
  return isoDay(year, date, month);
}

export const latest = (...days: readonly IsoDay[]): IsoDay => days.reduce((a, b) => (a > b ? a : b));
export const earliest = (...days: readonly IsoDay[]): IsoDay => days.reduce((a, b) => (a < b ? a : b));
