import { type MakeHousehold, named, namesOf, words } from './household.ts';

const haitian = words<{ surnames: string[]; boys: string[]; girls: string[] }>('haitian');

/** Haitian: the family name looks like a given name; a child registered by its mother alone carries her name. */
export const haitianFamily: MakeHousehold = (chance) => {
  const oddities = ['family name that is a given name'];
  const fathers = chance.pick(haitian.surnames);
  const mothers = chance.pick(haitian.surnames);
  const who = chance.weighted([
    ['both', 70],
    ['mother', 25],
    ['father', 5],
  ] as const);
  const married = who === 'both' && chance.is(0.5);
  const last = who === 'mother' ? mothers : fathers;
  if (last.includes('-')) oddities.push('hyphen that belongs to the family name');
  const single = namesOf(chance, { Male: haitian.boys, Female: haitian.girls });
  return {
    culture: 'Haitian',
    father: who === 'mother' ? undefined : { first: single('Male'), last: fathers },
    mother: who === 'father' ? undefined : { first: single('Female'), last: married ? fathers : mothers },
    hispanic: false,
    race: 'BlackOrAfricanAmerican',
    bornIn: [
      ['USA', 45],
      ['HTI', 50],
      ['BRA', 2],
      ['CHL', 3],
    ],
    oddities,
    childName: (sex) => named(single(sex), last, '', chance.is(0.15) ? single(sex) : ''),
  };
};
