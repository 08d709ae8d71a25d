import { type IsoDay, parts } from './days.ts';
import type { Sex } from './households/household.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function checkDigit(text: string): string {
  const weights = [7, 3, 1];
  return String(
    [...text].reduce((sum, sign, i) => sum + Math.max(0, letters.indexOf(sign)) * (weights[i % 3] ?? 0), 0) % 10,
  );
}

const zone = (text: string) =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Z ]/g, '')
    .replaceAll(' ', '<');

/** Both lines of an invented child's passport reading zone, by domain/dates.md section 9. */
export function readingZone(
  child: { given: string; surnames: string; birth: IsoDay; sex: Sex; country: string },
  number: string,
  expires: IsoDay,
): string {
  const short = (day: IsoDay) =>
    parts(day)
      .map((part) => String(part % 100).padStart(2, '0'))
      .join('');
  const [birth, expiry] = [short(child.birth), short(expires)];
  const names = `P<${child.country}${zone(child.surnames)}<<${zone(child.given)}`.padEnd(44, '<').slice(0, 44);
  const document = `${number}${checkDigit(number)}`;
  const dates = `${birth}${checkDigit(birth)}`;
  const ends = `${expiry}${checkDigit(expiry)}${'<'.repeat(14)}0`;
  const line = `${document}${child.country}${dates}${child.sex === 'Male' ? 'M' : 'F'}${ends}`;
  return `${names}\n${line}${checkDigit(document + dates + ends)}`;
}
