import type { Language } from '../lib/settings.ts';

/** An ISO day as its reader writes it: `23 nov 2026`, `Nov 23, 2026`. What is no day is given back as it is. */
export function readerDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  );
}

/** A moment's day by the local calendar, as an ISO day. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
