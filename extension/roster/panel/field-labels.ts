import type { BuiltPack } from '@coe-check/sdk';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { element } from '../../lib/element.ts';
import type { Settings } from '../../lib/settings.ts';
import type { FieldLabels } from './draw-file.ts';

const loading = new Map<string, Promise<void>>();

/** Labels of the fields of a child in the packs in use, fetched as the scripts that frames get too. */
export async function fieldLabels(
  { packs, imported }: Pick<Settings, 'packs' | 'imported'>,
  lang: 'en' | 'es',
): Promise<FieldLabels> {
  await Promise.all(packs.filter((name) => imported[name] === undefined).map(load));
  const labels = new Map<string, string>();
  for (const name of packs) {
    const pack: BuiltPack | undefined = imported[name] ?? globalThis.coeCheckPacks?.[name];
    for (const [key, { label }] of Object.entries(pack?.fields ?? {})) labels.set(key, label[lang]);
  }
  return labels;
}

function load(name: string): Promise<void> {
  const known =
    loading.get(name) ??
    new Promise<void>((done) => {
      const script = element('script', { src: `/packs/${name}.global.js` as ScriptPublicPath });
      script.onload = script.onerror = () => done();
      document.head.append(script);
    });
  loading.set(name, known);
  return known;
}
