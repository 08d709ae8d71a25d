import type { CourseQuery } from '@coe-check/sdk/courses';
import { cellOf, type NamedRow } from './read-table.ts';

/** Column names under which each part of a query is looked for; the first are those of the record's fields. */
const columns: Readonly<{ [key in keyof CourseQuery]: readonly string[] }> = {
  fromState: ['fromState', 'sendingState', 'from', 'state'],
  code: ['code', 'courseCode', 'stateCode'],
  codeSystem: ['codeSystem', 'courseCodeSystem'],
  title: ['title', 'courseTitle', 'courseName', 'course'],
  courseType: ['courseType', 'type', 'level'],
  subject: ['subject', 'subjectAreaName', 'subjectArea'],
  gradeLevel: ['gradeLevel'],
  schoolYear: ['schoolYear', 'year', 'beginAcademicYear'],
  receivingYear: ['receivingYear'],
  section: ['section', 'courseSection'],
  clockHours: ['clockHours', 'hours'],
  hoursOfFullCourse: ['hoursOfFullCourse'],
  creditsGranted: ['creditsGranted', 'credits', 'credit'],
  creditUnit: ['creditUnit', 'unit'],
  grade: ['finalGrade', 'grade', 'mark'],
  gradingScale: ['gradingScale'],
  toState: ['toState', 'receivingState', 'to'],
};

/** A row of a file as a query; what the command line says fills what the row does not. */
export function queryOf(values: NamedRow['values'], defaults: CourseQuery): CourseQuery {
  const query: { -readonly [key in keyof CourseQuery]: CourseQuery[key] } = { ...defaults };
  for (const [key, names] of Object.entries(columns) as [
    Exclude<keyof CourseQuery, 'gradeTable'>,
    readonly string[],
  ][]) {
    const value = cellOf(values, names);
    if (value !== '') query[key] = value;
  }
  const table = values['gradeTable'];
  if (typeof table === 'object' && table !== null) query.gradeTable = table as { [grade: string]: string };
  return query;
}

/**
 * `--from KS:02052`: State and code. `TX:` is the State alone, for a title.
 *
 * readFrom('KS:02052')  → { fromState: 'KS', code: '02052' }
 */
export function readFrom(text: string): CourseQuery {
  const [state = '', ...code] = text.split(':');
  const rest = code.join(':').trim();
  return rest === '' ? { fromState: state.trim() } : { fromState: state.trim(), code: rest };
}
