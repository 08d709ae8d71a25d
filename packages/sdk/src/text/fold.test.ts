import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

const latinLetter = fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code));

describe('fold', () => {
  test.each([
    ['', ''],
    ['   ', ''],
    ['RAMIREZ', 'RAMIREZ'],
    ['Ramírez', 'RAMIREZ'],
    ['Núñez', 'NUNEZ'],
    ['Nu\u0301n\u0303ez', 'NUNEZ'],
    ['García-Ruiz', 'GARCIA RUIZ'],
    ['García – Ruiz', 'GARCIA RUIZ'],
    ['  de  la\u00a0Cruz\t', 'DE LA CRUZ'],
    ['Xuu’kx', "XUU'KX"],
    ['Xuuʼkx', "XUU'KX"],
    ['Xuu`kx', "XUU'KX"],
    ['José “Pepe”', 'JOSE "PEPE"'],
    ['Mª José', 'MA JOSE'],
    ['Ｊｏｓé', 'JOSE'],
    ['Nguyễn', 'NGUYEN'],
    ['Đặng', 'DANG'],
    ['Sørensen', 'SORENSEN'],
    ['straße', 'STRASSE'],
    ['\u200bAna\ufeff', 'ANA'],
    ['Ma.', 'MA.'],
    ['😀', '😀'],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice changes nothing, for every single character', () => {
    for (let point = 0; point <= 0x1ffff; point += 1) {
      const once = fold(String.fromCodePoint(point));
      if (fold(once) !== once) expect(fold(once), `U+${point.toString(16)}`).toBe(once);
    }
  });

  test('folding twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
    );
  });

  test('the short way for Latin letters says the same as the long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: latinLetter, maxLength: 20 }), (text) => {
        expect(fold(text)).toBe(fold(`${text}\u200b`));
      }),
    );
  });
});
