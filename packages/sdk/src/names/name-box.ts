import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import { isJoiner, isParticle } from './particles.ts';

/** A word between spaces: as typed, and folded without dots and quotation marks at its ends. */
export interface NameWord {
  readonly typed: string;
  readonly folded: string;
}

/** A surname or given name with the particles that belong to it: `de la Cruz`. */
export interface NameUnit {
  readonly typed: string;
  readonly folded: string;
  /** The name itself without its particles. */
  readonly head: string;
}

/** One box of a name, read once: its words, its units, and which signs are in it. */
export interface NameBox {
  readonly field: FieldKey;
  readonly text: string;
  readonly side: 'given' | 'surname' | 'whole';
  readonly folded: string;
  readonly words: readonly NameWord[];
  readonly units: readonly NameUnit[];
  /** Particles at the end with no name after them, as typed; '' when none. */
  readonly tail: string;
  /** Bits of `Sign`. 0 for plain letters and single spaces. */
  readonly signs: number;
}

/** What is in a box besides letters and single spaces between words. */
export const Sign = {
  digit: 1,
  comma: 2,
  dot: 4,
  quote: 8,
  apostrophe: 16,
  hyphen: 32,
  space: 64,
  ordinal: 128,
  other: 256,
  accent: 512,
  triple: 1024,
  question: 2048,
} as const;

const edges = /^[.,;:"'“”‘’«»()[\]]+|[.,;:"'“”‘’«»()[\]]+$/g;
const spaces = /[\s\u200b\ufeff]+/u;
const singleQuotes = "'`´’‘ʼʻʹʾʿˈꞌꞋ′";

/** No name is longer; what is has no readings, and costs no time. */
const longest = 300;
const empty: Omit<NameBox, 'field' | 'text' | 'side'> = { folded: '', words: [], units: [], tail: '', signs: 0 };

/** Reads one box. Quick enough for every keystroke: one pass over the characters, one over the words. */
export function readNameBox(field: FieldKey, text: string): NameBox {
  const side = sideOf(field);
  if (text === '' || text.length > longest) return { ...empty, field, text, side };
  const signs = signsIn(text);
  const words: NameWord[] = [];
  let whole = '';
  for (const typed of (signs & Sign.space) === 0 ? text.split(' ') : text.split(spaces)) {
    if (typed === '') continue;
    const folded = fold(typed);
    if (folded !== '') whole += whole === '' ? folded : ` ${folded}`;
    words.push({ typed, folded: signs === 0 || folded.length < 2 ? folded : folded.replace(edges, '') });
  }
  return { field, text, side, folded: whole, words, ...unitsOf(words), signs };
}

function sideOf(field: FieldKey): NameBox['side'] {
  if (/^(?:.*[lL]ast[nN]ame\d?)$/.test(field)) return 'surname';
  return /[fF]irstName$|^middleName$/.test(field) ? 'given' : 'whole';
}

/** Glues particles to the name after them. A particle alone in its box is a name: Le, Van, San. */
export function unitsOf(words: readonly NameWord[]): { readonly units: readonly NameUnit[]; readonly tail: string } {
  const units: NameUnit[] = [];
  let typed = '';
  let folded = '';
  for (const word of words) {
    typed = typed === '' ? word.typed : `${typed} ${word.typed}`;
    folded = folded === '' ? word.folded : `${folded} ${word.folded}`;
    if (isParticle(word.folded) && words.length > 1) continue;
    units.push({ typed, folded, head: word.folded });
    typed = '';
    folded = '';
  }
  return { units, tail: typed };
}

/** Whether a unit is the link word between two surnames. */
export const joins = ({ folded }: NameUnit): boolean => isJoiner(folded);

function signsIn(text: string): number {
  let signs = 0;
  let run = 1;
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if (lower >= 97 && lower <= 122 && code < 128) {
      run = lower === (before | 32) ? run + 1 : 1;
      if (run === 3) signs |= Sign.triple;
    } else {
      if (code !== 32) signs |= signOf(text, i, code, before);
      else if (before === 32 || before === 45 || i === text.length - 1) signs |= Sign.space;
      run = 1;
    }
    before = code;
  }
  return signs;
}

function signOf(text: string, at: number, code: number, before: number): number {
  if (code >= 48 && code <= 57) return Sign.digit;
  if (code === 44) return Sign.comma;
  if (code === 46) return Sign.dot;
  if (code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212)
    return Sign.hyphen | (before === 32 ? Sign.space : 0);
  if (code === 63 || code === 0xfffd) return Sign.question;
  if (code === 0xaa || code === 0xba || code === 0xb0) return Sign.ordinal;
  if (code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x200b || code === 0xfeff)
    return Sign.space;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (singleQuotes.includes(sign)) return Sign.apostrophe;
  if ('"“”„«»()[]{}'.includes(sign)) return Sign.quote;
  if (code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff) return 0;
  return code >= 0xc0 && /[\p{L}\p{M}]/u.test(sign) ? Sign.accent : Sign.other;
}
