import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The mapper as a plain script that declares `coeMapper`: `map/page-mapper.ts` as the build of this package bundles it. */
export function mapperScript(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (statSync(join(folder, 'package.json'), { throwIfNoEntry: false }) === undefined) folder = dirname(folder);
  return readFileSync(join(folder, 'dist', 'page-mapper.global.js'), 'utf8');
}
