import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderIn, labelWords } from './label-words.ts';

describe('the words of a label', () => {
  test.each([
    ['First Name:', 'FIRST NAME'],
    ['1. Last Name(s) *', 'LAST NAME'],
    ['2a. Last Name', 'LAST NAME'],
    ['2o. apellido', '2O APELLID'],
    ['  Apellidos  ', 'APELLID'],
    ['Segunda Apellidos', 'SEGUND APELLID'],
    ['segundo apellido', 'SEGUND APELLID'],
    ['Q.A.D.', 'QAD'],
    ['E-mail', 'EMAIL'],
    ["Mother's name", 'MOTHER NAME'],
    ['The child(ren) moved', 'THE CHILD MOVED'],
    ['Birth Date (MM/DD/YYYY)', 'BIRTH DATE'],
    ['a. worker’s statement', 'WORKER STATEMENT'],
    ['Año escolar', 'ANO ESCOLAR'],
    ['Address', 'ADDRESS'],
    ['*', ''],
    ['', ''],
    ['📅', ''],
  ])('%j are compared as %j', (text, words) => {
    expect(labelWords(text).join(' ')).toBe(words);
  });

  test('any text has words without spaces or lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => labelWords(text).every((word) => /^[A-Z0-9]+$/.test(word))),
    );
  }, 30_000);
});

describe('the order a written pattern asks for', () => {
  test.each([
    ['mm/dd/yyyy', 'MDY'],
    ['(MM/DD/YY)', 'MDY'],
    ['Birth Date (MM DD YYYY)', 'MDY'],
    ['dd/mm/aaaa', 'DMY'],
    ['DD-MM-YYYY', 'DMY'],
    ['d.m.yyyy', 'DMY'],
    ['yyyy-mm-dd', 'YMD'],
    ['mm/yyyy', null],
    ['Birth date', null],
    ['mad dad', null],
    ['', null],
  ])('%j: %j', (text, order) => {
    expect(dateOrderIn(text)).toBe(order);
  });
});
