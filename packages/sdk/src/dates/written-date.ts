import type { DateOrder } from '../record/place.ts';
import { fold } from '../text/fold.ts';
import { anyOrder, numbersInOrder } from './date-figures.ts';
import { collect, nothing, type WrittenDate } from './date-readings.ts';
import { monthsOfWord, romanMonth } from './month-words.ts';
import type { YearHints } from './two-digit-year.ts';

export { anyOrder } from './date-figures.ts';
export type { DateForm, WrittenDate, WrittenReading } from './date-readings.ts';

const readable = /^[\p{L}\p{M}\d\s\p{Pd}/.,'’º°_]*$/u;
const plainAscii = /^[ -~]*$/;
const anyDigit = /\d/;
const emptyMask = /^[\s\p{Pd}/._]*$/u;
const placeholder = /^[DMYAJT]{1,4}(?:[ /.]+[DMYAJT]{1,4}){2}$/;
const time =
  /(?:\s+|(?<=\d)[Tt])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|(?:gmt|utc)?[+-]\d{2}:?\d{2}(?:\s*\(.*\))?|gmt|utc)?$/i;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const token = /\d+|[^\d\s/.,'°_]+/g;
/** Words around a date that are no part of it, in Spanish, English, Portuguese, French and Vietnamese. */
const around = new Set(
  (
    'DE DEL EL LA LE THE OF ON ANO YEAR DIA NGAY NAM ST ND RD TH RO DO ER ERO A O AD MO TO VO NO ' +
    'LUNES MARTES MIERCOLES JUEVES VIERNES SABADO DOMINGO MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY ' +
    'MON TUE TUES WED THU THUR THURS FRI SAT SUN LUN MIE JUE VIE SAB DOM'
  ).split(' '),
);

/**
 * What a text says as a date, without deciding anything: every calendar day it can mean, in the order asked, and how it is
 * written. No `Date` and no time zone is involved. Never throws.
 *
 * writtenDate('04/03/2012').readings   → [{ day: '2012-04-03', order: 'MDY' }, { day: '2012-03-04', order: 'DMY' }]
 * writtenDate('31/02/2012').impossible → true
 * writtenDate('marzo 2012').partial    → true
 */
export function writtenDate(text: string, orders: readonly DateOrder[] = anyOrder, hints: YearHints = {}): WrittenDate {
  if (text.length > 80) return nothing;
  const plain = plainAscii.test(text)
    ? text.trim()
    : text
        .replace(/\p{Cf}/gu, '')
        .replace(otherDigits, (digit) => String(digitOf(digit)))
        .trim();
  if (plain === '') return { ...nothing, form: 'blank' };
  if (!anyDigit.test(plain) && (emptyMask.test(plain) || placeholder.test(fold(plain))))
    return { ...nothing, form: 'mask' };
  const dated = plain.includes(':') ? plain.replace(time, '') : plain;
  if (!readable.test(dated)) return nothing;
  if (dated.includes('_')) return { ...nothing, form: 'partial', partial: true };
  const numbers: string[] = [];
  const named: string[] = [];
  for (const part of fold(dated).match(token) ?? []) {
    if (/^\d/.test(part)) numbers.push(part);
    else if (part === 'PRIMERO' || part === 'FIRST') numbers.push('1');
    else if (!around.has(part)) named.push(part);
  }
  if (named.length === 1 && named[0] === 'THANG') return numbersInOrder(numbers, ['DMY'], hints);
  if (named.length === 0)
    return numbersInOrder(numbers, orders, hints, /^\d{4}-\d\d-\d\d$/.test(dated), /^\d+\.\d+\.\d+$/.test(dated));
  return named.length === 1 ? withMonthWord(named[0] ?? '', numbers, hints) : nothing;
}

function withMonthWord(word: string, numbers: readonly string[], hints: YearHints): WrittenDate {
  const numeral = romanMonth(word);
  const months = numeral > 0 ? (numbers.length === 2 ? [numeral] : []) : monthsOfWord(word);
  if (months.length === 0 || numbers.length === 0 || numbers.length > 2) return nothing;
  if (numbers.length === 1) return { ...nothing, form: 'partial', partial: true };
  const [first = '', last = ''] = numbers;
  const yearFirst = first.length > 2 || (last.length <= 2 && Number(first) > 31);
  const [year, day] = yearFirst ? [first, last] : [last, first];
  if (day.length > 2 || year.length > 6) return nothing;
  return collect(
    'words',
    months.map((month) => ({ year, month, day: Number(day), order: 'words' as const })),
    hints,
    false,
  );
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
}
