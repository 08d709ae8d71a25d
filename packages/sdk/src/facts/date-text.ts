import { type WrittenDate, writtenDate } from '../dates/written-date.ts';
import type { Place } from '../record/place.ts';
import type { Day } from '../record/record.ts';

/** Texts kept: more days than this hardly stand in one stretch of a file. Then all are forgotten and it begins anew. */
const most = 4000;
/** A longer text is no date, and not worth keeping. */
const longest = 40;

/**
 * Keeps what a text was read as, for one day that counts as today (which year two digits mean depends on it). The same few days
 * stand in many fields and rows, so each is read once. Nothing is kept of where it stood.
 */
export function keptByText<V>(): (today: Day, text: string, read: () => V) => V {
  let kept = new Map<string, V>();
  let keptFor = '';
  return (today, text, read) => {
    const known = keptFor === today ? kept.get(text) : undefined;
    if (known !== undefined) return known;
    if (keptFor !== today || kept.size >= most) {
      kept = new Map();
      keptFor = today;
    }
    const value = read();
    if (text.length <= longest) kept.set(text, value);
    return value;
  };
}

const child = keptByText<WrittenDate>();
const any = keptByText<WrittenDate>();

/** What a text says as a date, as `writtenDate` reads it in any order. */
export function dateText(text: string, { today }: Pick<Place, 'today'>, years: 'child' | 'any'): WrittenDate {
  return (years === 'child' ? child : any)(today, text, () => writtenDate(text, undefined, { today, years }));
}
