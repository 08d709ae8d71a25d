import { isDay } from '../record/day.ts';
import type { Day } from '../record/record.ts';

const months: { readonly [language: string]: readonly string[] } = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

/**
 * A day with the month as a word, so that nobody reads it the other way round.
 *
 * dayWords('2012-04-03', 'en') → 'April 3, 2012'     dayWords('2012-04-03', 'es') → '3 de abril de 2012'
 */
export function dayWords(day: Day, language: string): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const spanish = language === 'es';
  const name = (spanish ? months['es'] : months['en'])?.[month - 1];
  return spanish ? `${date} de ${name} de ${year}` : `${name} ${date}, ${year}`;
}
