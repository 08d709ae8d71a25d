import { describe, expect, test } from 'vitest';
import { type DeriveWith, derive } from './derive.ts';

const using: DeriveWith = { surnames: new Set(['GARCIA', 'LOPEZ', 'MONTERO']), dateOrder: 'MDY' };
const surname = (nth: number, lastName1: string, lastName2 = '') =>
  derive({ as: 'surname', of: ['lastName1', 'lastName2'], nth }, { lastName1, lastName2 }, using);

describe('surnames', () => {
  test.each([
    ['García', 'López', 'GARCIA', 'LOPEZ'],
    ['García López', '', 'GARCIA', 'LOPEZ'],
    ['García-López', '', 'GARCIA', 'LOPEZ'],
    ['GARCIALOPEZ', '', 'GARCIA', 'LOPEZ'],
    ['García y López', '', 'GARCIA', 'LOPEZ'],
    ['López de García', '', 'LOPEZ', 'GARCIA'],
    ['de la Cruz', '', 'CRUZ', ''],
    ['De la', 'Cruz', 'CRUZ', ''],
    ['Delacruz', '', 'CRUZ', ''],
    ['Delaney', '', 'DELANEY', ''],
    ['San Martín', 'Núñez', 'SANMARTIN', 'NUNEZ'],
    ['San', 'Martín', 'SANMARTIN', ''],
    ['González Jr', '', 'GONZALEZ', ''],
    ['Le', '', 'LE', ''],
    ['De', '', 'DE', ''],
    ['', '', '', ''],
  ])('%j and %j are %s and %s', (one, two, first, second) => {
    expect([surname(1, one, two), surname(2, one, two)]).toEqual([first, second]);
  });
});

describe('given names', () => {
  const given = (nth: number, firstName: string, middleName = '') =>
    derive({ as: 'given', of: ['firstName', 'middleName'], nth }, { firstName, middleName }, using);
  test.each([
    ['María Guadalupe', '', 'MARIA', 'GUADALUPE'],
    ['Ma.', 'Guadalupe', 'MARIA', 'GUADALUPE'],
    ['María de los Ángeles', '', 'MARIA', 'ANGELES'],
    ['José', '', 'JOSE', ''],
  ])('%j and %j are %s and %s', (first, middle, one, two) => {
    expect([given(1, first, middle), given(2, first, middle)]).toEqual([one, two]);
  });
});

describe('days', () => {
  const day = (birthDate: string, part?: 'year') =>
    derive({ as: 'day', of: ['birthDate'], ...(part && { part }) }, { birthDate }, using);
  test.each([
    ['2012-04-03', '20120403'],
    ['04/03/2012', '20120403'],
    ['25/03/2012', '20120325'],
    ['19371233', '19371233'],
    ['soon', ''],
    ['', ''],
  ])('%j is %j', (text, value) => expect(day(text)).toBe(value));
  test('a part of it', () => expect(day('2012-04-03', 'year')).toBe('2012'));
});
