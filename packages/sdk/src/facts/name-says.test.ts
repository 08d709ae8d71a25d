import { expect, test } from 'vitest';
import { boxKinds, wholeKinds } from '../names/name-reading.ts';
import { nameSays } from './name-says.ts';

test('a reading says as what the name can be read, and which words speak for it', () => {
  const because = ['surname:RAMIREZ', 'surname:GARCIA'];
  expect(nameSays('twoSurnamesInOneBox', because, true, 'en')).toBe(
    'The name can be read as two surnames in one box: the surname RAMIREZ, the surname GARCIA',
  );
  expect(nameSays('twoSurnamesInOneBox', because, true, 'es')).toBe(
    'El nombre se puede leer como dos apellidos en una casilla: el apellido RAMIREZ, el apellido GARCIA',
  );
});

test('what speaks for itself is not told twice, and a language without words is answered in English', () => {
  expect(nameSays('straySpaces', ['spaces'], true, 'vi')).toBe('The name can be read as a name with stray spaces');
  expect(nameSays('surnamesReversed', ['sibling'], true, 'es')).toBe(
    'El nombre se puede leer como los dos apellidos en orden inverso: el nombre de un hermano',
  );
});

test('a reading that was not found says so', () => {
  expect(nameSays('placeholder', [], false, 'en')).toBe('The name is not read as a word that stands for no name');
  expect(nameSays('placeholder', [], false, 'es')).toBe('El nombre no se lee como una palabra que no es un nombre');
});

test('every kind of reading has its own words in both languages', () => {
  const kinds = [...boxKinds, ...wholeKinds];
  const said = kinds.flatMap((kind) => ['en', 'es'].map((language) => nameSays(kind, ['suffix:JR'], true, language)));
  expect(new Set(said).size).toBeGreaterThanOrEqual(2 * kinds.length - 2);
  expect(said.filter((text) => /undefined|\s{2}/.test(text))).toEqual([]);
});
