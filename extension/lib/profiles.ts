import { readProfile, type SiteProfile } from '@coe-check/page';
import { browser } from 'wxt/browser';

/** A site profile that this browser keeps, and the sites it is for. It holds names and labels of boxes, never what is typed. */
export interface KeptProfile {
  readonly profile: SiteProfile;
  /** Match patterns of origins, as `originPattern` makes them. */
  readonly sites: readonly string[];
}

const key = 'profiles';

/** The kept profiles; what is damaged counts as absent. */
export async function keptProfiles(): Promise<KeptProfile[]> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return Array.isArray(stored) ? stored.flatMap((each) => readKept(each) ?? []) : [];
}

function readKept(value: unknown): KeptProfile | null {
  if (typeof value !== 'object' || value === null) return null;
  const { profile: given, sites } = value as { readonly profile?: unknown; readonly sites?: unknown };
  const { profile } = readProfile(given);
  const isList = Array.isArray(sites) && sites.every((site) => typeof site === 'string');
  return profile && isList ? { profile, sites: sites as string[] } : null;
}

/** Keeps a profile for some sites, in place of the one of this name. */
export async function keepProfile(kept: KeptProfile): Promise<void> {
  const others = (await keptProfiles()).filter(({ profile }) => profile.name !== kept.profile.name);
  await browser.storage.local.set({ [key]: [kept, ...others] });
}

export async function forgetProfile(name: string): Promise<void> {
  await browser.storage.local.set({ [key]: (await keptProfiles()).filter(({ profile }) => profile.name !== name) });
}

/** Whether a change of the storage concerns the kept profiles. */
export function concernsProfiles(changes: { readonly [key: string]: unknown }, area: string): boolean {
  return area === 'local' && key in changes;
}

/** The name of a profile as files and settings write it: small letters, digits and hyphens. */
export function profileName(product: string): string {
  const plain = product
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
  return plain || 'form';
}
