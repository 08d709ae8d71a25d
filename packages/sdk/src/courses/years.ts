import { readSchoolYear, schoolYearOf } from '../dates/school-year.ts';

/** First and last school year of something; absent means without end. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** Whether something holds in a school year. */
export function holdsIn({ from, to }: Span, year: string): boolean {
  return (from === undefined || from <= year) && (to === undefined || to >= year);
}

/** Whether it holds on the day of an edition of the tables. */
export function holdsOn({ to }: Span, day: string): boolean {
  return to === undefined || to >= (schoolYearOf(day) ?? '');
}

/**
 * A school year as written, with what had to be supposed. A single year is the year it begins in.
 *
 * readYear('2024-25')  → { year: '2024-2025' }
 * readYear('1890')     → { fault: '…' }
 */
export function readYear(text: string): { year?: string; guess?: string; fault?: string } {
  if (text === '') return {};
  const single = /^\d{4}$/.test(text) ? `${text}-${Number(text) + 1}` : undefined;
  const year = readSchoolYear(text) ?? single;
  if (year === undefined)
    return { fault: `"${short(text)}" is no school year; write 2024-2025. The years of codes were not compared.` };
  if (year < '1960' || year > '2100')
    return { fault: `${short(text)} is not a school year of today's students. The years of codes were not compared.` };
  return single === undefined ? { year } : { year, guess: `${text} was read as the school year ${year}` };
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
