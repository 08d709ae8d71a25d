import type { Day } from '../record/record.ts';
import { slips } from '../text/edits.ts';
import { dayNumber, partsOf } from './calendar.ts';

/** How two days that ought to be one differ: it tells which slip made the second out of the first. */
export type DayDifference =
  | 'equal'
  | 'dayMonthExchanged'
  | 'oneDayOff'
  | 'leapDay'
  | 'oneDigit'
  | 'neighbourDigits'
  | 'century'
  | 'yearOnly'
  | 'firstOfJanuary'
  | 'firstOrFifteenth'
  | 'other';

/**
 * The class of the difference between two days, the most telling first; undefined when either is no day.
 *
 * dayDifference('2012-04-03', '2012-03-04')  → 'dayMonthExchanged'
 * dayDifference('2015-03-04', '2015-03-03')  → 'oneDayOff', a time zone until shown otherwise
 */
export function dayDifference(a: Day, b: Day): DayDifference | undefined {
  const one = partsOf(a);
  const other = partsOf(b);
  if (one === undefined || other === undefined) return undefined;
  if (a === b) return 'equal';
  const sameYear = one.year === other.year;
  if (sameYear && one.month === other.day && one.day === other.month) return 'dayMonthExchanged';
  const apart = Math.abs(dayNumber(one) - dayNumber(other));
  const leap = [one, other].some(({ month, day }) => month === 2 && day === 29);
  if (leap && apart === 1) return 'leapDay';
  if (apart === 1) return 'oneDayOff';
  const sameDate = one.month === other.month && one.day === other.day;
  if (sameDate && Math.abs(one.year - other.year) === 100) return 'century';
  if (neighboursExchanged(a, b)) return 'neighbourDigits';
  if (sameDate && [1, 10].includes(Math.abs(one.year - other.year))) return 'yearOnly';
  if (digitsApart(a, b) === 1) return 'oneDigit';
  if (sameDate) return 'yearOnly';
  if ([one, other].some(({ month, day }) => month === 1 && day === 1)) return 'firstOfJanuary';
  const sameMonth = sameYear && one.month === other.month;
  if (sameMonth && [one, other].some(({ day }) => day === 1 || day === 15)) return 'firstOrFifteenth';
  return 'other';
}

function digitsApart(a: string, b: string): number {
  let apart = a.length === b.length ? 0 : 2;
  for (let i = 0; i < a.length && apart < 2; i++) if (a[i] !== b[i]) apart += 1;
  return apart;
}

/** Two digits next to one another exchanged, in one of year, month, day. */
function neighboursExchanged(a: string, b: string): boolean {
  const parts = b.split('-');
  const differing = a
    .split('-')
    .flatMap((part, index) => (part === parts[index] ? [] : [[part, parts[index] ?? ''] as const]));
  const [only] = differing;
  if (differing.length !== 1 || only === undefined) return false;
  return digitsApart(...only) > 1 && slips(...only) === 1;
}
