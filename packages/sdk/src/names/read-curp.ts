import { isRealDay, toDay } from '../dates/calendar.ts';
import type { Day } from '../record/record.ts';
import { improperWords } from './curp-letters.ts';

/** What a Mexican population registry key says. Properties that cannot be read are undefined. */
export interface Curp {
  /** The 18 characters as compared: upper case, no spaces or hyphens. */
  readonly text: string;
  /** Letters and digits stand where they must, and the state code exists. */
  readonly shape: boolean;
  /** The 18th character follows from the 17 before it. */
  readonly checkDigit: boolean;
  readonly day: Day | undefined;
  readonly sex: 'Male' | 'Female' | 'Other' | undefined;
  /** Name of the Mexican state of birth, `abroad` for NE. */
  readonly state: string | undefined;
  readonly letters: { readonly initials: string; readonly consonants: string } | undefined;
  /** The first four letters are a word the registry always changes. */
  readonly improper: boolean;
  /** Shape, check digit and day are right and no improper word stands in it. It proves typing, not truth. */
  readonly valid: boolean;
}

const shape = /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/;
const signs = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const states: { readonly [code: string]: string } = {
  AS: 'Aguascalientes',
  BC: 'Baja California',
  BS: 'Baja California Sur',
  CC: 'Campeche',
  CL: 'Coahuila',
  CM: 'Colima',
  CS: 'Chiapas',
  CH: 'Chihuahua',
  DF: 'Ciudad de México',
  DG: 'Durango',
  GT: 'Guanajuato',
  GR: 'Guerrero',
  HG: 'Hidalgo',
  JC: 'Jalisco',
  MC: 'México',
  MN: 'Michoacán',
  MS: 'Morelos',
  NT: 'Nayarit',
  NL: 'Nuevo León',
  OC: 'Oaxaca',
  PL: 'Puebla',
  QT: 'Querétaro',
  QR: 'Quintana Roo',
  SP: 'San Luis Potosí',
  SL: 'Sinaloa',
  SR: 'Sonora',
  TC: 'Tabasco',
  TS: 'Tamaulipas',
  TL: 'Tlaxcala',
  VZ: 'Veracruz',
  YN: 'Yucatán',
  ZS: 'Zacatecas',
  NE: 'abroad',
};

/** Names of the Mexican states, as a birth certificate gives them. */
export const mexicanStates: readonly string[] = Object.values(states).filter((name) => name !== 'abroad');

/**
 * Reads a CURP: its check digit, day of birth with the century, sex, state of birth and the letters of the name. Never throws;
 * undefined when blank. The key is personal data: compare it on the spot, do not store it.
 *
 * readCurp('TOVR120304MGRRLSA7')  → { day: '2012-03-04', sex: 'Female', state: 'Guerrero', checkDigit: true, valid: true, … }
 */
export function readCurp(written: string): Curp | undefined {
  const text = written.length > 60 ? written.slice(0, 60) : written.toUpperCase().replace(/[\s\p{Pd}.\p{Cf}]/gu, '');
  if (text === '') return undefined;
  const wellFormed = shape.test(text) && Object.hasOwn(states, text.slice(11, 13));
  if (!wellFormed) {
    return {
      text,
      shape: false,
      checkDigit: false,
      day: undefined,
      sex: undefined,
      state: undefined,
      letters: undefined,
      improper: improperWords.has(text.slice(0, 4)),
      valid: false,
    };
  }
  const improper = improperWords.has(text.slice(0, 4));
  const checkDigit = Number(text[17]) === curpCheckDigit(text);
  const century = /\d/.test(text.charAt(16)) ? 1900 : 2000;
  const [year, month, date] = [century + Number(text.slice(4, 6)), Number(text.slice(6, 8)), Number(text.slice(8, 10))];
  const day = isRealDay(year, month, date) ? toDay(year, month, date) : undefined;
  const sex = text[10] === 'H' ? 'Male' : text[10] === 'M' ? 'Female' : 'Other';
  return {
    text,
    shape: true,
    checkDigit,
    day,
    sex,
    state: states[text.slice(11, 13)],
    letters: { initials: text.slice(0, 4), consonants: text.slice(13, 16) },
    improper,
    valid: checkDigit && day !== undefined && !improper,
  };
}

/** The digit the 17 characters before it ask for; undefined when one of them is no letter or digit. */
export function curpCheckDigit(text: string): number | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = signs.indexOf(text.charAt(i));
    if (text.charAt(i) === '' || value < 0) return undefined;
    sum += value * (18 - i);
  }
  return (10 - (sum % 10)) % 10;
}
