import { readFileSync } from 'node:fs';
import type { Chance } from '../chance.ts';

export type Sex = 'Female' | 'Male';

/** A grown-up as the boxes want them: all surnames in one box. */
export interface Adult {
  readonly first: string;
  readonly last: string;
}

export interface ChildName {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName1: string;
  readonly lastName2: string;
  readonly suffix: string;
}

/** Who a family is: its grown-ups, how it names a child, and where its children may be born. */
export interface Household {
  readonly culture: string;
  readonly father?: Adult | undefined;
  readonly mother?: Adult | undefined;
  readonly hispanic: boolean;
  readonly race: string;
  /** Countries of birth with weights. */
  readonly bornIn: readonly (readonly [country: string, weight: number])[];
  childName(sex: Sex): ChildName;
  /** The grown-ups named are guardians: an aunt, grandparents. */
  readonly guardians?: boolean;
  /** What is odd and right about this family's names. */
  readonly oddities: string[];
}

/** How a state wants two given names: both in the first-name box, or the second in the middle one. */
export type SecondGiven = 'first' | 'middle';

export type MakeHousehold = (chance: Chance, secondGiven: SecondGiven) => Household;

/** Words of one culture, from `names/`. */
export function words<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../names/${file}.json`, import.meta.url), 'utf8')) as T;
}

/** A list that gives no name twice to one family, nor one of `taken`. */
export function namesOf(chance: Chance, lists: Readonly<Record<Sex, readonly string[]>>, taken = new Set<string>()) {
  return (sex: Sex): string => {
    for (let tries = 0; tries < 50; tries++) {
      const name = chance.common(lists[sex]);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    return chance.pick(lists[sex]);
  };
}

export const named = (
  firstName: string,
  lastName1: string,
  lastName2 = '',
  middleName = '',
  suffix = '',
): ChildName => ({
  firstName,
  middleName,
  lastName1,
  lastName2,
  suffix,
});
