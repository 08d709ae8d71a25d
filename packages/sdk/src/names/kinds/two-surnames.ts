import { isHomeCountry } from '../../dates/country-order.ts';
import type { NameUnit } from '../name-box.ts';
import { joins } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { Found, NameAbout, WholeReader } from '../name-reading.ts';
import { tidy } from '../spelling.ts';
import { hasTag, roleOf, sexOf, surelySurname } from '../word-role.ts';
import { parentSurname } from './family-surnames.ts';
import { isGivenAfterParticle } from './torn-particles.ts';

const both = ['lastName1', 'lastName2'] as const;
/** Below this share of Hispanic bearers a common surname is not taken for one of two Spanish surnames. */
const hispanicShare = 20;

const surnamesSet = (first: string, second: string): Found['set'] => ({ lastName1: first, lastName2: second });

/** A name that is only a surname, or can be one, and is not plainly English. */
function canBeSurname(unit: NameUnit, lists: NameLists): boolean {
  const role = roleOf(unit.head, lists);
  return role === 'surname' || role === 'both';
}

/** `Ramírez García` in one box while the other is blank. */
export const twoSurnamesInOneBox: WholeReader = ({ box, lists }) => {
  const [last, other] =
    box('lastName1').folded === '' ? [box('lastName2'), box('lastName1')] : [box('lastName1'), box('lastName2')];
  const [first, second, ...more] = last.units;
  if (first === undefined || second === undefined || more.length > 0 || last.tail !== '') return undefined;
  if (other.folded !== '' || box('firstName').folded === '' || last.text.includes(',')) return undefined;
  if (valuesOf(lists('name-suffixes'), second.folded).length > 0 || isOneCompound(second) || isNoName(first, lists))
    return undefined;
  if (first.head.length < 2 || second.head.length < 2 || sayOneName(first, second, lists)) return undefined;
  const known = [first, second].filter((unit) => canBeSurname(unit, lists)).length;
  const sure = [first, second].some((unit) => unit.folded !== unit.head || roleOf(unit.head, lists) === 'surname');
  const surest = [first, second].some((unit) => surelySurname(unit.head, lists));
  if (
    !(known === 2
      ? sure
      : known === 1 && surest && [first, second].every((unit) => sexOf(unit.head, lists) === undefined))
  )
    return undefined;
  return {
    fields: both,
    set: surnamesSet(first.typed, second.typed),
    because: [`surname:${first.folded}`, `surname:${second.folded}`],
    weight: known === 2 ? 0.85 : 0.6,
  };
};

/** `Sra. Ramírez`, `Sta. Cruz`: a title, or a particle written short. */
const isNoName = ({ folded }: NameUnit, lists: NameLists): boolean =>
  lists('name-titles')?.has(folded) === true || valuesOf(lists('abbreviations-es'), folded)[1] === 'particle';

/** Ponce de León, Montes de Oca: `de` alone makes one surname; `de la`, `del` begin a second one. */
const isOneCompound = ({ folded }: NameUnit): boolean => /^DE (?!LA |LAS |LOS )/.test(folded);

/** Jean Louis, Jean Pierre are one Haitian surname; two given names are nobody's pair of Spanish ones. */
function sayOneName(first: NameUnit, second: NameUnit, lists: NameLists): boolean {
  const haitian = (unit: NameUnit) =>
    hasTag(unit.head, 'haitian-given-surname', lists) || hasTag(unit.head, 'haitian-first', lists);
  return haitian(first) || (haitian(second) && roleOf(first.head, lists) !== 'surname');
}

/** `Ramírez-García` while the second box is blank. */
export const hyphenatedSurnames: WholeReader = (about) => {
  const { box, lists } = about;
  const last = box('lastName1');
  const [word] = last.words;
  if (last.words.length !== 1 || word === undefined || box('lastName2').folded !== '') return undefined;
  const parts = word.typed.split(/[\p{Pd}\u2212]/u);
  const heads = word.folded.split(' ');
  const [first, second] = parts;
  if (parts.length !== 2 || heads.length !== 2 || first === undefined || second === undefined) return undefined;
  const roles = heads.map((head) => (head.length < 2 ? 'unknown' : roleOf(head, lists)));
  const fathers = parentSurname(about, 'maleParentLastName') === heads[0];
  const ofParents = fathers && parentSurname(about, 'femaleParentLastName') === heads[1];
  if (!ofParents && (roles.includes('unknown') || !roles.includes('surname'))) return undefined;
  return {
    fields: both,
    set: surnamesSet(tidy(first), tidy(second)),
    because: heads.map((head) => `surname:${head}`),
    weight: 0.8,
  };
};

/** `Gómez y Conde` while the second box is blank. */
export const surnamesJoinedByY: WholeReader = ({ box, lists }) => {
  const { units } = box('lastName1');
  const [first, link, second] = units;
  if (units.length !== 3 || first === undefined || link === undefined || second === undefined || !joins(link))
    return undefined;
  if (box('lastName2').folded !== '' || first.head.length < 2 || second.head.length < 2) return undefined;
  const sounds = link.folded === 'Y' || /^H?I/.test(second.folded);
  if (!sounds || ![first, second].some((unit) => canBeSurname(unit, lists))) return undefined;
  return {
    fields: both,
    set: surnamesSet(first.typed, second.typed),
    because: [`link:${link.folded}`, `surname:${first.folded}`, `surname:${second.folded}`],
    weight: 0.7,
  };
};

/** `Juan | Hernández | López`: one of the two surnames was taken for a middle name. */
export const surnameInMiddle: WholeReader = (about) => {
  const { box, lists } = about;
  const [middle, last] = [box('middleName'), box('lastName1')];
  const unit = middle.units.at(-1);
  if (unit === undefined || middle.tail !== '' || last.units.length !== 1 || box('lastName2').folded !== '')
    return undefined;
  if (unit.folded === last.folded || keepsMothersName(about)) return undefined;
  const [fathers, mothers] = [parentSurname(about, 'maleParentLastName'), parentSurname(about, 'femaleParentLastName')];
  const bornHere = isHomeCountry(box('birthCountry').folded);
  const asMother = fathers === last.folded && mothers === unit.folded && fathers !== mothers && !bornHere;
  const asFather = fathers === unit.folded && mothers === last.folded && fathers !== mothers;
  if (!asMother && !asFather && !(isSurnameInMiddle(unit, about) && spanishSurname(last.units[0], lists)))
    return undefined;
  const before = middle.units.slice(0, -1);
  if (before.some(({ head }) => roleOf(head, lists) === 'surname')) return undefined;
  const motherInMiddle = !asFather && fathers === last.folded;
  if (motherInMiddle && bornHere) return undefined;
  const [first, second] = motherInMiddle ? [tidy(last.text), unit.typed] : [unit.typed, tidy(last.text)];
  return {
    fields: ['middleName', ...both],
    set: { middleName: before.map(({ typed }) => typed).join(' '), ...surnamesSet(first, second) },
    because: [`surname:${unit.folded}`, ...(asMother || asFather ? ['parents'] : [])],
    weight: asMother || asFather ? 0.8 : 0.65,
    value: unit.typed,
  };
};

/**
 * Filipino children carry the mother's surname as their middle name, and so do many born in the United States: that is their name.
 */
function keepsMothersName({ box, lists }: NameAbout): boolean {
  if (/^(?:PH|PHL|PHILIPPINES|FILIPINAS)$/.test(box('birthCountry').folded)) return true;
  const words = [...box('middleName').words, ...box('lastName1').words].map(({ folded }) => folded);
  if (words.some((word) => /^DEL(?:A|OS|AS)(?:[A-Z]{3,})?$/.test(word) || hasTag(word, 'filipino-surname', lists)))
    return true;
  return !words.some((word) => spanishWord(word, lists));
}

function isSurnameInMiddle(unit: NameUnit, { box, lists }: NameAbout): boolean {
  if (unit.folded === unit.head) return spanishSurname(unit, lists) && surelySurname(unit.head, lists);
  const first = box('firstName').words[0]?.folded ?? '';
  if (isGivenAfterParticle(unit) || !/^(?:DE|DEL|DE LA|DE LOS|DE LAS) /.test(unit.folded)) return false;
  return sexOf(first, lists) !== 'F' && roleOf(unit.head, lists) !== 'unknown' && roleOf(unit.head, lists) !== 'given';
}

/** A surname, and not one that few Hispanic people carry, such as Smith: there a middle surname is an American custom. */
export const spanishSurname = (unit: NameUnit | undefined, lists: NameLists): boolean =>
  unit !== undefined && canBeSurname(unit, lists) && spanishWord(unit.head, lists);

function spanishWord(folded: string, lists: NameLists): boolean {
  const role = roleOf(folded, lists);
  const [count, share] = valuesOf(lists('common-surnames'), folded);
  return (
    (role === 'surname' || role === 'both') && count !== '0' && (share === undefined || Number(share) >= hispanicShare)
  );
}
