import { browser } from 'wxt/browser';
import type { Settings } from '../lib/settings.ts';
import { bundledPacks } from '../settings/pack-list.ts';
import { readPolicy } from '../settings/policy.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { policyPacks, storedPacks } from '../settings/stored-packs.ts';

/**
 * Works the settings out anew and keeps them where content scripts and pages read them, if they differ. True when other packs
 * are in use than before: a page that is open has not their scripts yet.
 */
export async function refreshSettings(): Promise<boolean> {
  const policy = readPolicy(await managed());
  const { settings, resolved } = await browser.storage.local.get<{ settings?: unknown; resolved?: Settings }>([
    'settings',
    'resolved',
  ]);
  const packs = [...(await policyPacks(policy.pinned)), ...(await storedPacks())];
  const next = resolveSettings(policy, settings, bundledPacks, packs);
  if (dataOf(next) !== dataOf(resolved)) await browser.storage.local.set({ resolved: next });
  return resolved !== undefined && resolved.packs.join() !== next.packs.join();
}

/** The same text for the same data: a browser gives an object's keys back in an order of its own. */
function dataOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether a change in storage may change the settings. */
export function concernsSettings(changes: { readonly [key: string]: unknown }, area: string): boolean {
  return area === 'managed' || (area === 'local' && ['settings', 'packs'].some((key) => key in changes));
}

/** What the policy says. Firefox refuses the question where no policy is installed, so its refusal means none. */
async function managed(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
