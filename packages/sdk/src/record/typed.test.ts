import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, typedIn, typedText } from './typed.ts';

describe('what was typed', () => {
  test.each(['', ' ', '\t\r\n', '\u00a0', '\u3000', '\u200b', '\ufeff', ' \u200d '])('%j is blank', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(typedText(text)).toBeUndefined();
  });

  test.each(['a', ' a ', '-', '.', 'ñ', '👧', '0'])('%j is not, and stays as typed', (text) => {
    expect(typedText(text)).toBe(text);
  });

  test('numbers and booleans are read as their text, anything else as blank', () => {
    expect([7, 0, -1.5, true, false, 10n].map(typedText)).toEqual(['7', '0', '-1.5', 'true', 'false', '10']);
    expect(
      [null, undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [], ['a'], Symbol('a'), () => 'a'].map(typedText),
    ).toEqual(Array(9).fill(undefined));
  });

  test('only a record’s own properties are fields', () => {
    expect(typedIn({ firstName: 'Ana' }, 'firstName')).toBe('Ana');
    for (const field of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(typedIn({}, field)).toBeUndefined();
    expect(typedIn(Object.create({ firstName: 'Ana' }) as object as never, 'firstName')).toBeUndefined();
    expect([null, undefined, 'Ana', 7].map((record) => typedIn(record as never, 'length'))).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('no value makes it throw', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (value) => typeof (typedText(value) ?? '') === 'string',
      ),
    );
  });
});
