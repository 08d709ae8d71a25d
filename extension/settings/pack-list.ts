import index from '@coe-check/rules/index.json';
import type { BuiltPack } from '@coe-check/sdk';

/** What is known of a pack without loading it. */
export interface ListedPack {
  readonly name: string;
  readonly version: string;
  /** The edition of the engine that it is written for. */
  readonly engine: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly extends: readonly string[];
  /** Of the file NAME.json that `coe build` writes, as `sha256sum` tells it. */
  readonly sha256: string;
}

/** A pack that came in by file or by policy, as it is kept: the text itself, so that its SHA-256 can be told again. */
export interface ImportedPack extends ListedPack {
  readonly text: string;
  /** The day it came in. */
  readonly added: string;
}

interface IndexEntry extends Omit<ListedPack, 'sha256'> {
  readonly sha256: { readonly [file: string]: string };
}

// The build writes this file; its type is only known there.
const { packs } = index as unknown as { readonly packs: readonly IndexEntry[] };

/** The packs that ship with the extension, bases first. */
export const bundledPacks: readonly ListedPack[] = packs.map((pack) => ({
  ...pack,
  sha256: pack.sha256[`${pack.name}.json`] ?? '',
}));

/** A pack after the packs that it builds on, each once; what is not among `known` is left out. */
export function withBases(names: readonly string[], known: readonly ListedPack[]): string[] {
  const ordered = new Set<string>();
  const visit = (name: string, waiting: readonly string[]) => {
    const pack = known.find((each) => each.name === name);
    if (pack === undefined || waiting.includes(name)) return;
    for (const base of pack.extends) visit(base, [...waiting, name]);
    ordered.add(name);
  };
  for (const name of names) visit(name, []);
  return [...ordered];
}

/** What a page needs of a pack: examples are for authors and tests, and a sixth of its bytes. */
export function forPages(pack: BuiltPack): BuiltPack {
  const rules = Object.entries(pack.rules).map(([id, rule]) => [id, { ...rule, examples: [] }] as const);
  return { ...pack, rules: Object.fromEntries(rules) };
}

/** The SHA-256 of a text's UTF-8 bytes, in hex. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
