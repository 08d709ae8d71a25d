import { expect, test } from 'vitest';
import { findFields } from './find-field.ts';
import type { FieldChoice } from './mapper-port.ts';

const field = (key: string, en: string, es: string, synonyms: readonly string[] = []): FieldChoice => ({
  key,
  label: { en, es },
  isDate: false,
  scope: 'child',
  synonyms,
});
const fields = [
  field('birthDate', 'Birth Date', 'Fecha de nacimiento', ['dob', 'born on']),
  field('birthCity', 'Birth City', 'Ciudad de nacimiento'),
  field('currentCity', 'Current City', 'Ciudad actual', ['town']),
  field('lastName1', 'Last Name 1', 'Primer apellido', ['paternal last name']),
];
const found = (typed: string, lang: 'en' | 'es' = 'en') => findFields(fields, typed, lang).map(({ key }) => key);

test.each([
  ['dob', ['birthDate']],
  ['city', ['birthCity', 'currentCity']],
  ['ciudad nac', ['birthCity']],
  ['PATERNAL', ['lastName1']],
  ['last name 1', ['lastName1']],
  ['nothing like it', []],
])('%j finds %j', (typed, keys) => {
  expect(found(typed).sort()).toEqual([...keys].sort());
});

test('accents and case do not count, and the reader’s own language comes first', () => {
  expect(found('CIUDÁD', 'es')).toEqual(['currentCity', 'birthCity']);
});

test('without words every field is offered', () => {
  expect(found('  ')).toHaveLength(4);
});
