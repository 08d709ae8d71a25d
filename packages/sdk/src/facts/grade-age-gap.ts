import { yearsBetween } from '../dates/intervals.ts';
import { readGrade } from '../dates/school-grade.ts';
import { autumnOf } from '../dates/school-year.ts';
import type { FieldKey } from '../record/record.ts';
import type { DateView } from './date.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/**
 * Age on 1 September of the school's year less the usual age of the grade: 2 for a child two years older than most. Of a birth date
 * that can mean several days it is the gap nearest to 0.
 */
export const gradeAgeGap: Fact<{ field?: FieldKey; on?: FieldKey }, number | undefined> = {
  name: 'gradeAgeGap',
  label: { en: 'years older than usual', es: 'años más de lo usual' },
  kind: 'number',
  params: { field: { type: 'field' }, on: { type: 'fieldOrToday' } },
  reads: ({ field = 'gradeLevel', on = 'today' }) => [...new Set([field, ...datesRead('birthDate', on)])],
  derive({ field = 'gradeLevel', on = 'today' }, view) {
    const usual = readGrade(view.text(field))?.usualAge ?? undefined;
    const born = (view.fact('date', { field: 'birthDate' }) as DateView | undefined)?.open ?? [];
    const day = openDay(view, on);
    const start = day === undefined ? undefined : autumnOf(day);
    if (usual === undefined || start === undefined) return undefined;
    const gaps = born.flatMap((each) => {
      const age = yearsBetween(each, `${start}-09-01`);
      return age === undefined ? [] : age - usual;
    });
    return gaps.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
  },
};
