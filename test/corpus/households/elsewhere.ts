import { type MakeHousehold, named, namesOf, words } from './household.ts';

const pacific = words<{ surnames: string[]; boys: string[]; girls: string[]; doubled: string[] }>('pacific');
const somali = words<{ men: string[]; women: string[] }>('somali');
const slavic = words<{
  surnames: [string, string][];
  boys: string[];
  girls: string[];
  fathers: [string, string, string][];
}>('slavic');
const brazilian = words<{ surnames: string[]; boys: string[]; girls: string[] }>('brazilian');
const us = words<{ surnames: string[]; boys: string[]; girls: string[]; middles: string[] }>('us');

/** Marshallese, Chuukese, Yapese: any word may be a given name, a child may bear the name of who raised it, some names are doubled. */
export const pacificFamily: MakeHousehold = (chance) => {
  const oddities: string[] = [];
  const last = chance.pick(pacific.surnames);
  const single = namesOf(chance, { Male: pacific.boys, Female: pacific.girls });
  const raisedByOthers = chance.is(0.15);
  return {
    culture: 'Marshallese, Chuukese, Yapese',
    father: chance.is(0.8)
      ? { first: single('Male'), last: chance.is(0.8) ? last : chance.pick(pacific.surnames) }
      : undefined,
    mother: { first: single('Female'), last: chance.is(0.6) ? last : chance.pick(pacific.surnames) },
    hispanic: false,
    race: 'NativeHawaiianOrOtherPacificIslander',
    bornIn: [
      ['MHL', 30],
      ['FSM', 25],
      ['USA', 45],
    ],
    oddities,
    childName(sex) {
      if (chance.is(0.06)) {
        const name = chance.pick(pacific.doubled);
        oddities.push('doubled name');
        return named(name, name);
      }
      return named(single(sex), raisedByOthers ? chance.pick(pacific.surnames) : last);
    },
  };
};

/** Somali: own name, father's name, grandfather's name; no family name, and women keep theirs. */
export const somaliFamily: MakeHousehold = (chance) => {
  const [father, grandfather] = [chance.pick(somali.men), chance.pick(somali.men)];
  const single = namesOf(chance, { Male: somali.men, Female: somali.women }, new Set([father]));
  const boxes = chance.weighted([
    ['middle', 60],
    ['two', 40],
  ] as const);
  return {
    culture: 'Somali',
    father: chance.is(0.8) ? { first: father, last: `${grandfather} ${chance.pick(somali.men)}` } : undefined,
    mother: { first: single('Female'), last: `${chance.pick(somali.men)} ${chance.pick(somali.men)}` },
    hispanic: false,
    race: 'BlackOrAfricanAmerican',
    bornIn: [
      ['USA', 45],
      ['KEN', 35],
      ['SOM', 20],
    ],
    oddities: ["father's and grandfather's name"],
    childName: (sex) =>
      boxes === 'middle' ? named(single(sex), grandfather, '', father) : named(single(sex), father, grandfather),
  };
};

/** Russian, Ukrainian: patronymic as middle name, a daughter's surname bends. */
export const slavicFamily: MakeHousehold = (chance) => {
  const [his, hers] = chance.pick(slavic.surnames);
  const [father, son, daughter] = chance.pick(slavic.fathers);
  const single = namesOf(chance, { Male: slavic.boys, Female: slavic.girls }, new Set([father]));
  return {
    culture: 'Russian, Ukrainian',
    father: { first: father, last: his },
    mother: { first: single('Female'), last: hers },
    hispanic: false,
    race: 'White',
    bornIn: [
      ['USA', 50],
      ['UKR', 35],
      ['RUS', 15],
    ],
    oddities: his === hers ? [] : ["daughter's surname ends in -a"],
    childName: (sex) =>
      named(single(sex), sex === 'Male' ? his : hers, '', chance.is(0.8) ? (sex === 'Male' ? son : daughter) : ''),
  };
};

/** Brazilian, Portuguese, as on the document: mother's surname first, father's last. */
export const brazilianFamily: MakeHousehold = (chance) => {
  const own = () => chance.common(brazilian.surnames);
  const father = [own(), own()];
  const mother = [own(), own()];
  const single = namesOf(chance, { Male: brazilian.boys, Female: brazilian.girls });
  return {
    culture: 'Brazilian, Portuguese',
    father: { first: single('Male'), last: father.join(' ') },
    mother: { first: single('Female'), last: chance.is(0.3) ? `${mother.join(' ')} ${father[1]}` : mother.join(' ') },
    hispanic: false,
    race: 'White',
    bornIn: [
      ['BRA', 65],
      ['USA', 25],
      ['PRT', 10],
    ],
    oddities: ["mother's surname first"],
    childName: (sex) => named(single(sex), mother[1] ?? '', father[1] ?? ''),
  };
};

/** Plain US: one surname, the mother may have taken it; the middle name may be her maiden name; juniors bear a suffix. */
export const usFamily: MakeHousehold = (chance) => {
  const oddities: string[] = [];
  const last = chance.common(us.surnames);
  const maiden = chance.common(us.surnames);
  const single = namesOf(chance, { Male: us.boys, Female: us.girls });
  const father = { first: single('Male'), last };
  let heir = chance.is(0.08);
  const stepfather = chance.is(0.06);
  if (stepfather) oddities.push('stepfather');
  return {
    culture: 'Plain US',
    father: chance.is(0.8) ? (stepfather ? { ...father, last: chance.common(us.surnames) } : father) : undefined,
    mother: chance.is(0.95) ? { first: single('Female'), last: chance.is(0.7) ? last : maiden } : undefined,
    hispanic: false,
    race: chance.weighted([
      ['White', 80],
      ['BlackOrAfricanAmerican', 14],
      ['AmericanIndianOrAlaskaNative', 6],
    ] as const),
    bornIn: [
      ['USA', 99],
      ['DEU', 1],
    ],
    oddities,
    childName(sex) {
      if (sex === 'Male' && heir && !stepfather) {
        heir = false;
        oddities.push('junior');
        return named(
          father.first,
          last,
          '',
          chance.pick(us.middles),
          chance.weighted([
            ['Jr', 6],
            ['II', 2],
            ['III', 2],
          ] as const),
        );
      }
      const middle = chance.weighted<string>([
        [chance.pick(us.middles), 60],
        ['', 34],
        [maiden, 6],
      ]);
      if (middle === maiden) oddities.push("mother's maiden name as middle name");
      return named(single(sex), last, '', middle);
    },
  };
};
