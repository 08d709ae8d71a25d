import { readSchoolYear, schoolYearOf } from '../dates/school-year.ts';
import type { Told } from './told.ts';

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

/** The years of a code, in words. */
export function heldFrom({ from, to }: Span): Told {
  return {
    en: `held from ${from ?? 'before'} to ${to ?? 'now'}`,
    es: `vigente desde ${from ?? 'antes'} hasta ${to ?? 'hoy'}`,
  };
}

/**
 * A school year as written, with what had to be supposed. A single year is the year it begins in.
 *
 * readYear('2024-25')  → { year: '2024-2025' }
 * readYear('1890')     → { fault: { en: '…', es: '…' } }
 */
export function readYear(text: string): { year?: string; guess?: Told; fault?: Told } {
  if (text === '') return {};
  const single = /^\d{4}$/.test(text) ? `${text}-${Number(text) + 1}` : undefined;
  const year = readSchoolYear(text) ?? single;
  if (year === undefined)
    return {
      fault: {
        en: `"${short(text)}" is no school year; write 2024-2025. The years of codes were not compared.`,
        es: `"${short(text)}" no es un año escolar; escriba 2024-2025. No se compararon los años de las claves.`,
      },
    };
  if (year < '1960' || year > '2100')
    return {
      fault: {
        en: `${short(text)} is not a school year of today's students. The years of codes were not compared.`,
        es: `${short(text)} no es un año escolar de estudiantes de hoy. No se compararon los años de las claves.`,
      },
    };
  if (single === undefined) return { year };
  return {
    year,
    guess: { en: `${text} was read as the school year ${year}`, es: `${text} se leyó como el año escolar ${year}` },
  };
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
