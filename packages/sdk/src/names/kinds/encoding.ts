import { fold } from '../../text/fold.ts';
import { type NameWord, Sign } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { BoxReader } from '../name-reading.ts';
import { inCaseOf } from '../spelling.ts';
import { isListed } from '../word-role.ts';
import { one, withWord } from './one-box.ts';

/** Ñ beside another n or ñ, as an accent key leaves it. */
export const doubledEnye: BoxReader = (box) => {
  if ((box.signs & Sign.accent) === 0 || !/ñ[ñn]|nñ/i.test(box.text.normalize('NFC'))) return undefined;
  const clean = box.text.normalize('NFC').replace(/nñ+n?|ñ+n|ñ{2,}/giu, (run) => run.replace(/[nN]/g, '').charAt(0));
  return one(box, clean, 'enye', 0.7);
};

const withoutEnye = new WeakMap<object, ReadonlyMap<string, string>>();

/** A surname that only lacks its ñ: Ibaez, Castaeda. */
export const lostEnye: BoxReader = (box, { lists }) => {
  const list = lists('enye-names');
  if (list === undefined || box.side !== 'surname') return undefined;
  let lost = withoutEnye.get(list);
  if (lost === undefined) {
    lost = new Map(
      [...list.entries()].map(([, name]) => [fold(String(name).normalize('NFC').replace(/ñ/gi, '')), String(name)]),
    );
    withoutEnye.set(list, lost);
  }
  for (const word of box.words) {
    const meant = lost.get(word.folded);
    if (
      meant === undefined ||
      lists('common-given-names')?.has(word.folded) ||
      valuesOf(lists('common-surnames'), word.folded).length > 0
    )
      continue;
    return one(box, withWord(box, word, inCaseOf(word.typed, meant)), `name:${fold(meant)}`, 0.6);
  }
  return undefined;
};

const doubled =
  /[ÂÃÄÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]/;
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const entity = /&(?:#(\d{2,4})|([a-z])(acute|tilde|grave|circ|uml|cedil));/i;
const accents: { readonly [name: string]: string } = {
  acute: '\u0301',
  tilde: '\u0303',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
};

/** Letters that came through the wrong encoding: NuÃ±ez, Nu?ez, Nu&ntilde;ez. */
export const brokenEncoding: BoxReader = (box, { lists }) => {
  const { text } = box;
  if ((box.signs & (Sign.other | Sign.question)) === 0 && !/[ÂÃÄÅ]/.test(text)) return undefined;
  if (doubled.test(text)) return one(box, undouble(text), 'encoding', 0.95);
  if (entity.test(text)) return one(box, withoutEntities(text), 'encoding', 0.95);
  if (/(?<=\p{L})[¤¥](?=\p{L})/u.test(text)) {
    return one(
      box,
      text.replace(/(?<=\p{L})[¤¥](?=\p{L})/gu, (sign) => (sign === '¤' ? 'ñ' : 'Ñ')),
      'encoding',
      0.9,
    );
  }
  const hole = box.words.find(({ typed }) => /\ufffd/.test(typed) || /\p{L}\?\p{L}/u.test(typed));
  if (hole === undefined) return undefined;
  const meant = filled(hole, lists);
  return one(box, meant === undefined ? undefined : withWord(box, hole, meant), `word:${hole.folded}`, 0.95);
};

function withoutEntities(text: string): string {
  return text.replace(new RegExp(entity, 'gi'), (_all, code: string | undefined, letter: string, mark: string) =>
    code === undefined
      ? (letter + (accents[mark.toLowerCase()] ?? '')).normalize('NFC')
      : String.fromCodePoint(Number(code)),
  );
}

function undouble(text: string): string {
  return text.replace(new RegExp(doubled, 'g'), (pair) => {
    const low = pair.charCodeAt(1);
    const byte = low < 256 ? low : 0x80 + cp1252.indexOf(pair.charAt(1));
    return String.fromCharCode(((pair.charCodeAt(0) & 31) << 6) | (byte & 63));
  });
}

/** The one letter that makes a known name out of a word with a hole in it. */
function filled({ typed }: NameWord, lists: NameLists): string | undefined {
  if ((typed.match(/[?\ufffd]/g) ?? []).length !== 1) return undefined;
  const fits = [...'ñáéíóú'].filter((letter) => isListed(fold(typed.replace(/[?\ufffd]/, letter)), lists));
  const [only] = fits;
  if (fits.length !== 1 || only === undefined) return undefined;
  const capitals = typed === typed.toUpperCase() || /^[?\ufffd]/.test(typed);
  return typed.replace(/[?\ufffd]/, capitals ? only.toUpperCase() : only);
}
