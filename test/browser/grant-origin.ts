import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that may read the test's own pages, because a browser without a screen never answers the
 * question whether it may. Only the manifest differs. A pattern names no port, so one is enough for every local server.
 */
export async function grantOrigin(
  extension: string,
  origins: string[] = ['http://127.0.0.1/*'],
): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(await realpath(tmpdir()), 'coe-granted-'));
  await cp(extension, dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...origins])];
  await writeFile(file, JSON.stringify(manifest));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
