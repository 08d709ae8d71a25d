import { type IsoDay, parts } from './days.ts';
import type { Sex } from './households/household.ts';

const values = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const skipped = new Set('DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y'.split(' '));
/** Those of the improper words that the names of this corpus can make; the right number has X in second place. */
const improper = new Set(
  'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY'.split(
    ' ',
  ),
);

/** A well-formed CURP of an invented child, by domain/dates.md section 8. `state` is the two-letter code of the registry. */
export function curpOf(
  child: { given: string; surname1: string; surname2: string; birth: IsoDay; sex: Sex },
  state: string,
  serial: number,
): string {
  const first = surname(child.surname1);
  const second = surname(child.surname2);
  const given = givenWord(child.given);
  const start = initial(first) + inner(first, /[AEIOU]/) + initial(second) + initial(given);
  const [year, month, date] = parts(child.birth);
  const two = (value: number) => String(value % 100).padStart(2, '0');
  const place17 = year < 2000 ? String(serial % 10) : 'ABCDE'.charAt(serial % 5);
  const body =
    (improper.has(start) ? `${start.charAt(0)}X${start.slice(2)}` : start) +
    two(year) +
    two(month) +
    two(date) +
    (child.sex === 'Male' ? 'H' : 'M') +
    state +
    inner(first, /[B-DF-HJ-NP-TV-Z]/) +
    inner(second, /[B-DF-HJ-NP-TV-Z]/) +
    inner(given, /[B-DF-HJ-NP-TV-Z]/) +
    place17;
  return body + curpCheckDigit(body);
}

export function curpCheckDigit(body: string): string {
  const sum = [...body.slice(0, 17)].reduce((total, sign, i) => total + values.indexOf(sign) * (18 - i), 0);
  return String((10 - (sum % 10)) % 10);
}

function plain(text: string): string[] {
  const upper = text
    .toUpperCase()
    .replaceAll('Ñ', 'X')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return upper
    .replace(/[^A-Z ]/g, '')
    .split(' ')
    .filter(Boolean);
}

function surname(text: string): string {
  const all = plain(text);
  return all.find((word) => !skipped.has(word)) ?? all[0] ?? '';
}

function givenWord(text: string): string {
  const all = plain(text).filter((word) => !skipped.has(word));
  const joined = all.length > 1 && ['JOSE', 'MARIA', 'MA', 'M', 'J'].includes(all[0] ?? '');
  return (joined ? all[1] : all[0]) ?? '';
}

const initial = (word: string) => word.charAt(0) || 'X';
const inner = (word: string, wanted: RegExp) => word.slice(1).match(wanted)?.[0] ?? 'X';
