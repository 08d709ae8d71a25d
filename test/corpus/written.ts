import type { Chance } from './chance.ts';
import { type IsoDay, parts } from './days.ts';

/** How one office types: case, accents, dates, codes. All of them are right. */
export interface Hand {
  readonly capitals: boolean;
  /** `all` as on the document, `plain` without any, `enye` keeps only the ñ. */
  readonly accents: 'all' | 'plain' | 'enye';
  readonly dates: 'MM/DD/YYYY' | 'M/D/YYYY' | 'YYYY-MM-DD';
  /** Second given name in the first-name box, or in the middle one. */
  readonly secondGiven: 'first' | 'middle';
  readonly sex: 'word' | 'letter';
  readonly yesNo: 'word' | 'letter';
  readonly grade: 'canonical' | 'short';
  readonly verification: 'canonical' | 'short';
  readonly phone: 'dashes' | 'brackets' | 'dots' | 'digits' | 'international';
  readonly zipPlusFour: boolean;
}

export function chooseHand(chance: Chance): Hand {
  const capitals = chance.is(0.4);
  return {
    capitals,
    accents: chance.weighted([
      ['all', capitals ? 2 : 6],
      ['plain', 4],
      ['enye', 2],
    ] as const),
    dates: chance.weighted([
      ['MM/DD/YYYY', 85],
      ['M/D/YYYY', 10],
      ['YYYY-MM-DD', 5],
    ] as const),
    secondGiven: chance.is(0.6) ? 'first' : 'middle',
    sex: chance.is(0.6) ? 'word' : 'letter',
    yesNo: chance.is(0.75) ? 'word' : 'letter',
    grade: chance.is(0.75) ? 'canonical' : 'short',
    verification: chance.is(0.8) ? 'canonical' : 'short',
    phone: chance.weighted([
      ['dashes', 4],
      ['brackets', 3],
      ['digits', 3],
      ['dots', 1],
      ['international', 0.3],
    ] as const),
    zipPlusFour: chance.is(0.15),
  };
}

/** Text as this office types it. Glottal marks and apostrophes are letters and stay. */
export function writeText(text: string, hand: Hand): string {
  let typed = text;
  if (hand.accents !== 'all') {
    const kept = hand.accents === 'enye' ? typed.replaceAll('ñ', '\uE000').replaceAll('Ñ', '\uE001') : typed;
    typed = kept
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .replaceAll('\uE000', 'ñ')
      .replaceAll('\uE001', 'Ñ');
  }
  return hand.capitals ? typed.toUpperCase() : typed;
}

export function writeDay(day: IsoDay, hand: Pick<Hand, 'dates'>): string {
  if (hand.dates === 'YYYY-MM-DD') return day;
  const [year, month, date] = parts(day);
  const pad = (value: number) => (hand.dates === 'MM/DD/YYYY' ? String(value).padStart(2, '0') : String(value));
  return `${pad(month)}/${pad(date)}/${year}`;
}

export function writePhone(digits: string, as: Hand['phone']): string {
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  if (as === 'dashes') return `${area}-${exchange}-${line}`;
  if (as === 'brackets') return `(${area}) ${exchange}-${line}`;
  if (as === 'dots') return `${area}.${exchange}.${line}`;
  if (as === 'international') return `+1 ${area} ${exchange} ${line}`;
  return digits;
}

export function writeYes(value: boolean, hand: Hand): string {
  const word = value ? 'Yes' : 'No';
  const typed = hand.yesNo === 'letter' ? word.slice(0, 1) : word;
  return hand.capitals ? typed.toUpperCase() : typed;
}

export function writeSex(sex: 'Female' | 'Male', hand: Hand): string {
  const typed = hand.sex === 'letter' ? sex.slice(0, 1) : sex;
  return hand.capitals ? typed.toUpperCase() : typed;
}

/** `KG` and `05` also as `K` and `5`. */
export function writeGrade(code: string, hand: Hand): string {
  if (hand.grade === 'canonical') return code;
  return code === 'KG' ? 'K' : code.replace(/^0(?=[1-9])/, '');
}

/** `1004` also as `04`. */
export function writeVerification(code: string, hand: Hand): string {
  return hand.verification === 'canonical' ? code : code.slice(2);
}
