import type { DateOrder } from '../record/place.ts';
import type { Day } from '../record/record.ts';
import { partsOf } from './calendar.ts';

/**
 * A day in figures, as a form wants it; undefined when it is not a day.
 *
 * formatDay('2012-04-03', 'MDY')       → '04/03/2012'
 * formatDay('2012-04-03', 'DMY', '.')  → '03.04.2012'
 */
export function formatDay(day: Day, order: DateOrder, between = '/'): string | undefined {
  if (partsOf(day) === undefined) return undefined;
  const [year = '', month = '', date = ''] = day.split('-');
  const figures = order === 'MDY' ? [month, date, year] : order === 'DMY' ? [date, month, year] : [year, month, date];
  return figures.join(between);
}
