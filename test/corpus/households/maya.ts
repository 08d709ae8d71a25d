import { type Household, type MakeHousehold, named, namesOf, words } from './household.ts';

interface MayaWords {
  givenSurnames: string[];
  girlSurnames: string[];
  shortSurnames: string[];
  boys: string[];
  girls: string[];
}

const maya = words<MayaWords>('maya');
const bornIn: Household['bornIn'] = [
  ['GTM', 60],
  ['USA', 35],
  ['MEX', 5],
];
const race = 'AmericanIndianOrAlaskaNative';

/**
 * Mam, Q'anjob'al and Chuj: surnames are given names. In half the families the surnames change with each generation, the
 * father's first name and the mother's first name; names come back, so that two brothers may bear the same one.
 */
export const mayaGivenSurnames: MakeHousehold = (chance, secondGiven) => {
  const oddities = ['given names as surnames'];
  const man = () => chance.pick(maya.givenSurnames);
  const father = { first: man(), last: `${man()} ${man()}` };
  const mother = {
    first: chance.pick(maya.girls),
    last: `${man()} ${chance.is(0.2) ? chance.pick(maya.girlSurnames) : man()}`,
  };
  const byFirstNames = chance.is(0.5);
  if (byFirstNames) oddities.push('surnames change with each generation');
  const [last1, last2] = byFirstNames
    ? [father.first, mother.first]
    : [father.last.split(' ')[0] ?? '', mother.last.split(' ')[0] ?? ''];
  const single = namesOf(chance, { Male: maya.boys, Female: maya.girls }, new Set([father.first, mother.first]));
  const given = { Male: undefined as string | undefined, Female: undefined as string | undefined };
  const nameReturns = chance.is(0.04);
  const bothSurnames = chance.is(0.95);
  return {
    culture: "Maya: Mam, Q'anjob'al, Chuj",
    father: chance.is(0.93) ? father : undefined,
    mother: chance.is(0.92) ? mother : undefined,
    hispanic: chance.is(0.6),
    race,
    bornIn,
    oddities,
    childName(sex) {
      const first = nameReturns ? (given[sex] ?? single(sex)) : single(sex);
      if (given[sex] === first) oddities.push('two children of one name');
      given[sex] = first;
      const second = chance.is(0.15) ? single(sex) : '';
      const together = secondGiven === 'first' && second !== '' ? `${first} ${second}` : first;
      return named(together, last1, bothSurnames ? last2 : '', secondGiven === 'middle' ? second : '');
    },
  };
};

/** K'iche', Q'eqchi' and their neighbours: short surnames, some with glottal marks. */
export const mayaShortSurnames: MakeHousehold = (chance) => {
  const own = () => chance.common(maya.shortSurnames);
  const father = [own(), own()];
  const mother = [own(), own()];
  const [last1 = '', last2 = ''] = [father[0], mother[0]];
  const oddities: string[] = [];
  if ([last1, last2].some((name) => name.length === 2)) oddities.push('surname of two letters');
  if ([last1, last2].some((name) => name.includes("'"))) oddities.push('glottal mark');
  const single = namesOf(chance, { Male: maya.boys, Female: maya.girls });
  return {
    culture: "Maya: K'iche', Q'eqchi'",
    father: chance.is(0.9) ? { first: single('Male'), last: father.join(' ') } : undefined,
    mother: { first: single('Female'), last: chance.is(0.6) ? mother.join(' ') : (mother[0] ?? '') },
    hispanic: chance.is(0.6),
    race,
    bornIn,
    oddities,
    childName: (sex) => named(single(sex), last1, last2),
  };
};
