import type { DateOrder } from '../record/place.ts';
import { isRealDay } from './calendar.ts';
import { collect, nothing, type Written, type WrittenDate } from './date-readings.ts';
import { fromBuddhist, fromSerial, fromSolarHijri } from './other-calendars.ts';
import type { YearHints } from './two-digit-year.ts';

export const anyOrder: readonly DateOrder[] = ['MDY', 'DMY', 'YMD'];

/** Reads a date written in figures alone: three numbers, or six or eight digits in one. */
export function numbersInOrder(
  numbers: readonly string[],
  orders: readonly DateOrder[],
  hints: YearHints,
  iso = false,
  dotted = false,
): WrittenDate {
  if (numbers.length === 1) return oneNumber(numbers[0] ?? '', orders, hints);
  if (numbers.length === 2 && numbers.every((each) => each.length <= 2 || each.length === 4)) {
    return { ...nothing, form: 'partial', partial: true };
  }
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length !== 3 || b.length > 2 || (a.length > 2 && c.length > 2) || Math.max(a.length, c.length) > 6)
    return nothing;
  const taken = c.length > 2 ? yearLast(orders) : a.length > 2 ? ['YMD' as const] : shortYear(a, orders);
  const found = collect(
    iso ? 'iso' : 'numbers',
    taken.map((order) => inOrder(order, a, b, c)),
    hints,
    dotted,
  );
  return { ...found, otherCalendars: elsewhere(a, b, c) };
}

function oneNumber(digits: string, orders: readonly DateOrder[], hints: YearHints): WrittenDate {
  if (digits.length === 4) return { ...nothing, form: 'partial', partial: true, yearDigits: 4, year: Number(digits) };
  if (digits.length === 5) {
    const day = fromSerial(Number(digits));
    return day === undefined ? nothing : { ...nothing, otherCalendars: [{ calendar: 'spreadsheet', day }] };
  }
  const year = digits.length === 8 ? 4 : digits.length === 6 ? 2 : 0;
  if (year === 0) return nothing;
  const cut = (order: DateOrder) =>
    order === 'YMD'
      ? inOrder(order, digits.slice(0, year), digits.slice(year, year + 2), digits.slice(year + 2))
      : inOrder(order, digits.slice(0, 2), digits.slice(2, 4), digits.slice(4));
  const all = [...new Set([...(orders.length === 0 ? anyOrder : orders), ...(year === 4 ? ['YMD' as const] : [])])].map(
    cut,
  );
  const plausible = all.filter(
    (written) => year === 2 || (Number(written.year) >= 1800 && Number(written.year) <= 2199),
  );
  const yearFirst = plausible.filter(
    (each) => each.order === 'YMD' && isRealDay(Number(each.year), each.month, each.day),
  );
  const taken = year === 4 && yearFirst.length > 0 ? yearFirst : plausible;
  return collect('compact', taken.length > 0 ? taken : all, hints, false);
}

const inOrder = (order: DateOrder, a: string, b: string, c: string): Written =>
  order === 'MDY'
    ? { year: c, month: Number(a), day: Number(b), order }
    : order === 'DMY'
      ? { year: c, month: Number(b), day: Number(a), order }
      : { year: a, month: Number(b), day: Number(c), order };

function yearLast(orders: readonly DateOrder[]): readonly DateOrder[] {
  const asked = orders.filter((order) => order !== 'YMD');
  return asked.length > 0 ? asked : ['MDY', 'DMY'];
}

/** A year of two digits stands last, unless it is above 31 or nothing but year-month-day was asked for. */
function shortYear(first: string, orders: readonly DateOrder[]): readonly DateOrder[] {
  if (Number(first) > 31 || (orders.length === 1 && orders[0] === 'YMD')) return ['YMD'];
  return yearLast(orders);
}

function elsewhere(a: string, b: string, c: string): WrittenDate['otherCalendars'] {
  const [year, day] = a.length === 4 ? [a, c] : c.length === 4 ? [c, a] : [undefined, ''];
  if (year === undefined) return [];
  const buddhist = fromBuddhist(Number(year), Number(b), Number(day));
  const solar = fromSolarHijri(Number(year), Number(b), Number(day));
  return [
    ...(buddhist === undefined ? [] : [{ calendar: 'buddhist' as const, day: buddhist }]),
    ...(solar === undefined ? [] : [{ calendar: 'solarHijri' as const, day: solar }]),
  ];
}
