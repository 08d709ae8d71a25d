import { expect, test } from 'vitest';
import type { Field } from '../record/field.ts';
import { createColumns } from './columns.ts';
import { synonymsOf } from './synonyms.ts';

const field = (en: string, es: string): Field => ({ label: { en, es }, group: 'child', type: 'text', source: [] });
const fields = {
  firstName: field('First Name', 'Nombre'),
  lastName1: field('Last Name 1', 'Primer apellido'),
  lastName2: field('Last Name 2', 'Segundo apellido'),
};
const labels = {
  fields: {
    lastName1: [{ lang: 'en', labels: ['surname', 'family name'] }],
    lastName2: [
      { lang: 'en', labels: ['family name'] },
      { lang: 'en', beside: ['firstName'], labels: ["mother's surname"] },
    ],
  },
  sections: { child: { labels: [{ lang: 'en', labels: ['student'] }] } },
};
const columns = () => createColumns(fields, synonymsOf([{ labels }]));

test.each([
  ['firstName', 'firstName'],
  ['PRIMER APELLIDO', 'lastName1'],
  ['last_name-2', 'lastName2'],
  ['Surname', 'lastName1'],
  ['Student First Name', 'firstName'],
])('%s is %s', (name, key) => {
  expect(columns().fieldOf(name)).toBe(key);
  expect(columns().fitting(name)).toEqual([key]);
});

test('a name that fits two fields is neither, and says both', () => {
  expect(columns().fieldOf('Family name')).toBeUndefined();
  expect(columns().fitting('Family name')).toEqual(['lastName1', 'lastName2']);
  expect(columns().fitting('student family name')).toEqual(['lastName1', 'lastName2']);
});

test('a name that only a form’s neighbours explain is nothing in a table', () => {
  expect(columns().fitting("mother's surname")).toEqual([]);
});

test('names from strangers are harmless', () => {
  for (const name of ['__proto__', 'constructor', '', '   ', '🙂']) expect(columns().fitting(name)).toEqual([]);
});

test('an unknown name is remembered with the one it was perhaps meant to be', () => {
  const known = createColumns(fields, undefined, {}, (_, names) => [...names][0]);
  known.fieldOf('Frist Name');
  expect(known.unknown()).toEqual([{ column: 'Frist Name', near: 'First Name' }]);
});
