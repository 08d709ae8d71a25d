import type { DateOrder, Day } from '@coe-check/sdk';
import { partsIn } from './read-box.ts';

/** How a box wants its dates written. */
export interface DateStyle {
  readonly order: DateOrder;
  readonly separator: string;
  readonly padded: boolean;
  readonly yearDigits: 2 | 4;
}

const written = /^\s*(\d{1,4})([/.\- ])(\d{1,2})\2(\d{1,4})\s*$/;
const hint = /[mdya]{1,4}([/.\- ])[mdya]{1,4}\1([mdya]{1,4})/i;

/** Reads off the style of a box: what is typed in it, else its hint (`MM/DD/YY`), else how much it can hold. */
export function dateStyleOf(
  text: string,
  box: { readonly hint: string; readonly maxLength: number },
  order: DateOrder,
): DateStyle {
  const typed = written.exec(text);
  const hinted = hint.exec(box.hint);
  const room = box.maxLength > 0 ? box.maxLength : 99;
  const plain = /^\s*\d{6,8}\s*$/.test(text) || (!typed && !hinted && room < 10);
  const separator = plain ? '' : (typed?.[2] ?? hinted?.[1] ?? (order === 'YMD' ? '-' : '/'));
  const hintedYear = hinted && /[ya]+/i.exec(hinted[0])?.[0].length;
  return {
    order: typed && (typed[1] as string).length === 4 ? 'YMD' : order,
    separator,
    padded: !typed || hinted !== null || ![typed[1], typed[3]].some((part) => part?.length === 1),
    yearDigits: room < (separator === '' ? 8 : 10) || hintedYear === 2 ? 2 : 4,
  };
}

/**
 * A day as the box wants it.
 *
 * dateText('2012-03-04', { order: 'MDY', separator: '/', padded: true, yearDigits: 4 })  → '03/04/2012'
 */
export function dateText(day: Day, { order, separator, padded, yearDigits }: DateStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = (part: string) => (padded || separator === '' ? part : part.replace(/^0/, ''));
  const parts = { year: year.slice(-yearDigits), month: short(month), day: short(date) };
  return partsIn[order].map((part) => parts[part]).join(separator);
}
