import type { BuiltPack } from '@coe-check/sdk';

/** The bundled packs of these names, for a page of ours: the very scripts that the content script gets, run once. */
export async function loadPacks(names: readonly string[]): Promise<readonly BuiltPack[]> {
  await Promise.all(names.map((name) => loadScript(`/packs/${name}.global.js`)));
  const packs = (globalThis as { coeCheckPacks?: { readonly [name: string]: BuiltPack } }).coeCheckPacks ?? {};
  return names.flatMap((name) => packs[name] ?? []);
}

const loaded = new Map<string, Promise<void>>();

/** Runs a script of the extension in this page, once, after those asked for before it. */
export function loadScript(path: string): Promise<void> {
  const known = loaded.get(path);
  if (known) return known;
  const loading = new Promise<void>((done, failed) => {
    const script = document.createElement('script');
    script.src = path;
    script.async = false;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`${path} is not part of this build.`)));
    document.head.append(script);
  });
  loaded.set(path, loading);
  return loading;
}
