import { readGrade, type SchoolGrade } from '../dates/school-grade.ts';
import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

const read = (text: string | undefined) => readGrade(text ?? '');

/** The school grade a text names, with its number and the usual age; undefined when blank or no grade. */
export const grade: Fact<{ field?: FieldKey }, SchoolGrade | undefined> = {
  name: 'grade',
  summary: 'The school grade typed: code, number (kindergarten 0, preschool below, null for none) and usual age',
  label: { en: 'grade', es: 'grado' },
  kind: 'object',
  properties: ['code', 'number', 'usualAge'],
  params: { field: { type: 'field' } },
  reads: ({ field = 'gradeLevel' }) => [field],
  derive: ({ field = 'gradeLevel' }, view) => read(view.text(field)),
};
