import { type MakeHousehold, named, namesOf, words } from './household.ts';

const hmong = words<{ surnames: string[]; boys: string[]; girls: string[] }>('hmong');
const viet = words<{
  surnames: string[];
  boys: string[];
  girls: string[];
  boyMiddles: string[];
  girlMiddles: string[];
}>('vietnamese');
const karen = words<{ words: string[]; boyTitles: string[]; girlTitles: string[] }>('karen');
const filipino = words<{ surnames: string[]; boys: string[]; girls: string[] }>('filipino');

/** Hmong: the children bear the father's clan, the mother keeps her father's. */
export const hmongFamily: MakeHousehold = (chance) => {
  const clan = chance.common(hmong.surnames);
  const single = namesOf(chance, { Male: hmong.boys, Female: hmong.girls });
  return {
    culture: 'Hmong',
    father: { first: single('Male'), last: clan },
    mother: { first: single('Female'), last: chance.pick(hmong.surnames) },
    hispanic: false,
    race: 'Asian',
    bornIn: [
      ['USA', 75],
      ['THA', 15],
      ['LAO', 10],
    ],
    oddities: ["mother's clan differs", ...(clan.length === 2 ? ['surname of two letters'] : [])],
    childName: (sex) => named(single(sex), clan, '', chance.is(0.2) ? single(sex) : ''),
  };
};

/** Vietnamese, in the order of the boxes: given, middle, family name; the mother keeps hers. */
export const vietnameseFamily: MakeHousehold = (chance) => {
  const last = chance.common(viet.surnames);
  const single = namesOf(chance, { Male: viet.boys, Female: viet.girls });
  const middle = (girl: boolean) => chance.common(girl ? viet.girlMiddles : viet.boyMiddles);
  return {
    culture: 'Vietnamese',
    father: { first: single('Male'), last },
    mother: { first: single('Female'), last: chance.common(viet.surnames) },
    hispanic: false,
    race: 'Asian',
    bornIn: [
      ['USA', 65],
      ['VNM', 35],
    ],
    oddities: ["mother's name differs"],
    childName: (sex) => named(single(sex), last, '', chance.is(0.7) ? middle(sex === 'Female') : ''),
  };
};

/** Karen and Burman: no family name, so every person's words differ; a title may stand first; two-letter words abound. */
export const karenFamily: MakeHousehold = (chance) => {
  const oddities = ['no family name'];
  const word = () => chance.pick(karen.words);
  const person = (girl: boolean) => {
    const title = chance.is(0.3) ? `${chance.pick(girl ? karen.girlTitles : karen.boyTitles)} ` : '';
    if (title !== '') oddities.push('title before the name');
    return { first: title + (chance.is(0.5) ? word() : `${word()} ${word()}`), last: word() };
  };
  return {
    culture: 'Karen, Burmese',
    father: chance.is(0.9) ? person(false) : undefined,
    mother: person(true),
    hispanic: false,
    race: 'Asian',
    bornIn: [
      ['THA', 45],
      ['MMR', 25],
      ['USA', 30],
    ],
    oddities,
    childName(sex) {
      const { first, last } = person(sex === 'Female');
      const cut = first.indexOf(' ');
      return cut > 0 && chance.is(0.4)
        ? named(first.slice(0, cut), last, '', first.slice(cut + 1))
        : named(first, last);
    },
  };
};

/** Filipino: the middle name is the mother's maiden surname; second given names belong to the first name. */
export const filipinoFamily: MakeHousehold = (chance) => {
  const fathers = chance.common(filipino.surnames);
  const mothers = chance.common(filipino.surnames);
  const single = namesOf(chance, { Male: filipino.boys, Female: filipino.girls });
  return {
    culture: 'Filipino',
    father: { first: single('Male'), last: fathers },
    mother: { first: single('Female'), last: chance.is(0.6) ? fathers : mothers },
    hispanic: false,
    race: 'Asian',
    bornIn: [
      ['USA', 45],
      ['PHL', 55],
    ],
    oddities: ["middle name is the mother's surname"],
    childName: (sex) => named(single(sex), fathers, '', chance.is(0.85) ? mothers : ''),
  };
};
