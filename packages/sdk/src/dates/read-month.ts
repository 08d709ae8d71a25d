import type { Day } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import { toDay } from './calendar.ts';
import { monthsOfWord } from './month-words.ts';

const figures = /^(0?[1-9]|1[0-2])[/. ]?((?:19|20)\d\d)$/;
const yearFirst = /^((?:19|20)\d\d)[/. ]?(0[1-9]|1[0-2])$/;
const words = /^(?:([^\d\s]+)(?: DE| DEL|,)? ?((?:19|20)\d\d)|((?:19|20)\d\d) ([^\d\s]+))$/;

/**
 * The first day of a month typed without a day; undefined when the text names no month, or a whole date.
 *
 * readMonth('042026')      → '2026-04-01'
 * readMonth('abril 2026')  → '2026-04-01'
 */
export function readMonth(text: string): Day | undefined {
  const folded = text.length > 40 ? '' : fold(text);
  const first = figures.exec(folded);
  if (first !== null) return toDay(Number(first[2]), Number(first[1]), 1);
  const second = yearFirst.exec(folded);
  if (second !== null) return toDay(Number(second[1]), Number(second[2]), 1);
  const named = words.exec(folded);
  const months = monthsOfWord((named?.[1] ?? named?.[4] ?? '').replace(/[.,]$/, ''));
  const [month] = months;
  return month === undefined || months.length > 1 ? undefined : toDay(Number(named?.[2] ?? named?.[3]), month, 1);
}
