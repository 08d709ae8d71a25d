import { expect, test } from 'vitest';
import { type CourseQuery, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from './course-files.ts';

const tables = courseTables();
const queries: readonly CourseQuery[] = [
  { fromState: 'TX', code: '03100500', section: 'A', creditsGranted: '1', clockHours: 40, grade: '88', toState: 'CA' },
  { fromState: 'FL', code: '1200320', creditsGranted: 'x', clockHours: 'y', hoursOfFullCourse: 180, toState: 'CA' },
  { fromState: 'FL', code: '1200320', courseType: '1', clockHours: 200, hoursOfFullCourse: 180, toState: 'CA' },
  { fromState: 'CA', code: '9251', creditUnit: 'points', creditsGranted: 1, grade: 'B', gradeTable: {}, toState: 'TX' },
  { fromState: 'CA', code: '2702', schoolYear: '2030', toState: 'KS' },
  { fromState: 'KS', code: '54436', title: 'Social Studies', schoolYear: '1890', toState: 'SCED' },
  { fromState: 'KS', code: '19257', title: 'Leadership', courseType: 'blue', toState: 'CA' },
  { fromState: 'KS', code: '44060', toState: 'CA' },
  { fromState: 'KS', code: '03100500', toState: 'CA' },
  { fromState: 'GA', code: '27.06100', toState: 'NC' },
  { fromState: 'KY', code: '270510', toState: 'CA' },
  { fromState: 'KY', code: '270510', toState: 'TX' },
  { fromState: 'KY', code: '270510', toState: 'TN' },
  { fromState: 'TX', title: 'Geomerty', toState: 'CA' },
  { fromState: 'TX', title: 'GEO', toState: 'CA' },
  { fromState: 'TX', title: 'Pre-AP Algebra I', toState: 'CA' },
  { fromState: 'TX', title: 'Social Studies grade 7', toState: 'SCED' },
  { fromState: 'TX', title: 'Q'.repeat(300), toState: 'CA' },
  { fromState: 'TX', title: '---', toState: 'CA' },
  { fromState: 'TX', toState: 'CA' },
  { fromState: 'TX', title: 'Algebra I', toState: 'ZZ' },
  { title: 'Algebra I' },
  { fromState: 'TX', code: '3100500', toState: 'CA' },
  { fromState: 'NC', code: '21098X0', toState: 'CA' },
];

/** Every sentence of an answer, with the way to it. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one, at) => sentences(one, `${path}[${at}]`));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
  const isSentence = /(?:says|effect|how|because\[\d+\]|guesses\[\d+\]|nextSteps\[\d+\])$/.test(path);
  return isSentence && typeof value === 'string' ? [[path, value]] : [];
}

test.each(queries)('every sentence is said in Spanish too: %j', (query) => {
  const english = sentences(translateCourse(query, tables));
  const spanish = sentences(translateCourse(query, tables, { lang: 'es' }));
  expect(english.length).toBeGreaterThan(0);
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(spanish.filter(([, text], at) => text === english[at]?.[1])).toEqual([]);
  expect(
    spanish.filter(([, text]) =>
      /\b(?:the|is not|and|was|course of)\b|undefined|\[object/.test(text.replace(/"[^"]*"/g, '')),
    ),
  ).toEqual([]);
});

test('codes, titles and figures are the same in both, and any other language is answered in English', () => {
  const query = { fromState: 'FL', code: '1200320', creditsGranted: '1', toState: 'CA' };
  const facts = (lang: string) => {
    const { status, sced, targets, credit, confidence } = translateCourse(query, tables, { lang });
    return [status, sced, targets.map(({ code, title }) => [code, title]), credit?.receiving.value, confidence.score];
  };
  expect(facts('es')).toEqual(facts('en'));
  expect(translateCourse(query, tables, { lang: 'fr' })).toEqual(translateCourse(query, tables));
});
