import type { BuiltPack, FieldDictionary, FieldKey } from '@coe-check/sdk';
import { type MatchLists, type MatchModel, nameTables, readModel } from '@coe-check/sdk/match';
import { Unreadable } from './unreadable.ts';

/** What the packs in use say about known children: how they are compared, and what fields there are. */
export interface RosterPacks {
  readonly model: MatchModel;
  readonly lists: MatchLists;
  readonly dictionary: FieldDictionary;
  readonly packs: readonly BuiltPack[];
}

/**
 * The last pack with a `match.json` gives the model, as with every part of a pack; a list is the last pack's that has entries,
 * with what later ones add.
 *
 * @throws Unreadable when no pack says how children are compared.
 */
export function rosterPacks(packs: readonly BuiltPack[]): RosterPacks {
  const { model } = readModel(packs.findLast(({ match }) => match !== undefined)?.match);
  if (model === undefined) throw new Unreadable('noModel');
  const dictionary: FieldDictionary = {
    fields: Object.assign({}, ...packs.map(({ fields }) => fields)),
    codeSets: Object.assign({}, ...packs.map(({ codeSets }) => codeSets)),
  };
  return { model, dictionary, packs, lists: nameTables((name) => entriesOf(packs, name)) };
}

function entriesOf(packs: readonly BuiltPack[], name: string): readonly unknown[] | undefined {
  let all: readonly unknown[] | undefined;
  for (const { lists } of packs) {
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (list?.entries !== undefined) all = list.entries;
    if (list?.add !== undefined) all = [...(all ?? []), ...list.add];
  }
  return all;
}

/** The fields that a model compares, each once. */
export function comparedBy({ columns }: MatchModel): readonly FieldKey[] {
  return [...new Set(Object.values(columns).flatMap(({ of }) => of))];
}
