import { describe, expect, test } from 'vitest';
import { type WordKey, wordKeys, words } from './words.ts';

const [english, spanish] = [words('en'), words('es')];
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(wordKeys)('%s', (key: WordKey) => {
  test('has the same blanks to fill in both languages', () => {
    expect(blanks(spanish(key))).toEqual(blanks(english(key)));
  });
});

test('blanks are filled, unknown ones stay to be seen', () => {
  expect(english('child', { n: 2 })).toBe('Child 2');
  expect(spanish('counts', { error: 1, warning: 2, info: 0 })).toBe('1 por corregir · 2 por revisar · 0 notas');
  expect(english('child')).toBe('Child {n}');
});
