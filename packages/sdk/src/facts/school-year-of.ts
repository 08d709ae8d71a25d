import { readSchoolYear, schoolYearOf as yearOfDay } from '../dates/school-year.ts';
import type { FieldKey } from '../record/record.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';
import { openDay } from './open-day.ts';

/** The school year a date lies in, or the one a text field names, as `2025-2026`. */
export const schoolYearOf: Fact<{ field: FieldKey }, string | undefined> = {
  name: 'schoolYearOf',
  label: { en: 'school year', es: 'año escolar' },
  kind: 'text',
  params: { field: { type: 'fieldOrToday', required: true } },
  reads: ({ field }) => datesRead(field),
  derive({ field }, view) {
    const named = field === 'today' ? undefined : readSchoolYear(view.text(field));
    if (named !== undefined) return named;
    const day = openDay(view, field);
    return day === undefined ? undefined : yearOfDay(day);
  },
};
