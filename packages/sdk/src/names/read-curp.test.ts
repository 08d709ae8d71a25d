import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curpLetters } from './curp-letters.ts';
import { curpCheckDigit, readCurp } from './read-curp.ts';
import { mrzCheckDigit, readMrz } from './read-mrz.ts';

/** Invented keys: letters from invented names, check digit worked out by hand from the table of values. */
const signs = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const withDigit = (seventeen: string): string => {
  const sum = [...seventeen].reduce((all, sign, index) => all + signs.indexOf(sign) * (18 - index), 0);
  return `${seventeen}${(10 - (sum % 10)) % 10}`;
};

describe('readCurp', () => {
  const key = withDigit('TOVR130907MGRRLSA');

  test('an invented key says day, sex, state and letters', () => {
    expect(readCurp(key)).toEqual({
      text: key,
      shape: true,
      checkDigit: true,
      day: '2013-09-07',
      sex: 'Female',
      state: 'Guerrero',
      letters: { initials: 'TOVR', consonants: 'RLS' },
      improper: false,
      valid: true,
    });
  });

  test('spaces, hyphens and small letters do not matter', () => {
    expect(readCurp(` ${key.slice(0, 4).toLowerCase()}-${key.slice(4)} `)?.valid).toBe(true);
  });

  test('a digit in place 17 means the last century', () => {
    expect(readCurp(withDigit('TOVR130907MGRRLS0'))?.day).toBe('1913-09-07');
  });

  test.each([
    [
      'a wrong check digit',
      key.slice(0, 17) + ((Number(key[17]) + 1) % 10),
      { shape: true, checkDigit: false, valid: false },
    ],
    ['month 13', withDigit('TOVR131307MGRRLSA'), { day: undefined, valid: false, checkDigit: true }],
    ['30 February', withDigit('TOVR130230MGRRLSA'), { day: undefined, valid: false }],
    ['an unknown state', withDigit('TOVR130907MQQRLSA'), { shape: false, valid: false }],
    ['sex Q', withDigit('TOVR130907QGRRLSA'), { shape: false, valid: false }],
    ['an improper word', withDigit('VACA130907MGRRLSA'), { improper: true, valid: false, checkDigit: true }],
    ['17 characters', key.slice(0, 17), { shape: false }],
    ['nothing of the kind', 'hello', { shape: false, valid: false }],
    ['born abroad', withDigit('TOVR130907MNERLSA'), { state: 'abroad', valid: true }],
  ])('%s', (_what, text, expected) => {
    expect(readCurp(text)).toMatchObject(expected);
  });

  test('a blank is no key', () => {
    expect(readCurp(' ')).toBeUndefined();
  });

  test('nine of ten wrong characters in a key are told', () => {
    let missed = 0;
    let tried = 0;
    for (let place = 0; place < 17; place++) {
      for (const sign of signs.replace('Ñ', '')) {
        if (sign === key[place]) continue;
        tried += 1;
        if (readCurp(key.slice(0, place) + sign + key.slice(place + 1))?.valid) missed += 1;
      }
    }
    expect(tried).toBe(17 * 35);
    expect(missed).toBeLessThan(tried * 0.1);
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCurp(text)).toEqual(readCurp(text));
        expect(readMrz(text)).toEqual(readMrz(text));
        expect(curpLetters({ given: text, first: text, second: text })?.initials.length ?? 4).toBe(4);
      }),
    );
  });
});

describe('curpLetters', () => {
  test.each([
    ['Rosa María', 'Torres', 'Vela', 'TOVR', 'RLS'],
    ['José Luis', 'Peña', 'Muñiz', 'PEML', 'XXS'],
    ['María', 'Ortiz', 'Vega', 'OIVM', 'RGR'],
    ['María Fernanda', 'Ortiz', 'Vega', 'OIVF', 'RGR'],
    ['Ma. de los Ángeles', 'de la Cruz', 'Vega', 'CUVA', 'RGN'],
    ['Ana', 'Uc', 'Ek', 'UXEA', 'CKN'],
    ['José', 'Ríos', '', 'RIXJ', 'SXS'],
    ['Alma', 'Vázquez', 'Cano', 'VXCA', 'ZNL'],
    ['María José', 'Ríos', 'Soto', 'RISJ', 'STS'],
  ])('%s %s %s gives %s and %s', (given, first, second, initials, consonants) => {
    expect(curpLetters({ given, first, second })).toEqual({ initials, consonants });
  });

  test('a sign nobody agrees on, or a blank name, gives none', () => {
    expect(curpLetters({ given: 'Ana', first: "O'Neil", second: '' })).toBeUndefined();
    expect(curpLetters({ given: 'Ana', first: 'Ríos-Vega', second: '' })).toBeUndefined();
    expect(curpLetters({ given: '', first: 'Ríos', second: '' })).toBeUndefined();
  });
});

describe('readMrz', () => {
  const part = (text: string) => `${text}${mrzCheckDigit(text)}`;
  const line = `${part('X1234567<')}MEX${part('120304')}F${part('291123')}<<<<<<<<<<<<<<00`;

  test('an invented second line says day, sex and nationality, alone or after the first', () => {
    const said = { day: '2012-03-04', sex: 'Female', nationality: 'MEX', document: 'X1234567', valid: true };
    expect(readMrz(line, { today: '2026-11-23' })).toMatchObject(said);
    expect(readMrz(`P<MEXRIOS<<ANA${'<'.repeat(30)}\n${line}`, { today: '2026-11-23' })).toMatchObject(said);
  });

  test('an unknown day stays unknown, a wrong digit is told', () => {
    expect(readMrz(line.replace('120304', '1203<<'))).toMatchObject({ shape: true, day: undefined });
    expect(readMrz(line.replace('120304', '120305'))).toMatchObject({
      valid: false,
      checks: { birthDate: false, document: true },
    });
    expect(readMrz('hello')).toMatchObject({ shape: false, valid: false });
    expect(readMrz('')).toBeUndefined();
  });
});

const vectors = new URL('../../../../../shared/domain/data/curp_test_vectors.json', import.meta.url);
interface Vector {
  readonly curp: string;
  readonly valid: boolean;
  readonly given?: string;
  readonly first_surname?: string;
  readonly second_surname?: string;
  readonly dob?: string;
  readonly sex?: string;
}

describe.skipIf(!existsSync(vectors))('curp_test_vectors.json of ../shared (absent: not run)', () => {
  const all: readonly Vector[] = existsSync(vectors) ? JSON.parse(readFileSync(vectors, 'utf8')) : [];
  test('there are some', () => {
    expect(all.length).toBeGreaterThan(20);
  });
  test.each(all.map((vector) => [vector.curp, vector] as const))('%s', (text, vector) => {
    const curp = readCurp(text);
    expect(curp?.valid).toBe(vector.valid);
    if (vector.given === undefined) return;
    const letters = curpLetters({
      given: vector.given,
      first: vector.first_surname ?? '',
      second: vector.second_surname ?? '',
    });
    expect(curp?.letters).toEqual(letters);
    expect(curp?.day).toBe(vector.dob);
    expect(curp?.sex).toBe(vector.sex === 'H' ? 'Male' : 'Female');
    expect(curpCheckDigit(text)).toBe(Number(text[17]));
  });
});
