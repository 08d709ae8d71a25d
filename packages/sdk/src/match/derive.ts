import { readDate } from '../dates/read-date.ts';
import type { DateOrder } from '../record/place.ts';
import type { StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import { spanishSound } from '../text/spanish-sound.ts';
import type { Column, Part } from './model.ts';

/** What derivations look things up in: surnames that may stand joined in one word. */
export interface DeriveWith {
  readonly surnames: { has(folded: string): boolean };
  readonly dateOrder: DateOrder;
}

/** Small words without which a surname is still itself: DE LA CRUZ is compared as CRUZ. */
const dropped = new Set('DE DEL LA LAS LOS EL DA DAS DO DOS DI Y E DELA DELOS DELAS'.split(' '));
/** Small words that make the name another one: SAN MARTIN is compared as SANMARTIN. */
const glued = new Set('SAN SANTA SANTO VAN VON DER DEN TER MAC MC LE BIN'.split(' '));
const suffixes = new Set('JR SR II III IV 2ND 3RD 4TH JUNIOR'.split(' '));
const gluedParticle = /^(?:DELA|DELOS|DELAS)(?=.{4})/;
const abbreviated: { readonly [word: string]: string } = {
  MA: 'MARIA',
  MRIA: 'MARIA',
  FCO: 'FRANCISCO',
  GPE: 'GUADALUPE',
};

/** Names of one box: whole ones, and what stood at its end waiting for a name (`San`, or a particle torn from its surname). */
export interface Names {
  readonly whole: readonly string[];
  readonly held: string;
  /** Words without a name among them: `De la` alone in its box. */
  readonly rest: string;
}

/** Derivations that take several names out of several boxes. */
export const isNames = ({ as }: Column): boolean => as === 'surname' || as === 'given' || as === 'word';

/**
 * The value of a column for a record, folded; '' when there is none.
 *
 * { as: 'surname', of: ['lastName1', 'lastName2'], nth: 2 } of { lastName1: 'García-de la Cruz' }  → 'CRUZ'
 * { as: 'day', of: ['birthDate'] } of { birthDate: '2012-04-03' }                                 → '20120403'
 */
export function derive(column: Column, record: StudentRecord, using: DeriveWith): string {
  const texts = column.of.map((field) => typedIn(record, field) ?? '');
  if (!isNames(column)) return deriveText(column, texts.filter((text) => text !== '').join(' '), using);
  const names = joinedNames(texts.filter((text) => text !== '').map((text) => namesIn(column, text, using)));
  return partOf(column.part, names[(column.nth ?? 1) - 1] ?? '');
}

/** A whole box's value, for derivations of one value. */
export function deriveText(column: Column, raw: string, using: DeriveWith): string {
  return partOf(column.part, wholeOf(column, raw, using));
}

/** The names of one box, in the order written. */
export function namesIn({ as }: Column, raw: string, using: DeriveWith): Names {
  if (as === 'surname') return surnames(raw, using);
  return { whole: as === 'given' ? givens(raw) : wordsOf(raw), held: '', rest: '' };
}

/** The names of several boxes: what one box held back belongs to the next one's first name. */
export function joinedNames(boxes: readonly Names[]): readonly string[] {
  const all: string[] = [];
  let held = '';
  let rest = '';
  for (const box of boxes) {
    rest += box.rest;
    for (const name of box.whole) {
      all.push(held + name);
      held = '';
    }
    held += box.held;
  }
  if (held !== '') all.push(held);
  return all.length > 0 || rest === '' ? all : [rest];
}

function wholeOf(column: Column, raw: string, using: DeriveWith): string {
  switch (column.as) {
    case 'joined':
      return fold(raw).replaceAll(' ', '');
    case 'digits':
      return fold(raw).replace(/[^A-Z0-9]/g, '');
    case 'day':
      return dayOf(raw, using.dateOrder);
    default:
      return fold(raw);
  }
}

export function partOf(part: Part | undefined, value: string): string {
  switch (part) {
    case undefined:
      return value;
    case 'sound':
      return value === '' ? '' : spanishSound(value)[0];
    case 'initial':
      return value.slice(0, 1);
    case 'start':
    case 'year':
      return value.slice(0, 4);
    case 'month':
      return value.slice(4, 6);
    case 'dayOfMonth':
      return value.slice(6, 8);
  }
}

const wordsOf = (raw: string): readonly string[] => {
  const bare = fold(raw).replace(/[^\p{L}\p{N} ]/gu, '');
  return bare === '' ? [] : bare.split(' ').filter((word) => word !== '');
};

/** Surnames in the order written: particles dropped or glued, hyphens and `y` part, joined ones taken apart. */
function surnames(raw: string, using: DeriveWith): Names {
  const words = wordsOf(raw);
  const whole: string[] = [];
  let held = '';
  for (const word of words) {
    if (glued.has(word)) held += word;
    else if (!dropped.has(word) && !(suffixes.has(word) && words.length > 1)) {
      whole.push(...takenApart(held === '' ? word.replace(gluedParticle, '') : held + word, using));
      held = '';
    }
  }
  return { whole, held, rest: whole.length === 0 && held === '' ? words.join('') : '' };
}

/** GARCIALOPEZ is GARCIA and LOPEZ, when it is no surname itself and both halves are. */
function takenApart(word: string, { surnames }: DeriveWith): readonly string[] {
  if (word.length < 8 || surnames.has(word)) return [word];
  for (let at = 4; at <= word.length - 4; at++) {
    const halves = [word.slice(0, at), word.slice(at)] as const;
    if (surnames.has(halves[0]) && surnames.has(halves[1])) return halves;
  }
  return [word];
}

function givens(raw: string): readonly string[] {
  const words = wordsOf(raw);
  const names = words
    .filter((word) => !dropped.has(word) && !suffixes.has(word))
    .map((word) => abbreviated[word] ?? word);
  return names.length > 0 ? names : words;
}

/** Eight digits; a damaged day of eight digits is kept as it stands, anything else is blank. */
function dayOf(raw: string, order: DateOrder): string {
  const text = raw.trim();
  if (/^\d{8}$/.test(text) && Number(text.slice(0, 4)) > 1231) return text;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso !== null) return `${iso[1]}${iso[2]}${iso[3]}`;
  const [day = readDate(text)[0] ?? ''] = readDate(text, [order]);
  return day.replaceAll('-', '');
}
