import type { DateOrder, FieldKey, StudentRecord } from '@coe-check/sdk';
import { buildIndex, type LiveIndex, type MatchModel, openIndex } from '@coe-check/sdk/match';
import { collectNumbers, type Numbers, numbersOver } from './numbers.ts';
import type { RosterPacks } from './packs.ts';
import { packRows, rowReader } from './row-blocks.ts';
import { Damaged } from './seal.ts';
import type { Vault, VaultHead } from './vault.ts';

/** Known children, ready to be looked among. */
export interface Children {
  readonly size: number;
  /** When the file was taken in. */
  readonly at: number;
  /** When they are to be forgotten; undefined when they are in memory only. */
  readonly until: number | undefined;
  readonly index: LiveIndex;
  readonly numbers: Numbers;
  /** The known record of a row. */
  record(row: number): Promise<StudentRecord>;
}

/** Children read and indexed, not yet kept anywhere. */
export interface BuiltChildren {
  readonly fields: readonly FieldKey[];
  readonly size: number;
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  /** As `openIndex` takes it. */
  readonly index: ArrayBuffer;
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** More than this is no roster of one state's migrant children, and too much for a browser. */
export const mostChildren = 2_000_000;

/** Dates in a roster are ISO days by the time they are indexed, and what is typed is made so before it is looked up. */
const dateOrder: DateOrder = 'MDY';

/** Indexes records as they come; each is held only as its block and its numbers. */
export function buildChildren(
  records: Iterable<StudentRecord>,
  fields: readonly FieldKey[],
  { model, lists }: RosterPacks,
): BuiltChildren {
  const rows = packRows(fields);
  const numbers = collectNumbers(model);
  let size = 0;
  function* each(): Generator<StudentRecord> {
    for (const record of records) {
      if (size === mostChildren) return;
      rows.add(record);
      numbers.add(record, size++);
      yield record;
    }
  }
  const index = buildIndex(model, each(), { lists, dateOrder });
  return { fields, size, blocks: rows.done(), index: index.save(), numbers: numbers.done() };
}

/** How often a child being typed is in the roster, at the least: one in ten. */
const inRoster = 0.1;

/**
 * A model's prior is for the table it was made for. Of one child with all in a roster, one pair in as many as there are children
 * is the same person, if the child is in it at all.
 */
function modelFor({ model }: RosterPacks, size: number): MatchModel {
  return { ...model, prior: Math.max(model.prior, inRoster / Math.max(size, 100)) };
}

/** Keeps built children in memory only. */
export function inMemory(built: BuiltChildren, packs: RosterPacks, at: number): Children {
  const { fields, size, blocks, numbers } = built;
  const { index } = openIndex(modelFor(packs, size), built.index, { lists: packs.lists, dateOrder });
  if (index === undefined) throw new Damaged('index');
  return {
    size,
    at,
    until: undefined,
    index,
    numbers: numbersOver(packs.model, numbers),
    record: rowReader(fields, async (block) => blocks[block] ?? new Uint8Array()),
  };
}

interface About {
  readonly fields: readonly FieldKey[];
  readonly indexParts: number;
}

const indexPart = 1 << 20;

/** Writes built children into the store, whole or not at all, and tells how many blocks are done. */
export async function keep(
  built: BuiltChildren,
  vault: Vault,
  times: Pick<VaultHead, 'at' | 'until'>,
  progress: (done: number, of: number) => void,
): Promise<VaultHead> {
  const { index } = built;
  const indexParts = Math.ceil(index.byteLength / indexPart);
  const of = built.blocks.length + indexParts + 2;
  const writing = await vault.begin({ ...times, children: built.size });
  let done = 0;
  const put = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    await writing.put(name, bytes);
    progress(++done, of);
  };
  const about: About = { fields: built.fields, indexParts };
  await put('about', new TextEncoder().encode(JSON.stringify(about)));
  await put('numbers', new Uint8Array(built.numbers.buffer));
  for (let part = 0; part < indexParts; part++)
    await put(`index ${part}`, new Uint8Array(index).slice(part * indexPart, (part + 1) * indexPart));
  for (const [block, bytes] of built.blocks.entries()) await put(`rows ${block}`, bytes);
  return writing.done();
}

/**
 * Opens kept children. An index made by another version or another model is made again from the records.
 *
 * @throws Damaged when something of it is not as it was written.
 */
export async function openKept(vault: Vault, head: VaultHead, packs: RosterPacks): Promise<Children> {
  const { fields, indexParts } = JSON.parse(new TextDecoder().decode(await vault.read(head, 'about'))) as About;
  const parts = await Promise.all(Array.from({ length: indexParts }, (_, part) => vault.read(head, `index ${part}`)));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  const record = rowReader(fields, (block) => vault.read(head, `rows ${block}`));
  const opened = openIndex(modelFor(packs, head.children), bytes.buffer, { lists: packs.lists, dateOrder });
  if (opened.refused === 'damaged' || opened.refused === 'not an index') throw new Damaged('index');
  const numbers = await vault.read(head, 'numbers');
  const about = { size: head.children, at: head.at, until: head.until, record };
  if (opened.refused === undefined)
    return { ...about, index: opened.index, numbers: numbersOver(packs.model, new Float64Array(numbers)) };
  const all: StudentRecord[] = [];
  for (let row = 0; row < head.children; row++) all.push(await record(row));
  const { index, numbers: again } = inMemory(buildChildren(all, fields, packs), packs, head.at);
  return { ...about, index, numbers: again };
}
