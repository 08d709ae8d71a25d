import type { NameBox, NameWord } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { BoxReader } from '../name-reading.ts';
import { inCaseOf, tidy } from '../spelling.ts';
import { roleOf, sexOf, surelySurname } from '../word-role.ts';
import { one } from './one-box.ts';

/** From so many people on who are registered by it, a short form says nothing. */
const oftenRegistered = 1_000;
/** One-letter surnames: Korean O, Burmese U and E, Montagnard Y. As a given name Y is Vietnamese, and U a Burmese title. */
const lettersThatAreSurnames = new Set(['E', 'O', 'U', 'Y']);
const vowel = /[AEIOUY]/;

/** Chuy for Jesús, Mike for Miguel: the only word of a given-name box is a short form. Which formal name, the paper says. */
export const shortForm: BoxReader = (box, { lists }) => {
  const [word] = box.words;
  if (box.side !== 'given' || box.words.length !== 1 || word === undefined) return undefined;
  const [registered, ...spanish] = valuesOf(lists('nicknames-es'), word.folded);
  const often = Number(registered ?? 0) >= oftenRegistered;
  if (spanish.length === 0 || often) {
    const english = valuesOf(lists('nicknames-en'), word.folded);
    const choices = spanish.length > 0 ? spanish : english;
    if (choices.length === 0 || lists('common-given-names')?.has(word.folded)) return undefined;
    return { ...formals(box, word, choices), weight: 0.3, strength: 'confirm' };
  }
  return { ...formals(box, word, spanish), weight: 0.6, strength: 'warn' };
};

function formals(box: NameBox, word: NameWord, choices: readonly string[]) {
  const written = choices.map((formal) => inCaseOf(word.typed, formal));
  return { ...one(box, written[0], `short:${word.folded}`, 0), value: word.typed, choices: written };
}

/** `Ma. Elena`, `Fco.`, `J. Luis`: a given name cut short. */
export const abbreviation: BoxReader = (box, about) => {
  if (box.side !== 'given') return undefined;
  for (const [at, word] of box.words.entries()) {
    const [full, kind] = valuesOf(about.lists('abbreviations-es'), word.folded);
    if (full === undefined || kind !== 'given') continue;
    const next = box.words[at + 1] ?? (box.field === 'firstName' ? about.box('middleName').words[0] : undefined);
    const dotted = word.typed.endsWith('.');
    if (!meantAsShort(word.folded, dotted, next, about.lists)) continue;
    const set = tidy(
      box.words.map((each) => (each === word ? inCaseOf(word.typed.replace('.', 'x'), full) : each.typed)).join(' '),
    );
    return { ...one(box, set, `short:${word.folded}`, dotted ? 0.6 : 0.4), value: word.typed };
  }
  return undefined;
};

function meantAsShort(folded: string, dotted: boolean, next: NameWord | undefined, lists: NameLists): boolean {
  const sex = next === undefined ? undefined : sexOf(next.folded, lists);
  if (folded === 'M' || folded === 'MA')
    return sex?.includes('F') === true && (folded === 'MA' || dotted || sex === 'F');
  if (folded === 'J') return sex?.includes('M') === true;
  return dotted || !vowel.test(folded) || folded === 'FCO' || folded === 'GPE';
}

/** `Hdez.`, `Mtz`: a surname cut short. */
export const surnameAbbreviation: BoxReader = (box, { lists }) => {
  if (box.side !== 'surname') return undefined;
  for (const word of box.words) {
    const [full, kind] = valuesOf(lists('abbreviations-es'), word.folded);
    if (full === undefined || kind !== 'surname' || lists('common-surnames')?.has(word.folded)) continue;
    const set = tidy(
      box.words.map((each) => (each === word ? inCaseOf(word.typed.replace('.', 'x'), full) : each.typed)).join(' '),
    );
    return { ...one(box, set, `short:${word.folded}`, 0.8), value: word.typed };
  }
  return undefined;
};

/** One letter where a name should be. A middle initial is usual and not looked at. */
export const initialOnly: BoxReader = (box, { box: boxOf }) => {
  const [word] = box.words;
  if (box.words.length !== 1 || word === undefined || !/^[A-Z]\.?$/.test(word.folded) || box.field === 'middleName')
    return undefined;
  const letter = word.folded.charAt(0);
  const second = box.field === 'lastName2' && boxOf('lastName1').folded !== '';
  const dotted = word.typed.includes('.');
  const isSurname = box.side === 'surname' && !second && lettersThatAreSurnames.has(letter);
  const isGiven = letter === 'Y' || (letter === 'U' && boxOf('middleName').folded !== '');
  if (!dotted && (letter === 'X' || isSurname || (box.side === 'given' && isGiven))) return undefined;
  return { ...one(box, undefined, `initial:${letter}`, 0.7), value: letter };
};

/** `Lopezb`, `Juanl`: an initial stuck to a name everybody knows. */
export const initialGlued: BoxReader = (box, { lists }) => {
  for (const word of box.words) {
    const { folded } = word;
    const stem = folded.slice(0, -1);
    if (folded.length < 5 || !/[NSLRZD][BCDFGHJKLMPQTVWX]$/.test(folded) || roleOf(folded, lists) !== 'unknown')
      continue;
    const known =
      box.side === 'surname' ? surelySurname(stem, lists) && stem.endsWith('Z') : sexOf(stem, lists) !== undefined;
    if (!known || /(?:[LN]D|[NRL]T|[RL][CFKMP]|ST|CH|SH|NG|NH|NC|NK|DT)$/.test(folded)) continue;
    const letter = word.typed.slice(-1).toUpperCase();
    const set = tidy(box.words.map((each) => (each === word ? word.typed.slice(0, -1) : each.typed)).join(' '));
    return { ...one(box, set, `name:${stem}`, 0.4), value: letter };
  }
  return undefined;
};

/** Two letters without a vowel, as a surname: Bc. Ng is one. */
export const surnameWithoutVowel: BoxReader = (box, { lists }) => {
  const [word] = box.words;
  if (box.side !== 'surname' || box.words.length !== 1 || word === undefined || !/^[A-Z]{2}$/.test(word.folded))
    return undefined;
  if (vowel.test(word.folded) || word.folded === 'NG' || roleOf(word.folded, lists) !== 'unknown') return undefined;
  if (valuesOf(lists('abbreviations-es'), word.folded).length > 0 || lists('placeholder-names')?.has(word.folded))
    return undefined;
  return { ...one(box, undefined, `letters:${word.folded}`, 0.5), value: word.typed };
};
