import type { NameAbout, WholeReader } from '../name-reading.ts';
import { isPortuguese } from '../particles.ts';
import { sameSurname } from '../same-surname.ts';
import { tidy } from '../spelling.ts';
import { hasTag } from '../word-role.ts';
import { parentSurname } from './family-surnames.ts';
import { spanishSurname } from './two-surnames.ts';

/** `López | Hernández` with father Hernández and mother López. Not for Brazil and Portugal, where the mother's comes first. */
export const surnamesReversed: WholeReader = (about) => {
  const { box } = about;
  const [last, second] = [box('lastName1'), box('lastName2')];
  const [father, mother] = [parentSurname(about, 'maleParentLastName'), parentSurname(about, 'femaleParentLastName')];
  if (father === undefined || mother === undefined || father === mother) return undefined;
  if (last.folded !== mother || second.folded !== father || sharedBetween(about) || portuguese(about)) return undefined;
  return {
    fields: ['lastName1', 'lastName2'],
    set: { lastName1: tidy(second.text), lastName2: tidy(last.text) },
    because: [`father:${father}`, `mother:${mother}`],
    weight: 0.75,
  };
};

/** `Leo | | Vega` with father Cruz and mother Vega: only the mother's surname though the father is named. Spanish surnames only. */
export const mothersSurnameFirst: WholeReader = (about) => {
  const last = about.box('lastName1');
  const [father, mother] = [parentSurname(about, 'maleParentLastName'), parentSurname(about, 'femaleParentLastName')];
  if (father === undefined || mother === undefined || father === mother || last.folded !== mother) return undefined;
  if (
    about.box('lastName2').folded !== '' ||
    sameSurname(last.folded, father) ||
    sharedBetween(about) ||
    portuguese(about)
  )
    return undefined;
  const [fathers, mothers] = [about.box('maleParentLastName').units[0], about.box('femaleParentLastName').units[0]];
  if (![fathers, mothers].every((unit) => spanishSurname(unit, about.lists))) return undefined;
  return {
    fields: ['lastName1', 'lastName2'],
    set: { lastName1: fathers?.typed ?? '', lastName2: tidy(last.text) },
    because: [`father:${father}`, `mother:${mother}`],
    weight: 0.4,
  };
};

/** A surname both parents carry somewhere: then the order says nothing. */
function sharedBetween({ box }: NameAbout): boolean {
  const mothers = new Set(box('femaleParentLastName').units.map(({ head }) => head));
  return box('maleParentLastName').units.some(({ head }) => mothers.has(head));
}

function portuguese({ box, lists }: NameAbout): boolean {
  const country = box('birthCountry').folded;
  if (/^(?:BR|BRA|BRAZIL|BRASIL|PT|PRT|PORTUGAL)$/.test(country)) return true;
  const words = [...box('lastName1').words, ...box('lastName2').words].map(({ folded }) => folded);
  return words.some((word) => isPortuguese(word) || hasTag(word, 'portuguese-generation', lists));
}
