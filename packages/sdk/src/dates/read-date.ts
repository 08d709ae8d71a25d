import type { DateOrder } from '../record/place.ts';
import type { Day } from '../record/record.ts';
import type { OtherCalendar } from './other-calendars.ts';
import type { YearHints } from './two-digit-year.ts';
import { anyOrder, writtenDate } from './written-date.ts';

export interface ReadDateOptions extends YearHints {
  /** Calendars to read figures in, when the paper is known to use another. The Gregorian one when absent. */
  readonly calendars?: readonly OtherCalendar[] | undefined;
}

/**
 * Every calendar day that `text` can mean, as ISO days, in the order asked; none when it is no date, not a whole one or
 * impossible. Months may be words in nine languages or roman numerals. A year first is always read year-month-day. Never throws.
 *
 * readDate('04/03/2012')                  → ['2012-04-03', '2012-03-04']
 * readDate('04/03/2012', ['DMY'])         → ['2012-03-04']
 * readDate('31/02/2012')                  → []
 * readDate('4 de marzo de 2012')          → ['2012-03-04']
 * readDate('3/25/15', ['MDY'], { today: '2026-11-23', years: 'child' })  → ['2015-03-25']
 */
export function readDate(
  text: string,
  orders: readonly DateOrder[] = anyOrder,
  options: ReadDateOptions = {},
): readonly Day[] {
  const written = writtenDate(text, orders, options);
  const { calendars } = options;
  if (calendars === undefined) return written.readings.map(({ day }) => day);
  return written.otherCalendars.filter(({ calendar }) => calendars.includes(calendar)).map(({ day }) => day);
}
