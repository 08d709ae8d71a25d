import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BuiltPack } from '@coe-check/sdk';
import { loadPacks, type PackSource } from '@coe-check/sdk/packs';
import { isJsonObject } from '../lint/walk.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';
import { isPackFolder, type PackFolder, readPackFolder } from './pack-folder.ts';

/** A pack before it is loaded: the files of a folder, or one built already. */
type Source = { readonly folder: PackFolder } | { readonly built: BuiltPack };

/**
 * The packs of these names with their bases, each once, a base before what builds on it. A name is that of a pack in
 * `rules` here or above, or of one that comes with coe; or the path of a pack's folder, or of a built pack.
 *
 * @throws Unreadable when a name is none of these; PackError when a pack has faults.
 */
export function findPacks(names: readonly string[]): BuiltPack[] {
  return load(withBases(names.map((name) => sourceOf(name))));
}

/** The packs of these folders with their bases, in the order above. */
export function loadFolders(folders: readonly PackFolder[]): BuiltPack[] {
  return load(withBases(folders.map((folder) => ({ folder }))));
}

/** The folders that packs of these names are read from, bases first; a built pack has none. */
export function findFolders(names: readonly string[]): PackFolder[] {
  return withBases(names.map((name) => sourceOf(name))).flatMap((source) =>
    'folder' in source ? [source.folder] : [],
  );
}

/** The folders with those of their bases, bases first. */
export function foldersWithBases(folders: readonly PackFolder[]): PackFolder[] {
  return withBases(folders.map((folder) => ({ folder }))).flatMap((source) =>
    'folder' in source ? [source.folder] : [],
  );
}

function load(sources: readonly Source[]): BuiltPack[] {
  const folders = sources.flatMap((source) => ('folder' in source ? [asFiles(source.folder)] : []));
  const built = sources.flatMap((source) => ('built' in source ? [source.built] : []));
  const byName = new Map([...built, ...loadPacks(folders, built)].map((pack) => [pack.name, pack]));
  return sources.flatMap((source) => byName.get(nameOf(source)) ?? []);
}

/** A pack's files as the loader takes them: each called as the person sees it. */
function asFiles({ shown, files }: PackFolder): PackSource {
  return { files: [...files].map(([path, text]) => ({ path: `${shown}/${path}`, text })) };
}

function withBases(sources: readonly Source[]): Source[] {
  const ordered = new Map<string, Source>();
  const visiting = new Set<string>();
  const visit = (source: Source): void => {
    const name = nameOf(source);
    if (ordered.has(name) || visiting.has(name)) return; // a circle is told by the loader
    visiting.add(name);
    for (const base of basesOf(source)) {
      const found = sources.find((one) => nameOf(one) === base) ?? lookUp(base, homesFor(source));
      if (found !== undefined) visit(found); // a base that is not there is told by the loader, at its place
    }
    ordered.set(name, source);
  };
  for (const source of sources) visit(source);
  return [...ordered.values()];
}

function nameOf(source: Source): string {
  return 'built' in source ? source.built.name : source.folder.name;
}

function basesOf(source: Source): readonly string[] {
  if ('built' in source) return source.built.extends;
  const bases = headOf(source.folder)['extends'];
  return Array.isArray(bases) ? bases.filter((base): base is string => typeof base === 'string') : [];
}

/** pack.json as far as it can be read: its faults are the loader's to tell. */
function headOf({ files }: PackFolder): Readonly<{ [name: string]: unknown }> {
  try {
    const head: unknown = JSON.parse(files.get('pack.json') ?? '');
    return isJsonObject(head) ? head : {};
  } catch {
    return {};
  }
}

function sourceOf(name: string): Source {
  const path = statSync(name, { throwIfNoEntry: false });
  if (path?.isFile()) return builtAt(name);
  if (path?.isDirectory() && isPackFolder(name)) return { folder: readPackFolder(name) };
  const homes = rulesFolders();
  const found = lookUp(name, homes);
  if (found !== undefined) return found;
  const known = [...new Set(homes.flatMap(packNames))].sort();
  const near = didYouMean(name, known);
  const cure =
    near === undefined
      ? `Known packs: ${known.join(', ') || 'none'}; a path to a pack's folder serves too.`
      : `Did you mean "${near}"?`;
  throw new Unreadable(`no pack is called "${name}". ${cure}`);
}

/** A pack by its bare name: its folder before what was built of it. */
function lookUp(name: string, homes: readonly string[]): Source | undefined {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  for (const home of homes) {
    if (isPackFolder(join(home, name))) return { folder: readPackFolder(join(home, name)) };
    const file = join(home, 'dist', `${name}.json`);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return builtAt(file);
  }
  return undefined;
}

/** Where a pack's bases may lie: beside it, then where every pack may. */
function homesFor(source: Source): string[] {
  return 'folder' in source ? [dirname(source.folder.folder), ...rulesFolders()] : rulesFolders();
}

function builtAt(file: string): Source {
  const built = readJsonFile(file);
  if (!isJsonObject(built) || built['format'] !== 1 || typeof built['name'] !== 'string') {
    throw new Unreadable(`${file} is no built pack. Name a pack's folder, or what coe build writes.`);
  }
  return { built: built as unknown as BuiltPack };
}

/** Folders named `rules` here and above, then the one that comes with coe. */
export function rulesFolders(): string[] {
  const folders: string[] = [];
  for (let at = process.cwd(); ; at = dirname(at)) {
    folders.push(join(at, 'rules'));
    if (dirname(at) === at) break;
  }
  try {
    folders.push(dirname(createRequire(import.meta.url).resolve('@coe-check/rules/package.json')));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw fault; // installed without its packs
  }
  return folders.filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
}

function packNames(home: string): string[] {
  const built = statSync(join(home, 'dist'), { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(join(home, 'dist'))
    : [];
  const folders = readdirSync(home).filter((name) => isPackFolder(join(home, name)));
  return [
    ...folders,
    ...built.flatMap((file) =>
      /^(?!index\.|sites\.|courses?[-.])[^.]+\.json$/.test(file) ? [file.slice(0, -'.json'.length)] : [],
    ),
  ];
}
