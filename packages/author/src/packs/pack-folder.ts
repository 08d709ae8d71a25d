import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { asUnreadable } from '../read/input.ts';
import { Unreadable } from '../read/unreadable.ts';

/** The files of one pack as they lie on the disk. */
export interface PackFolder {
  readonly folder: string;
  /** The folder as people are told of it, with `/`: from where the command runs, or whole when it lies elsewhere. */
  readonly shown: string;
  /** Name of the folder, which is to be the pack's. */
  readonly name: string;
  /** Path within the folder, with `/`, to text. Sorted by path. */
  readonly files: ReadonlyMap<string, string>;
}

const notPacks = new Set(['dist', 'node_modules', 'schema']);

/**
 * The pack folders at a path: the folder itself when it holds a pack.json, else those right below it.
 *
 * @throws Unreadable when there is none.
 */
export function packFoldersAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory())
      throw new Unreadable(`${path} is no folder. Name a folder of packs, or one pack's folder.`);
    if (isPackFolder(path)) return [path];
    const below = readdirSync(path, { withFileTypes: true });
    const folders = below
      .filter((entry) => entry.isDirectory() && !notPacks.has(entry.name))
      .map((entry) => join(path, entry.name));
    const packs = folders.filter(isPackFolder).sort();
    if (packs.length > 0) return packs;
  } catch (fault) {
    throw asUnreadable(path, fault);
  }
  throw new Unreadable(`${path} holds no pack: no pack.json in it or right below it.`);
}

/** Whether a folder is a pack's. */
export function isPackFolder(path: string): boolean {
  return statSync(join(path, 'pack.json'), { throwIfNoEntry: false })?.isFile() === true;
}

/** Reads every JSON file of a pack. */
export function readPackFolder(folder: string): PackFolder {
  try {
    const paths = jsonFiles(folder).sort();
    const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')]));
    return { folder, shown: shownPath(folder), name: basename(resolve(folder)), files };
  } catch (fault) {
    throw asUnreadable(folder, fault);
  }
}

/** Paths of the JSON files in a folder and below, with `/`. */
function jsonFiles(folder: string, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) return notPacks.has(entry.name) ? [] : jsonFiles(folder, path);
    return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
  });
}

function shownPath(folder: string): string {
  const near = relative('', folder);
  return (near.startsWith('..') ? resolve(folder) : near || '.').replaceAll('\\', '/');
}
