import { readFileSync } from 'node:fs';
import type { BuiltPack } from '@coe-check/sdk';
import { type MatchLists, type MatchModel, nameTables, readModel } from '@coe-check/sdk/match';
import { createLocator } from '../packs/locate.ts';
import { asUnreadable } from '../read/input.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';
import { listsOf } from '../report/lists-of.ts';

/** A model, and where the person finds it. */
export interface NamedModel {
  readonly model: MatchModel;
  /** The file of `--model`, or the pack. */
  readonly from: string;
}

/**
 * The model of `--model`, else that of the last pack that has one.
 *
 * @throws Unreadable with every fault of the file, each with its line and the cure; or when no pack has a model.
 */
export function matchModel(file: string | undefined, packs: readonly BuiltPack[]): NamedModel {
  if (file !== undefined) return { model: modelOfFile(file), from: file };
  const pack = packs.findLast(({ match }) => match !== undefined);
  if (pack === undefined)
    throw new Unreadable(
      `none of the packs (${packs.map(({ name }) => name).join(', ')}) has a match.json. Name a model with --model.`,
    );
  const { model, faults } = readModel(pack.match);
  if (model !== undefined) return { model, from: `the pack ${pack.name}` };
  const [{ pointer, message, cure }] = faults as unknown as [(typeof faults)[number]];
  throw new Unreadable(
    `the match.json of the pack ${pack.name} has ${faults.length} faults, the first at ${pointer || 'its start'}: ${message} ${cure} coe lint tells them all.`.replace(
      / {2,}/g,
      ' ',
    ),
  );
}

function modelOfFile(file: string): MatchModel {
  const { model, faults } = readModel(readJsonFile(file));
  if (model !== undefined) return model;
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (fault) {
    throw asUnreadable(file, fault);
  }
  const at = createLocator(text);
  const lines = faults.map(({ pointer, message, cure }) => {
    const { line, column } = at(pointer);
    return `${file}:${line}:${column}  ${[message, cure].filter(Boolean).join(' ')}`;
  });
  throw new Unreadable(lines.join('\n'));
}

/** The packs' lists as a model looks them up. */
export function matchLists(packs: readonly BuiltPack[]): MatchLists {
  const lists = listsOf(packs);
  return nameTables((name) => lists[name]?.entries);
}

/** The fields a model's columns are derived from, each once, in the model's order. */
export function fieldsOfModel({ columns }: MatchModel): readonly string[] {
  return [...new Set(Object.values(columns).flatMap(({ of }) => of))];
}

/** Those of them that hold days. */
export function dayFields({ columns }: MatchModel): readonly string[] {
  return [...new Set(Object.values(columns).flatMap(({ as, of }) => (as === 'day' ? of : [])))];
}
