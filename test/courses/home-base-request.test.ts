import { expect, test } from 'vitest';
import { homeBaseRequest, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseFiles, courseTables } from './course-files.ts';

const tables = courseTables();
const { entries } = courseFiles()['sced-descriptions.json'] as { entries: { code: string; text: string }[] };
const descriptions = Object.fromEntries(entries.map(({ code, text }) => [code, text]));

test('what was sent, what was tried, the nearest courses with SCED words, contacts and room for the answer', () => {
  const answer = translateCourse({ fromState: 'KS', code: '54337', toState: 'CA', clockHours: 40, grade: 'B' }, tables);
  const contacts = [
    { state: 'KS', district: 'USD 999', role: 'registrar', office: 'Counseling office', phone: '620-555-0100' },
    { state: 'TX', district: 'Valle ISD', role: 'counselor', office: '', phone: '956-555-0100' },
  ];
  const text = homeBaseRequest(answer, { descriptions, contacts });
  expect(answer.status).toBe('no-match');
  expect(text).toContain('Course as sent: 54337');
  expect(text).toContain('looks like a SCED number and is none');
  expect(text).toContain('SCED 04437 Social Studies (grade 7)');
  expect(text).toContain(descriptions['04437'] ?? 'no description');
  expect(text).toContain('registrar, Counseling office, USD 999: 620-555-0100');
  expect(text, 'a contact of another State').not.toContain('956-555-0100');
  expect(text).toMatch(/Hours: 40\. How many hours make the full course is set by the receiving district/);
  expect(text).toMatch(/Agreed description of the course: _+/);
});

test('in Spanish, with the level in words', () => {
  const query = { fromState: 'GA', code: '27.06100', title: 'Algebra I', courseType: 'honors', toState: 'NC' };
  const text = homeBaseRequest(translateCourse(query, tables, { lang: 'es' }), { lang: 'es' });
  expect(text).toContain('Curso por interpretar');
  expect(text).toContain('Nivel: de honores');
  expect(text).toContain('El estado que recibe no tiene un curso igual, solo otros relacionados.');
});

test('without candidates and contacts it says so', () => {
  const text = homeBaseRequest(translateCourse({ fromState: 'TX', title: '…', toState: 'CA' }, tables));
  expect(text).toContain('No course is near enough to name.');
  expect(text).toContain('(none in the list)');
});
