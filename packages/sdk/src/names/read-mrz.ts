import { isRealDay, toDay } from '../dates/calendar.ts';
import { fullYear, type YearHints } from '../dates/two-digit-year.ts';
import type { Day } from '../record/record.ts';

/** What the second line of a passport's reading zone says. The century of a birth date is not in it. */
export interface Mrz {
  readonly text: string;
  /** Long enough, and letters and digits stand where they must. */
  readonly shape: boolean;
  /** Whether each part agrees with its own check digit. */
  readonly checks: { readonly document: boolean; readonly birthDate: boolean; readonly expiry: boolean };
  readonly document: string | undefined;
  readonly nationality: string | undefined;
  /** undefined when a part of the date is filler or no such day exists. */
  readonly day: Day | undefined;
  readonly sex: 'Male' | 'Female' | undefined;
  /** Shape and all three check digits are right. */
  readonly valid: boolean;
}

const secondLine = /^([A-Z0-9<]{9})([0-9<])([A-Z<]{3})([0-9<]{6})([0-9<])([MFX<])([0-9<]{6})([0-9<])/;
const weights = [7, 3, 1];

/**
 * Reads a passport's second line (44 characters), alone or after the first line. Never throws; undefined when blank. The century
 * comes from `today`: a child's birth lies in the last hundred years.
 *
 * readMrz('L8988901C4XXX1203042M2911236<<<<<<<<<<<<<<02', { today: '2026-11-23' })  → { day: '2012-03-04', sex: 'Male', … }
 */
export function readMrz(written: string, hints: YearHints = {}): Mrz | undefined {
  const text = written
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[«‹]/g, '<');
  if (text === '') return undefined;
  const line = /^[PVAC][A-Z<]{4}/.test(text) && text.length > 60 ? text.slice(44) : text;
  const found = secondLine.exec(line);
  const [
    ,
    document = '',
    documentCheck = '',
    nationality = '',
    birth = '',
    birthCheck = '',
    sex = '',
    expiry = '',
    expiryCheck = '',
  ] = found ?? [];
  const shape = found !== null && line.length >= 28 && line.length <= 44;
  const checks = {
    document: shape && mrzCheckDigit(document) === value(documentCheck),
    birthDate: shape && mrzCheckDigit(birth) === value(birthCheck),
    expiry: shape && mrzCheckDigit(expiry) === value(expiryCheck),
  };
  return {
    text,
    shape,
    checks,
    document: shape ? document.replaceAll('<', '') : undefined,
    nationality: shape ? nationality.replaceAll('<', '') : undefined,
    day: shape ? birthDay(birth, { years: 'child', ...hints }) : undefined,
    sex: shape && sex === 'M' ? 'Male' : shape && sex === 'F' ? 'Female' : undefined,
    valid: checks.document && checks.birthDate && checks.expiry,
  };
}

/** Weights 7, 3, 1 repeating; letters from A = 10, filler 0; the sum modulo 10. */
export function mrzCheckDigit(part: string): number {
  let sum = 0;
  for (let i = 0; i < part.length; i++) sum += value(part.charAt(i)) * (weights[i % 3] ?? 0);
  return sum % 10;
}

function value(sign: string): number {
  if (sign >= '0' && sign <= '9') return Number(sign);
  return sign >= 'A' && sign <= 'Z' ? sign.charCodeAt(0) - 55 : 0;
}

function birthDay(digits: string, hints: YearHints): Day | undefined {
  if (!/^\d{6}$/.test(digits)) return undefined;
  const [short, month, day] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
  if (!isRealDay(2000, month, day)) return undefined;
  const year = fullYear(short, month, day, hints);
  return isRealDay(year, month, day) ? toDay(year, month, day) : undefined;
}
