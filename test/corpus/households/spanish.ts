import type { Chance } from '../chance.ts';
import { surnameTail } from '../long-tail.ts';
import {
  type Adult,
  type Household,
  type MakeHousehold,
  named,
  namesOf,
  type SecondGiven,
  type Sex,
  words,
} from './household.ts';

interface SpanishWords {
  surnames: string[];
  rare: string[];
  withParticle: string[];
  compound: string[];
  boys: string[];
  girls: string[];
  boysCompound: string[];
  girlsCompound: string[];
  withinGiven: string[];
}

const spanish = words<SpanishWords>('spanish');
const indigenous = words<{ surnames: string[]; boys: string[]; girls: string[] }>('indigenous-mexican');

/** One surname; in a few families a rare one, one with a particle, or a compound one. */
function surname(chance: Chance, common: readonly string[]): string {
  return chance.weighted<() => string>([
    [() => chance.common(common), 86],
    [() => chance.pick(spanish.rare), 4],
    [() => chance.pick(surnameTail()), 4],
    [() => chance.common(spanish.withParticle), 5],
    [() => chance.pick(spanish.compound), 1],
  ])();
}

interface Given {
  first: string;
  middle: string;
}

/** `Ma. Elena`, `J. Jesús`, as the certificate itself has it. */
const shortened = (given: string) => given.replace(/^María (?=\p{Lu})/u, 'Ma. ').replace(/^José (?=\p{Lu})/u, 'J. ');

function givenName(chance: Chance, single: (sex: Sex) => string, sex: Sex, secondGiven: SecondGiven): Given {
  const girl = sex === 'Female';
  if (girl && chance.is(0.06)) return { first: chance.common(spanish.withinGiven), middle: '' };
  if (chance.is(0.3)) {
    const both = chance.common(girl ? spanish.girlsCompound : spanish.boysCompound);
    const cut = both.indexOf(' ');
    const torn = / de /.test(both);
    if (secondGiven === 'first' || torn) return { first: chance.is(0.05) ? shortened(both) : both, middle: '' };
    return { first: both.slice(0, cut), middle: both.slice(cut + 1) };
  }
  return { first: single(sex), middle: chance.is(0.12) ? single(sex) : '' };
}

function mothersLast(chance: Chance, own: readonly [string, string], husband: string | undefined): string {
  const [first, second] = own;
  const forms: [string, number][] = [
    [`${first} ${second}`, 45],
    [first, 38],
  ];
  if (husband !== undefined)
    forms.push([`${first} de ${husband}`, 7], [husband, 8], [`${first} ${second} de ${husband}`, 2]);
  return chance.weighted(forms);
}

interface SpanishKind {
  culture: string;
  surnames: readonly string[];
  boys: readonly string[];
  girls: readonly string[];
  race: string;
  bornIn: Household['bornIn'];
  /** How often the children carry both surnames. */
  both: number;
  /** How often both surnames are the same. */
  equal: number;
}

function spanishHousehold(kind: SpanishKind): MakeHousehold {
  return (chance, secondGiven) => {
    const oddities: string[] = [];
    const single = namesOf(chance, { Male: kind.boys, Female: kind.girls });
    const father: [string, string] = [surname(chance, kind.surnames), surname(chance, kind.surnames)];
    const mother: [string, string] = [surname(chance, kind.surnames), surname(chance, kind.surnames)];
    if (chance.is(kind.equal)) mother[0] = father[0];
    const who = chance.weighted([
      ['both', 84],
      ['mother', 13],
      ['father', 3],
    ] as const);
    const fatherGiven = givenName(chance, single, 'Male', 'first').first;
    const two = chance.is(kind.both);
    if (!two) oddities.push('one surname');
    const guardians = chance.is(0.04);
    const stepfather = !guardians && who === 'both' && chance.is(0.05);
    let dad: Adult | undefined =
      who === 'mother'
        ? undefined
        : { first: fatherGiven, last: two && chance.is(0.55) ? father.join(' ') : father[0] };
    let mom: Adult | undefined =
      who === 'father'
        ? undefined
        : {
            first: givenName(chance, single, 'Female', 'first').first,
            last: two || chance.is(0.4) ? mothersLast(chance, mother, dad && father[0]) : dad ? father[0] : mother[0],
          };
    let last: [string, string] =
      two && chance.is(0.004)
        ? [`${father[0]}-${father[1]}`, mother[0]]
        : two
          ? [father[0], mother[0]]
          : [father[0], ''];
    if (who === 'mother') {
      last = two && chance.is(0.5) ? mother : [mother[0], ''];
      oddities.push("mother's surname only");
    }
    if (last[1] === last[0]) oddities.push('equal surnames');
    if (/^(de|del|San|Santa|La|Las|De) /.test(last[0])) oddities.push('surname with a particle');
    if (spanish.compound.includes(last[0])) oddities.push('compound surname');
    if (/^..$/u.test(last[0])) oddities.push('surname of two letters');
    if (mom && / de /.test(mom.last)) oddities.push('mother with "de"');
    let heir = dad !== undefined && !stepfather && !guardians && chance.is(0.08);
    if (stepfather && dad) {
      oddities.push('stepfather');
      dad = { ...dad, last: `${surname(chance, kind.surnames)} ${surname(chance, kind.surnames)}` };
      if (mom) mom = { ...mom, last: mother.join(' ') };
    }
    if (guardians) {
      oddities.push('guardians');
      const aunt = { first: single('Female'), last: mother.join(' ') };
      const grandfather = { first: single('Male'), last: `${father[0]} ${surname(chance, kind.surnames)}` };
      const grandmother = { first: single('Female'), last: `${father[1]} ${surname(chance, kind.surnames)}` };
      [dad, mom] = chance.is(0.5) ? [undefined, aunt] : [grandfather, grandmother];
    }
    return {
      culture: kind.culture,
      guardians,
      father: dad,
      mother: mom,
      hispanic: true,
      race: kind.race,
      bornIn: kind.bornIn,
      oddities,
      childName(sex) {
        if (sex === 'Male' && heir && dad) {
          heir = false;
          oddities.push("father's given name");
          return named(dad.first, last[0], last[1], '', !two ? 'Jr' : '');
        }
        let { first, middle } = givenName(chance, single, sex, secondGiven);
        while (first === dad?.first || first === mom?.first)
          ({ first, middle } = givenName(chance, single, sex, secondGiven));
        if (kind.surnames.includes(first) || kind.boys.includes(last[0]))
          oddities.push('given name that is a surname, or the reverse');
        return named(first, last[0], last[1], middle);
      },
    };
  };
}

const byMother = { equal: 0.02, race: 'White' };

export const mexican = spanishHousehold({
  ...byMother,
  culture: 'Mexican',
  surnames: spanish.surnames,
  boys: spanish.boys,
  girls: spanish.girls,
  bornIn: [
    ['USA', 60],
    ['MEX', 40],
  ],
  both: 0.88,
});

export const indigenousMexican = spanishHousehold({
  culture: 'Mixtec, Zapotec, Triqui',
  surnames: indigenous.surnames,
  boys: indigenous.boys,
  girls: indigenous.girls,
  race: 'AmericanIndianOrAlaskaNative',
  bornIn: [
    ['USA', 50],
    ['MEX', 50],
  ],
  both: 0.92,
  equal: 0.06,
});

export const centralAmerican = spanishHousehold({
  ...byMother,
  culture: 'Guatemalan, Salvadoran, Honduran',
  surnames: spanish.surnames,
  boys: spanish.boys,
  girls: spanish.girls,
  bornIn: [
    ['USA', 35],
    ['GTM', 30],
    ['SLV', 15],
    ['HND', 20],
  ],
  both: 0.9,
});

/** Spanish-speaking US citizens: one surname the US way is common. */
export const texanPuertoRican = spanishHousehold({
  ...byMother,
  culture: 'Tejano, Puerto Rican',
  surnames: spanish.surnames,
  boys: spanish.boys,
  girls: spanish.girls,
  bornIn: [
    ['USA', 80],
    ['PRI', 20],
  ],
  both: 0.2,
});
