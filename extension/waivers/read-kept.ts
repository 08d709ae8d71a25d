import { browser } from 'wxt/browser';
import type { Kept } from '../background/waivers.ts';
import { ask } from '../lib/messages.ts';

/** All that was decided, for a page of ours. Nothing when the extension is being updated. */
export async function readKept(): Promise<Kept> {
  const kept = await ask<Kept>({ type: 'waivers/list' }).catch(() => undefined);
  return kept ?? { waivers: [], entries: [] };
}

/** Calls back whenever waivers came or went. */
export function onKept(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'keptRules' in changes) changed();
  });
}
