import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './find-browser.ts';
import { chromiumId } from './launch.ts';

const chromiumPolicies = '/etc/chromium/policies/managed';

/** Whether a policy for one extension can be put where this browser looks: Chromium has one folder for the whole machine. */
export async function canManage(name: BrowserName): Promise<boolean> {
  if (name === 'firefox') return true;
  if (process.platform !== 'linux') return false;
  const made = await mkdir(chromiumPolicies, { recursive: true }).then(
    () => access(chromiumPolicies, constants.W_OK),
    (fault: Error) => fault,
  );
  return !(made instanceof Error);
}

/**
 * Puts a policy for the extension of this folder in place, for browsers launched until `remove`. Chromium: a file for this
 * extension's id only. Firefox: a native manifest in a home of our own, so that no other Firefox sees it.
 */
export async function manage(
  name: BrowserName,
  extension: string,
  id: string,
  data: object,
): Promise<() => Promise<void>> {
  if (name === 'chromium') {
    const file = join(chromiumPolicies, `coe-check-${process.pid}.json`);
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [await chromiumId(extension)]: data } } }));
    return () => rm(file);
  }
  const home = await mkdtemp(join(tmpdir(), 'coe-home-'));
  const before = process.env.HOME;
  for (const place of ['.mozilla/managed-storage', '.config/mozilla/managed-storage']) {
    await mkdir(join(home, place), { recursive: true });
    const manifest = { name: id, description: 'COE Check', type: 'storage', data };
    await writeFile(join(home, place, `${id}.json`), JSON.stringify(manifest));
  }
  process.env.HOME = home;
  return async () => {
    if (before === undefined) delete process.env.HOME;
    else process.env.HOME = before;
    await rm(home, { recursive: true, force: true });
  };
}
