import { readGrade, type SchoolGrade } from '../dates/school-grade.ts';
import type { FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';

const read = (text: string | undefined) => readGrade(text ?? '');

/** The school grade a text (or the earlier record's) names, with its number and the usual age; undefined when blank or no grade. */
export const grade: Fact<{ field?: FieldKey; of?: 'prior' }, SchoolGrade | undefined> = {
  name: 'grade',
  label: { en: 'grade', es: 'grado' },
  kind: 'object',
  properties: ['code', 'number', 'usualAge'],
  params: { field: { type: 'field' }, of: { type: 'text', oneOf: ['prior'] } },
  reads: ({ field = 'gradeLevel', of }) => [of === 'prior' ? '#prior' : field],
  derive: ({ field = 'gradeLevel', of }, view) => read(of === 'prior' ? typedIn(view.prior, field) : view.text(field)),
};
