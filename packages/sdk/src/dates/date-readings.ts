import type { DateOrder } from '../record/place.ts';
import type { Day } from '../record/record.ts';
import { isRealDay, toDay } from './calendar.ts';
import type { OtherCalendar } from './other-calendars.ts';
import { fullYear, type YearHints } from './two-digit-year.ts';

/** How a text writes its date. `mask`: an empty mask or placeholder (`__/__/____`, `MM/DD/YYYY`). */
export type DateForm = 'blank' | 'mask' | 'iso' | 'numbers' | 'compact' | 'words' | 'partial' | 'unreadable';

/** One day a text can mean. `order` is how its figures were taken; `words` when a word or roman numeral names the month. */
export interface WrittenReading {
  readonly day: Day;
  readonly order: DateOrder | 'words';
}

export interface WrittenDate {
  readonly form: DateForm;
  readonly readings: readonly WrittenReading[];
  /** Month and day are there but no calendar has such a day, in any order asked. */
  readonly impossible: boolean;
  /** A part is missing: a year or a month alone, a mask half filled. */
  readonly partial: boolean;
  /** How many digits the year was typed with; 0 when no year was read. */
  readonly yearDigits: number;
  /** The year as read, also of an impossible date; undefined when none or when its place depends on the order. */
  readonly year: number | undefined;
  /** Written with dots, as day-first papers do. */
  readonly dotted: boolean;
  /** What the figures would be in another calendar, where that gives a day between 1900 and 2100. */
  readonly otherCalendars: readonly { readonly calendar: OtherCalendar; readonly day: Day }[];
}

/** What a text says that is no date. */
export const nothing: WrittenDate = {
  form: 'unreadable',
  readings: [],
  impossible: false,
  partial: false,
  yearDigits: 0,
  year: undefined,
  dotted: false,
  otherCalendars: [],
};

/** Year, month and day as one order takes them from the text. */
export interface Written {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly order: DateOrder | 'words';
}

/** The real days among what was taken, each once, and the year they agree on. */
export function collect(form: DateForm, all: readonly Written[], hints: YearHints, dotted: boolean): WrittenDate {
  const readings: WrittenReading[] = [];
  const years = new Set<string>();
  for (const { year: typed, month, day, order } of all) {
    years.add(typed);
    const year = typed.length <= 2 ? fullYear(Number(typed), month, day, hints) : Number(typed);
    if (!isRealDay(year, month, day)) continue;
    const read = toDay(year, month, day);
    if (!readings.some((each) => each.day === read)) readings.push({ day: read, order });
  }
  const [only] = years.size === 1 ? years : [];
  const year =
    only === undefined
      ? undefined
      : only.length > 2
        ? Number(only)
        : Number(readings[0]?.day.slice(0, 4) ?? Number.NaN);
  return {
    ...nothing,
    form,
    readings,
    dotted,
    impossible: readings.length === 0 && all.length > 0,
    yearDigits: only?.length ?? 2,
    year: Number.isNaN(year) ? undefined : year,
  };
}
