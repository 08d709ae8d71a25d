import { readFileSync } from 'node:fs';
import { type Chance, createChance } from '../corpus/chance.ts';

/** A child as a COE has it, made up. */
export type Child = {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName1: string;
  readonly lastName2: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly birthCity: string;
  readonly multipleBirthFlag: string;
  readonly femaleParentLastName: string;
};

export interface MadeChild {
  /** The same person has the same number. */
  readonly person: number;
  readonly family: number;
  readonly twin: boolean;
  readonly record: Child;
}

const list = (name: string): readonly (string | readonly (string | number)[])[] =>
  JSON.parse(readFileSync(new URL(`../../rules/us/lists/${name}.json`, import.meta.url), 'utf8')).entries;
const latin = (name: string): boolean => /^[A-Za-zÀ-ÿ' -]+$/.test(name);

/** Values with rising sums of their weights, for drawing by binary search. */
interface Bag {
  readonly values: readonly string[];
  readonly sums: Float64Array;
}

function bag(weighted: readonly (readonly [string, number])[]): Bag {
  const sums = new Float64Array(weighted.length);
  let sum = 0;
  for (const [index, [, weight]] of weighted.entries()) sums[index] = sum += weight;
  return { values: weighted.map(([value]) => value), sums };
}

function draw({ values, sums }: Bag, chance: Chance): string {
  const at = chance.next() * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return values[low] as string;
}

/** Counted surnames by their count, the others by Zipf's law below them. */
function surnames(): Bag {
  const entries = list('common-surnames').map((entry) =>
    typeof entry === 'string' ? ([entry, 0] as const) : ([String(entry[0]), Number(entry[1])] as const),
  );
  // Names that the Spanish list and the census share carry the count; of the rest of the census only a tenth of the weight.
  const spanish = /(EZ|ES|OS|AS|IO|IA|AL|ON|AN|EN|OZ|AZ|A|O)$/;
  const counted = entries
    .filter(([name, count]) => latin(name) && count > 0)
    .map(([name, count]) => [name, spanish.test(name.toUpperCase()) ? count : count / 20] as const);
  const rest = createChance('tail').shuffle(entries.filter(([name, count]) => latin(name) && count === 0));
  return bag([...counted, ...rest.map(([name], rank) => [name, 60_000 / (rank + 12) ** 0.9] as const)]);
}

/** Given names by sex: counted through the compounds they stand in, the others by Zipf's law. */
function givens(sex: 'F' | 'M'): Bag {
  const counts = new Map<string, number>();
  for (const entry of list('compound-given-names')) {
    if (typeof entry === 'string' || entry[1] !== sex) continue;
    for (const word of String(entry[0]).split(' ')) counts.set(word, (counts.get(word) ?? 0) + Number(entry[2]));
  }
  const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const rest = list('common-given-names').flatMap((entry) =>
    typeof entry !== 'string' &&
    String(entry[1]).includes(sex) &&
    latin(String(entry[0])) &&
    !counts.has(plain(String(entry[0])))
      ? [String(entry[0])]
      : [],
  );
  return bag([
    ...counts,
    ...createChance(`given ${sex}`)
      .shuffle(rest)
      .map((name, rank) => [name, 200_000 / (rank + 8) ** 0.8] as const),
  ]);
}

const bags = { surname: surnames(), F: givens('F'), M: givens('M') };
const cities = bag(Array.from({ length: 400 }, (_, rank) => [`Ciudad ${rank + 1}`, 1 / (rank + 3)] as const));

const two = (number: number): string => String(number).padStart(2, '0');
const day = (chance: Chance): string =>
  `${chance.between(2005, 2023)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;

/**
 * Families with their children, the same every time for a seed: two surnames, one or two given names, brothers and sisters with other
 * dates, 1.5 in a hundred children a twin (nine in ten of them marked, the others left blank).
 */
export function* children(count: number, seed: string): Generator<MadeChild> {
  const chance = createChance(seed);
  let person = 0;
  for (let family = 0; person < count; family++) {
    const [father, mother] = [draw(bags.surname, chance), draw(bags.surname, chance)];
    const one = chance.is(0.12);
    const city = draw(cities, chance);
    const taken = new Set<string>();
    const births = chance.between(1, 4);
    for (let birth = 0; birth < births && person < count; birth++) {
      const birthDate = day(chance);
      const size = chance.is(0.0076) ? 2 : 1;
      for (let each = 0; each < size && person < count; each++) {
        const sex = chance.is(0.5) ? 'F' : 'M';
        let first = draw(bags[sex], chance);
        for (let tries = 0; taken.has(first) && tries < 20; tries++) first = draw(bags[sex], chance);
        taken.add(first);
        let second = chance.is(0.45) ? draw(bags[sex], chance) : '';
        if (second === first) second = '';
        yield {
          person,
          family,
          twin: size === 2,
          record: {
            firstName: first,
            middleName: second,
            lastName1: father,
            lastName2: one ? '' : mother,
            sex: sex === 'F' ? 'Female' : 'Male',
            birthDate,
            birthCity: chance.is(0.85) ? city : '',
            multipleBirthFlag: size === 2 ? (chance.is(0.9) ? 'Yes' : '') : chance.is(0.7) ? 'No' : '',
            femaleParentLastName: chance.is(0.7) ? mother : '',
          },
        };
        person++;
      }
    }
  }
}

/** One error of a kind that happens; undefined when this child cannot have it. */
export type Slip = (child: Child, chance: Chance) => Child | undefined;

const letter = (chance: Chance): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(chance.between(0, 25));

/** A slip of the keyboard: a letter wrong, left out, put in, or two exchanged. */
function mistyped(word: string, chance: Chance): string {
  if (word.length < 3) return word;
  const at = chance.between(1, word.length - 2);
  switch (chance.between(0, 3)) {
    case 0:
      return word.slice(0, at) + letter(chance) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter(chance) + word.slice(at);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

const byEar: readonly (readonly [RegExp, string])[] = [
  [/Z$/i, 'S'],
  [/^H/i, ''],
  [/V/i, 'B'],
  [/^J(?=[EI])/i, 'G'],
  [/LL/i, 'Y'],
  [/C(?=[EI])/i, 'S'],
  [/^X/i, 'J'],
  [/B/i, 'V'],
  [/S$/i, 'Z'],
];

function heard(word: string, chance: Chance): string {
  const fitting = byEar.filter(([pattern]) => pattern.test(word));
  if (fitting.length === 0) return word;
  const [pattern, by] = chance.pick(fitting);
  return word.replace(pattern, by);
}

const shortForms = new Map<string, string[]>();
for (const entry of list('nicknames-es')) {
  if (typeof entry === 'string') continue;
  for (const formal of entry.slice(2)) {
    const key = String(formal).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    shortForms.set(key, [...(shortForms.get(key) ?? []), String(entry[0])]);
  }
}

const changed = (child: Child, change: Partial<Child>): Child | undefined =>
  Object.entries(change).some(([field, value]) => child[field as keyof Child] !== value)
    ? { ...child, ...change }
    : undefined;

/** The errors of matching.md section 5, by name. */
export const slips: Readonly<Record<string, Slip>> = {
  'both surnames in one box': (child) =>
    child.lastName2 === ''
      ? undefined
      : changed(child, { lastName1: `${child.lastName1} ${child.lastName2}`, lastName2: '' }),
  'second surname left out': (child) => changed(child, { lastName2: '' }),
  'surnames exchanged': (child) =>
    child.lastName2 === '' ? undefined : changed(child, { lastName1: child.lastName2, lastName2: child.lastName1 }),
  'surnames hyphenated': (child) =>
    child.lastName2 === ''
      ? undefined
      : changed(child, { lastName1: `${child.lastName1}-${child.lastName2}`, lastName2: '' }),
  'surname by ear': (child, chance) => changed(child, { lastName1: heard(child.lastName1, chance) }),
  'surname mistyped': (child, chance) => changed(child, { lastName1: mistyped(child.lastName1, chance) }),
  'second surname mistyped': (child, chance) => changed(child, { lastName2: mistyped(child.lastName2, chance) }),
  'first name mistyped': (child, chance) => changed(child, { firstName: mistyped(child.firstName, chance) }),
  'second given name left out': (child) => changed(child, { middleName: '' }),
  'only the second given name': (child) =>
    child.middleName === '' ? undefined : changed(child, { firstName: child.middleName, middleName: '' }),
  'short form': (child, chance) => {
    const forms = shortForms.get(child.firstName.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
    return forms === undefined ? undefined : changed(child, { firstName: chance.pick(forms) });
  },
  'day and month exchanged': (child) => {
    const [year, month, date] = child.birthDate.split('-');
    return Number(date) > 12 ? undefined : changed(child, { birthDate: `${year}-${date}-${month}` });
  },
  'wrong day': (child, chance) =>
    changed(child, { birthDate: `${child.birthDate.slice(0, 8)}${two(chance.between(1, 28))}` }),
  'wrong month': (child, chance) =>
    changed(child, {
      birthDate: `${child.birthDate.slice(0, 5)}${two(chance.between(1, 12))}${child.birthDate.slice(7)}`,
    }),
  'year off by one': (child, chance) =>
    changed(child, {
      birthDate: `${Number(child.birthDate.slice(0, 4)) + (chance.is(0.5) ? 1 : -1)}${child.birthDate.slice(4)}`,
    }),
  'first of January': (child) => changed(child, { birthDate: `${child.birthDate.slice(0, 4)}-01-01` }),
  'sex wrong': (child) => changed(child, { sex: child.sex === 'Male' ? 'Female' : 'Male' }),
};

/** The child with so many errors of different kinds, and which. */
export function withErrors(
  child: Child,
  errors: number,
  chance: Chance,
): { readonly record: Child; readonly kinds: readonly string[] } {
  let record = child;
  const kinds: string[] = [];
  for (const kind of chance.shuffle(Object.keys(slips))) {
    if (kinds.length === errors) break;
    const next = slips[kind]?.(record, chance);
    if (next === undefined) continue;
    record = next;
    kinds.push(kind);
  }
  return { record, kinds };
}

/** A roster in which one child in ten stands twice, the second time with one to three errors. */
export function* childrenWithDuplicates(count: number, seed: string): Generator<MadeChild> {
  const chance = createChance(`${seed} errors`);
  for (const child of children(Math.round(count / 1.1), seed)) {
    yield child;
    if (chance.is(0.1)) yield { ...child, record: withErrors(child.record, chance.between(1, 3), chance).record };
  }
}
