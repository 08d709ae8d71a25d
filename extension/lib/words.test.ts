import { describe, expect, test } from 'vitest';
import { type WordKey, wordKeys, words } from './words.ts';

const [english, spanish] = [words('en'), words('es')];
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

interface Table {
  readonly en: Readonly<{ [key: string]: string }>;
  readonly es: Readonly<{ [key: string]: string }>;
}
const tables = Object.values(import.meta.glob<{ [name: string]: Table }>('./words/*.ts', { eager: true })).flatMap(
  (module) => Object.entries(module),
);

describe.each(tables)('%s', (_, { en, es }) => {
  test('has the same keys in both languages, none left empty', () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const text of [...Object.values(en), ...Object.values(es)]) expect(text.trim()).not.toBe('');
  });

  test('has the same blanks to fill in both languages', () => {
    for (const [key, text] of Object.entries(en)) expect(blanks(es[key] ?? ''), key).toEqual(blanks(text));
  });
});

test('no key stands in two tables', () => {
  const keys = wordKeys.toSorted();
  expect(keys.filter((key, index) => key === keys[index + 1])).toEqual([]);
  expect(wordKeys.every((key: WordKey) => english(key) !== '' && spanish(key) !== '')).toBe(true);
});

test('blanks are filled, unknown ones stay to be seen', () => {
  expect(english('child', { n: 2 })).toBe('Child 2');
  expect(spanish('counts', { error: 1, warning: 2, info: 0 })).toBe('1 por corregir · 2 por revisar · 0 notas');
  expect(english('child')).toBe('Child {n}');
});
