import { readFileSync } from 'node:fs';
import {
  type CompiledModel,
  compileModel,
  type MatchLists,
  type MatchModel,
  nameTables,
  readModel,
} from '@coe-check/sdk/match';

const rules = new URL('../../rules/us/', import.meta.url);

/** The lists of the us pack by bare name, as `compileModel` takes them. */
export const usLists: MatchLists = nameTables(
  (name) => JSON.parse(readFileSync(new URL(`lists/${name}.json`, rules), 'utf8')).entries,
);

/** A model file, held to its form. */
export function modelOf(file: string | URL): MatchModel {
  const { model, faults } = readModel(JSON.parse(readFileSync(file, 'utf8')));
  if (model === undefined)
    throw new Error(`${file}: ${faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
  return model;
}

export const usMatch: MatchModel = modelOf(new URL('match.json', rules));
export const usModel = (): CompiledModel => compileModel(usMatch, { lists: usLists });
