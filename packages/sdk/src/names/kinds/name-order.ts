import type { NameBox } from '../name-box.ts';
import type { Found, NameAbout, WholeReader } from '../name-reading.ts';
import { tidy } from '../spelling.ts';
import { hasTag, roleOf, sexOf, surelySurname } from '../word-role.ts';
import { familySurnames } from './family-surnames.ts';

/**
 * `Hernández | José Luis`: family name where the given name belongs. Only when the last box holds given names, and the first one a
 * surname beyond doubt or a parent's: Cruz Santiago, Pascual Francisco, Jean Pierre say nothing.
 */
export const givenAndSurnameExchanged: WholeReader = (about) => {
  const { box, lists } = about;
  const [first, middle, last, second] = [box('firstName'), box('middleName'), box('lastName1'), box('lastName2')];
  const surnames = first.units;
  if (surnames.length === 0 || surnames.length > 2 || last.words.length === 0 || first.tail !== '' || last.tail !== '')
    return undefined;
  const parents = familySurnames(about);
  const ofFamily =
    parents.includes(first.folded) && !parents.includes(last.folded) && sexOf(first.folded, lists) === undefined;
  if (!ofFamily && !surnames.every(({ head }) => surelySurname(head, lists))) return undefined;
  const middleIsGiven = middle.folded === '' || isGivenBox(middle, lists);
  const rotated =
    second.folded !== '' && isGivenBox(second, lists) && surnames.length === 1 && !isGivenBox(last, lists);
  const given = rotated ? second : last;
  if (!middleIsGiven || !isGivenBox(given, lists) || (second.folded !== '' && !rotated && surnames.length > 1))
    return undefined;
  const [paternal, maternal] = surnames;
  const set: Found['set'] = rotated
    ? { firstName: tidy(second.text), lastName1: tidy(first.text), lastName2: tidy(last.text) }
    : {
        firstName: tidy(last.text),
        lastName1: paternal?.typed ?? '',
        ...(maternal === undefined ? {} : { lastName2: maternal.typed }),
      };
  return {
    fields: ['firstName', 'lastName1', ...(rotated || maternal !== undefined ? ['lastName2'] : [])],
    set,
    because: [`surname:${first.folded}`, `given:${given.folded}`],
    weight: given.words.some(({ folded }) => roleOf(folded, lists) === 'given') ? 0.85 : 0.6,
  };
};

const isGivenBox = (box: NameBox, lists: NameAbout['lists']): boolean =>
  box.words.length > 0 &&
  box.units.length === box.words.length &&
  box.words.every(({ folded }) => sexOf(folded, lists) !== undefined);

/** `Nguyen | Van | Hai`: the Vietnamese order kept, family name first. */
export const vietnameseOrder: WholeReader = ({ box, lists }) => {
  const [first, middle, last] = [box('firstName'), box('middleName'), box('lastName1')];
  const marker = middle.words[0]?.folded ?? '';
  if (
    first.words.length !== 1 ||
    last.words.length === 0 ||
    last.words.length > 2 ||
    (marker !== 'VAN' && marker !== 'THI')
  )
    return undefined;
  if (!hasTag(first.folded, 'vietnamese-family', lists) || hasTag(last.folded, 'vietnamese-family', lists))
    return undefined;
  return {
    fields: ['firstName', 'lastName1'],
    set: { firstName: tidy(last.text), lastName1: tidy(first.text) },
    because: [`surname:${first.folded}`, `middle:${marker}`],
    weight: 0.7,
  };
};

/** `Pierre | | Lovensky`, born in Haiti: which one is the family name cannot be told. */
export const familyNameUnclear: WholeReader = ({ box, lists }) => {
  const [first, last] = [box('firstName'), box('lastName1')];
  if (
    first.words.length !== 1 ||
    last.words.length !== 1 ||
    !/^(?:HT|HTI|HAITI|AYITI)$/.test(box('birthCountry').folded)
  )
    return undefined;
  const knownLast = hasTag(last.folded, 'haitian-given-surname', lists) || roleOf(last.folded, lists) === 'surname';
  if (!hasTag(first.folded, 'haitian-given-surname', lists) || knownLast || box('lastName2').folded !== '')
    return undefined;
  return {
    fields: ['firstName', 'lastName1'],
    set: { firstName: tidy(last.text), lastName1: tidy(first.text) },
    because: [`surname:${first.folded}`],
    weight: 0.3,
  };
};

/** `García | García`: two equal surnames, which are common and no error. */
export const equalSurnames: WholeReader = ({ box }) => {
  const last = box('lastName1');
  if (last.folded === '' || last.folded !== box('lastName2').folded) return undefined;
  return { fields: ['lastName1', 'lastName2'], set: {}, because: [`surname:${last.folded}`], weight: 0.05 };
};

/** One name in two boxes that hold different names. Words that are given name and surname alike are left in peace. */
export const typedTwice: WholeReader = ({ box, lists }) => {
  const [first, middle, last, second] = [box('firstName'), box('middleName'), box('lastName1'), box('lastName2')];
  for (const [one, other] of [
    [first, last],
    [first, middle],
    [middle, last],
    [middle, second],
  ] as const) {
    if (one.folded === '' || one.folded !== other.folded || one.folded.length < 2) continue;
    const sameSide = one === first && other === middle;
    if (!sameSide && roleOf(one.folded, lists) === 'both') continue;
    const set: Found['set'] = other === middle ? { middleName: '' } : one === middle ? { middleName: '' } : {};
    return {
      fields: [one.field, other.field],
      set,
      because: [`word:${one.folded}`],
      weight: 0.5,
      value: tidy(one.text),
    };
  }
  return undefined;
};
