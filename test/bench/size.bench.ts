import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Result } from './measure.ts';

/** What a page has to load before the first flag: the content script without packs, and what stands beside it. */
export const contentScriptLimit = 45_000;

export const contentScript = new URL('../../extension/.output/chrome-mv3/check-form.js', import.meta.url);

export function gzipped(file: URL): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

export async function run(): Promise<Result> {
  const files = [
    ['content script: engine, mapper, overlay, no packs', contentScript],
    [
      'us pack, as the content script gets it',
      new URL('../../extension/.output/chrome-mv3/packs/us.global.js', import.meta.url),
    ],
    ['sdk for a plain script tag', new URL('../../packages/sdk/dist/coe-check.global.js', import.meta.url)],
  ] as const;
  return {
    name: 'size',
    title: 'gzip -9',
    unit: 'bytes',
    better: 'lower',
    rows: files.map(([who, file]) => {
      const value = gzipped(file);
      return { who, value, min: value, max: value };
    }),
    notes: [`The content script's limit is ${contentScriptLimit} bytes.`],
  };
}
