import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, parseTemplate } from '../rules/template.ts';
import { dayWords } from './day-words.ts';
import { listWords } from './list-words.ts';
import { valueWords } from './value-words.ts';

describe('a day', () => {
  test.each([
    ['2012-04-03', 'en', 'April 3, 2012'],
    ['2012-04-03', 'es', '3 de abril de 2012'],
    ['2012-12-31', 'fr', 'December 31, 2012'],
    ['2012-02-30', 'en', '2012-02-30'],
  ])('%s in %s is %s', (day, language, words) => {
    expect(dayWords(day, language)).toBe(words);
  });
});

describe('choices', () => {
  test.each([
    [[], 'en', ''],
    [['a'], 'en', 'a'],
    [['a', 'b'], 'en', 'a or b'],
    [['a', 'b', 'c'], 'en', 'a, b or c'],
    [['a', 'b', 'c'], 'es', 'a, b o c'],
    [['7', '8'], 'es', '7 u 8'],
    [['10', '11'], 'es', '10 u 11'],
    [['10', '110'], 'es', '10 o 110'],
    [['3 de abril', '8 de abril'], 'es', '3 de abril u 8 de abril'],
    [['Ana', 'Óscar'], 'es', 'Ana u Óscar'],
    [['ramo', 'hoja'], 'es', 'ramo u hoja'],
    [['Juan', 'Hugo'], 'es', 'Juan o Hugo'],
    [['Óscar', 'Ana'], 'es', 'Óscar o Ana'],
  ])('%j in %s are "%s"', (choices, language, words) => {
    expect(listWords(choices, language)).toBe(words);
  });
});

describe('a value', () => {
  test.each([
    [undefined, 'en', '(blank)'],
    [null, 'es', '(en blanco)'],
    [[], 'en', '(blank)'],
    ['', 'fr', '(blank)'],
    ['2012-04-03', 'en', 'April 3, 2012'],
    ['Ana', 'en', 'Ana'],
    [4, 'en', '4'],
    [true, 'es', 'sí'],
    [false, 'en', 'no'],
    [['2012-04-03', '2012-03-04'], 'en', 'April 3, 2012 or March 4, 2012'],
    [{ text: 'Ana' }, 'en', 'Ana'],
    [{ other: 1 }, 'en', '(blank)'],
  ])('%j in %s is "%s"', (value, language, words) => {
    expect(valueWords(value, language)).toBe(words);
  });

  test('a language that is the name of something else is no language', () => {
    expect(valueWords(0n, '__proto__')).toBe('(blank)');
    expect(valueWords(true, 'constructor')).toBe('yes');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        fc.string(),
        (value, language) => typeof valueWords(value, language) === 'string',
      ),
    );
  });
});

test('a text with names in braces is filled, each name once read', () => {
  expect(parseTemplate('{a} and {b }.')).toEqual({ texts: ['', ' and ', '.'], names: ['a', 'b'] });
  expect(fillTemplate(parseTemplate('Is it {day}?'), (name) => name.toUpperCase())).toBe('Is it DAY?');
  expect(fillTemplate(parseTemplate('no names'), () => 'x')).toBe('no names');
  expect(fillTemplate(parseTemplate('{a}{a}'), () => '{a}')).toBe('{a}{a}');
});
