import { readFileSync } from 'node:fs';
import type { Chance } from './chance.ts';

interface State {
  fips: string;
  idDigits: number;
  idPrefix?: string;
  district: string;
  towns: [town: string, zip: string][];
}

interface Places {
  states: Record<string, State>;
  abroad: Record<string, [town: string, region: string, curpState: string][]>;
  streets: string[];
  units: string[];
}

/** Words that are no names, from `words/`. */
export function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`./words/${file}.json`, import.meta.url), 'utf8')) as T;
}

export const places = read<Places>('places');

export interface Town {
  readonly town: string;
  readonly zip: string;
  readonly state: string;
  /** As the form's district box wants it. */
  readonly district: string;
  /** Seven digits, the first two of them the state's. */
  readonly districtId: string;
}

export function townIn(chance: Chance, state: string): Town {
  const { fips, district, towns } = places.states[state] ?? unknown(state);
  const [town, zip] = chance.pick(towns);
  return { town, zip, state, district: `${town} ${district}`, districtId: `${fips}${zip}` };
}

export const stateCodes: readonly string[] = Object.keys(places.states);

function unknown(state: string): never {
  throw new Error(`words/places.json has no state ${state}.`);
}
