import { browser } from 'wxt/browser';
import { packName } from './choices.ts';
import { type ImportedPack, sha256Of } from './pack-list.ts';
import type { PinnedPack } from './policy.ts';

/** The packs that came in by file, in the order they came. */
export async function storedPacks(): Promise<readonly ImportedPack[]> {
  const { packs } = await browser.storage.local.get<{ packs?: unknown }>('packs');
  return Array.isArray(packs) ? packs.filter(isImportedPack) : [];
}

/** Keeps a pack that passed `importPack`; it takes the place of an earlier one of its name. */
export async function storePack(pack: ImportedPack): Promise<void> {
  const others = (await storedPacks()).filter(({ name }) => name !== pack.name);
  await browser.storage.local.set({ packs: [...others, pack] });
}

export async function forgetPack(name: string): Promise<void> {
  await browser.storage.local.set({ packs: (await storedPacks()).filter((pack) => pack.name !== name) });
}

/** The packs that a policy brings, those with the bytes it names; the others are told by resolveSettings as missing. */
export async function policyPacks(pinned: readonly PinnedPack[]): Promise<readonly ImportedPack[]> {
  const packs = await Promise.all(pinned.map(policyPack));
  return packs.flatMap((pack) => pack ?? []);
}

async function policyPack({ name, sha256, text }: PinnedPack): Promise<ImportedPack | undefined> {
  if (text === undefined || (await sha256Of(text)) !== sha256 || !isJson(text)) return undefined;
  const { version, engine, title, extends: needs } = JSON.parse(text);
  const pack = {
    name,
    version,
    engine,
    title: title ?? { en: name, es: name },
    extends: needs,
    sha256,
    text,
    added: '',
  };
  return isImportedPack(pack) && JSON.parse(text).name === name ? pack : undefined;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object' && JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

function isImportedPack(value: unknown): value is ImportedPack {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version, engine, title, extends: needs, sha256, text } = value as Partial<ImportedPack>;
  return (
    packName(name) !== undefined &&
    [version, engine, sha256, text, title?.en, title?.es].every((each) => typeof each === 'string') &&
    Array.isArray(needs) &&
    needs.every((each) => typeof each === 'string')
  );
}
