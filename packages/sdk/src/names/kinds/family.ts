import { typedIn } from '../../record/typed.ts';
import { slips } from '../../text/edits.ts';
import { fold } from '../../text/fold.ts';
import { readNameBox } from '../name-box.ts';
import type { WholeReader } from '../name-reading.ts';
import { sameSurname } from '../same-surname.ts';
import { tidy } from '../spelling.ts';
import { hasTag, isListed, roleOf } from '../word-role.ts';
import { parentSurname } from './family-surnames.ts';
import { isFiller } from './fillers.ts';

const surnames = ['lastName1', 'lastName2'] as const;
const widow = /^(?:VDA|VIUDA|SRA|SENORA|SENORITA|SRTA)$/;

/** The second surname stands with a sibling, or is the mother's: one surname alone is no error, but here another is known. */
export const secondSurnameKnown: WholeReader = (about) => {
  const { box, lists, siblings } = about;
  const last = box('lastName1');
  if (last.folded === '' || last.units.length !== 1 || box('lastName2').folded !== '') return undefined;
  for (const sibling of siblings) {
    const second = typedIn(sibling, 'lastName2');
    if (second === undefined || fold(typedIn(sibling, 'lastName1') ?? '') !== last.folded) continue;
    if (fold(second).length < 2 || isFiller(readNameBox('lastName2', second), lists)) continue;
    return {
      fields: surnames,
      set: { lastName2: tidy(second) },
      because: [`sibling:${fold(second)}`],
      weight: 0.6,
      value: tidy(second),
    };
  }
  const [father, mother] = [parentSurname(about, 'maleParentLastName'), parentSurname(about, 'femaleParentLastName')];
  const mothers = box('femaleParentLastName').units[0];
  if (
    father === undefined ||
    !sameSurname(father, last.folded) ||
    mother === undefined ||
    mothers === undefined ||
    sameSurname(mother, father) ||
    marriedForm(about) !== undefined
  )
    return undefined;
  if (box('middleName').units.some(({ folded }) => folded === mother)) return undefined;
  const elsewhere = ['hmong-clan', 'vietnamese-family', 'haitian-given-surname', 'brazilian-surname'] as const;
  const spanish =
    roleOf(mothers.head, lists) !== 'unknown' && !elsewhere.some((tag) => hasTag(mothers.head, tag, lists));
  if (!spanish) return undefined;
  return {
    fields: surnames,
    set: { lastName2: mothers.typed },
    because: [`mother:${mother}`],
    weight: 0.35,
    value: mothers.typed,
  };
};

/** `Haro de García` with father García: the husband's surname after the mother's own. `de León` stays when he is not León. */
export const marriedForm: WholeReader = (about) => {
  const { box } = about;
  const mother = box('femaleParentLastName');
  if (mother.words.length < 2) return undefined;
  const father = box('maleParentLastName').units[0];
  const titled = mother.words.findIndex(({ folded }) => widow.test(folded));
  const last = mother.units.at(-1);
  const husbands =
    last !== undefined &&
    father !== undefined &&
    last.folded === `DE ${father.folded}` &&
    last.folded !== father.folded;
  if (titled < 0 && !husbands) return undefined;
  const kept =
    titled >= 0
      ? mother.words.slice(0, titled)
      : mother.words.slice(0, mother.words.length - (last?.folded.split(' ').length ?? 0));
  const own = kept.map(({ typed }) => typed).join(' ');
  return {
    fields: ['femaleParentLastName', 'maleParentLastName'],
    set: own === '' ? {} : { femaleParentLastName: own },
    because: [titled >= 0 ? `title:${mother.words[titled]?.folded}` : `father:${father?.folded}`],
    weight: 0.6,
    value: own,
  };
};

/**
 * `Ramriez` beside a sibling's `Ramírez`: one slip away from a name that is known, and not known itself. Where a parent carries one
 * of the two spellings, that one is right.
 */
export const siblingSurnameSpelling: WholeReader = ({ box, lists, siblings }) => {
  const parents = [...box('maleParentLastName').units, ...box('femaleParentLastName').units].map(
    ({ folded }) => folded,
  );
  for (const field of surnames) {
    const ours = box(field);
    if (ours.folded.length < 4 || parents.includes(ours.folded)) continue;
    const known = isListed(ours.units.at(-1)?.head ?? '', lists);
    for (const sibling of siblings) {
      const theirs = readNameBox(field, typedIn(sibling, field) ?? '');
      if (theirs.folded === ours.folded || theirs.folded.length < 4 || slips(ours.folded, theirs.folded, 1) > 1)
        continue;
      const right = parents.includes(theirs.folded) || (!known && isListed(theirs.units.at(-1)?.head ?? '', lists));
      if (!right || sameSurname(ours.folded, theirs.folded)) continue;
      const because = [`sibling:${theirs.folded}`];
      return { fields: [field], set: { [field]: tidy(theirs.text) }, because, weight: 0.7, value: tidy(theirs.text) };
    }
  }
  return undefined;
};

/** `Cruz Vega` beside a sibling's `Vega Cruz`; where the father's surname is known to be first, the sibling is the one to mend. */
export const siblingSurnameOrder: WholeReader = (about) => {
  const { box, siblings } = about;
  const [last, second] = [box('lastName1'), box('lastName2')];
  if (last.folded === '' || second.folded === '' || last.folded === second.folded) return undefined;
  const turned = siblings.some(
    (sibling) =>
      fold(typedIn(sibling, 'lastName1') ?? '') === second.folded &&
      fold(typedIn(sibling, 'lastName2') ?? '') === last.folded,
  );
  if (!turned || parentSurname(about, 'maleParentLastName') === last.folded) return undefined;
  return {
    fields: surnames,
    set: { lastName1: tidy(second.text), lastName2: tidy(last.text) },
    because: ['sibling'],
    weight: 0.5,
  };
};
