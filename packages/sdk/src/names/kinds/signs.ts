import { fold } from '../../text/fold.ts';
import { type NameWord, Sign } from '../name-box.ts';
import type { NameLists } from '../name-lists.ts';
import type { BoxReader } from '../name-reading.ts';
import { inCaseOf, tidy } from '../spelling.ts';
import { isListed } from '../word-role.ts';
import { brokenEncoding } from './encoding.ts';
import { isFiller } from './fillers.ts';
import { one, withWord } from './one-box.ts';

const edgeHyphens = /^[\s\p{Pd}\u2212]+|[\s\p{Pd}\u2212]+$/gu;
const manyHyphens = /[\p{Pd}\u2212]{2,}/gu;
const bracketed = /\s*(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\([^)]*\)|\[[^\]]*\]|\{[^}]*\})\s*/g;
const singleQuoted = /(?<=\s)['‘`]([\p{L}\p{M}. ]{2,})['’´](?=\s|$)/u;
const misplaced = /[^\p{L}\p{M}\p{Zs}\p{Pd}\d.,'’‘`´ʼʻʹʾʿˈꞌꞋ′ªº°"“”„«»()[\]{}\s\u2212]/gu;
const lookAlikes: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'i'],
  ['1', 'l'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['8', 'b'],
  ['9', 'g'],
];

/** Two spaces, a space at an end or beside a hyphen, a space no key types. */
export const straySpaces: BoxReader = (box) => {
  if ((box.signs & Sign.space) === 0 || box.folded === '') return undefined;
  const clean = tidy(box.text).replace(/ ?([\p{Pd}\u2212]) ?/gu, '$1');
  return clean === box.text ? undefined : one(box, clean, 'spaces', 0.9);
};

/** A hyphen at an end of the name, or two in a row. */
export const strayHyphen: BoxReader = (box) => {
  if ((box.signs & Sign.hyphen) === 0) return undefined;
  const clean = box.text.replace(edgeHyphens, '').replace(manyHyphens, (run) => run.charAt(0));
  return clean === '' || clean === box.text.trim() ? undefined : one(box, clean, 'hyphen', 0.8);
};

/** A nickname in quotation marks or brackets. Apostrophes and glottal marks inside a word are letters. */
export const nicknameMark: BoxReader = (box) => {
  if ((box.signs & (Sign.quote | Sign.apostrophe)) === 0) return undefined;
  const quoted = (box.signs & Sign.apostrophe) === 0 ? null : singleQuoted.exec(box.text);
  if (quoted === null && (box.signs & Sign.quote) === 0) return undefined;
  const rest = tidy(
    box.text
      .replace(bracketed, ' ')
      .replace(singleQuoted, ' ')
      .replace(/["“”„«»()[\]{}]/g, ' '),
  );
  const inside = quoted?.[1] ?? tidy((box.text.match(bracketed) ?? []).join(' ').replace(/["“”„«»()[\]{}]/g, ' '));
  return { ...one(box, rest, 'mark', 0.9), value: inside };
};

/** `Mª` for María, or another ordinal sign. */
export const ordinalSign: BoxReader = (box, about) => {
  if ((box.signs & Sign.ordinal) === 0 || brokenEncoding(box, about) !== undefined) return undefined;
  const written = box.words.map(({ typed }) =>
    /^m[ªº°]\.?$/i.test(typed) ? inCaseOf(typed.replace(/[ªº°.]/g, 'x'), 'María') : typed,
  );
  return one(box, tidy(written.join(' ').replace(/[ªº°]/g, '')), 'sign', 0.8);
};

/** The same letter three times running, where it is not a roman numeral. */
export const tripleLetter: BoxReader = (box, { lists }) => {
  if ((box.signs & Sign.triple) === 0) return undefined;
  const word = box.words.find(
    ({ folded }) => /(.)\1\1/.test(folded) && !/^[IVX]+$/.test(folded) && !/^(.)\1+$/.test(folded),
  );
  if (word === undefined) return undefined;
  const [twice, once] = ['$1$1', '$1'].map((by) => word.typed.replace(/(\p{L})\1{2,}/giu, by));
  const known = [once, twice].find((each) => each !== undefined && isListed(fold(each), lists));
  return one(box, known === undefined ? undefined : withWord(box, word, known), `word:${word.folded}`, 0.6);
};

/** A digit in a name; ordinals such as 3rd are a suffix. */
export const digitInName: BoxReader = (box, { lists }) => {
  if ((box.signs & Sign.digit) === 0) return undefined;
  const wrong = box.words.filter(({ folded }) => /\d/.test(folded) && lists('name-suffixes')?.has(folded) !== true);
  const [word] = wrong;
  if (word === undefined || isFiller(box, lists)) return undefined;
  const meant = wrong.length === 1 ? repaired(word, lists) : undefined;
  return one(box, meant === undefined ? undefined : withWord(box, word, meant), `word:${word.folded}`, 0.95);
};

function repaired({ typed }: NameWord, lists: NameLists): string | undefined {
  const spellings = new Set<string>([typed]);
  for (const [digit, letter] of lookAlikes) {
    for (const each of [...spellings]) if (each.includes(digit)) spellings.add(asLetter(each, digit, letter));
  }
  spellings.add(typed.replace(/\d/g, ''));
  return [...spellings].find((each) => each.length > 1 && !/\d/.test(each) && isListed(fold(each), lists));
}

function asLetter(word: string, digit: string, letter: string): string {
  const capitals = word === word.toUpperCase();
  return word.replaceAll(digit, (_digit, at: number) => (capitals || at === 0 ? letter.toUpperCase() : letter));
}

/** A sign no name has: @, *, _, a lone comma, an emoji. Hyphens, apostrophes and glottal marks belong to names. */
export const badCharacter: BoxReader = (box, about) => {
  if ((box.signs & (Sign.other | Sign.question | Sign.comma)) === 0) return undefined;
  const loneComma = /^[\s,]+|[\s,]+$/.test(box.text) && box.text.includes(',');
  const signs = box.text.match(misplaced) ?? [];
  if ((signs.length === 0 && !loneComma) || isFiller(box, about.lists) || brokenEncoding(box, about) !== undefined)
    return undefined;
  const clean = tidy(box.text.replace(misplaced, ' ').replace(/^[\s,]+|[\s,]+$/g, ''));
  const atEdges = clean.replaceAll(' ', '') !== '' && box.text.includes(clean);
  return { ...one(box, atEdges ? clean : undefined, 'sign', 0.9), value: signs[0] ?? ',' };
};
