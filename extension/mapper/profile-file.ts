import type { SiteProfile } from '@coe-check/page';
import { element } from '../lib/element.ts';

/** Hands a profile out as a JSON file, as `rules/sites` and `coe map --site` take it. */
export function saveProfile(profile: SiteProfile): void {
  const bytes = new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(bytes);
  element('a', { href: address, download: `${profile.name}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file's text as JSON; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: whoever asked says what to do.
    return undefined;
  }
}
