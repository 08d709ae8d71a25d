import { basename, join } from 'node:path';
import { parse } from 'jsonc-parser';
import { createLocator, type Place } from '../packs/locate.ts';
import type { PackFolder } from '../packs/pack-folder.ts';

/** What a file of a pack is, by where it lies. */
export type FileKind =
  | 'pack'
  | 'fields'
  | 'sources'
  | 'labels'
  | 'cheat-sheet'
  | 'match'
  | 'list'
  | 'condition'
  | 'rule'
  | 'other';

/** One JSON file of a pack, parsed as far as it can be. */
export interface PackText {
  /** Path within the pack, with `/`. */
  readonly path: string;
  /** Path as the person sees it. */
  readonly file: string;
  /** Path on the disk. */
  readonly disk: string;
  readonly kind: FileKind;
  /** Name of the pack's folder. */
  readonly pack: string;
  /** Name of a list or condition, id of a rule. */
  readonly name: string;
  /** Undefined members where the text is no JSON. */
  readonly value: unknown;
  readonly at: (pointer: string) => Place;
}

const single: Readonly<{ [path: string]: FileKind }> = {
  'pack.json': 'pack',
  'fields.json': 'fields',
  'sources.json': 'sources',
  'labels.json': 'labels',
  'cheat-sheet.json': 'cheat-sheet',
  'match.json': 'match',
};

const folders: Readonly<{ [folder: string]: FileKind }> = {
  lists: 'list',
  conditions: 'condition',
  procedures: 'other',
  locales: 'other',
};

/** The files of a pack folder, each with what it is. */
export function packTexts({ folder, shown, name, files }: PackFolder): PackText[] {
  return [...files].map(([path, text]) => {
    const kind = single[path] ?? folders[path.split('/')[0] ?? ''] ?? (path.includes('/') ? 'rule' : 'other');
    const bare = kind === 'rule' ? `${name}/${path.slice(0, -'.json'.length)}` : basename(path, '.json');
    return {
      path,
      file: `${shown}/${path}`,
      disk: join(folder, path),
      kind,
      pack: name,
      name: bare,
      value: parse(text),
      at: createLocator(text),
    };
  });
}
