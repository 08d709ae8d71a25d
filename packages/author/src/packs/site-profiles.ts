import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile, type SiteProfile } from '@coe-check/page';
import { readJsonFile } from '../read/read-json-file.ts';
import { oneLine, Unreadable } from '../read/unreadable.ts';

/**
 * The site profiles of a folder of packs (`sites/*.json`) as one built file, by name; none where there is no such folder.
 *
 * @throws Unreadable when one of them is no profile.
 */
export function builtSites(dir: string): Map<string, string> {
  const folder = join(dir, 'sites');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const profiles = files.sort().map((name) => siteProfile(join(folder, name)));
  return new Map([['sites.json', `${JSON.stringify({ format: 1, profiles })}\n`]]);
}

function siteProfile(file: string): SiteProfile {
  const { profile, faults } = readProfile(readJsonFile(file));
  if (profile === null)
    throw new Unreadable(`${file} is no site profile: ${oneLine(faults.slice(0, 5).join('; '), 400)}.`);
  return profile;
}
