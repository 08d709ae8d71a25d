import { type Contact, type LocalPair, readAgreedPairs } from '@coe-check/sdk/courses';
import { browser } from 'wxt/browser';

/** What this office keeps about courses: whom to ask, and what was agreed. Nothing of any student is in it. */
export interface CourseShelf {
  readonly contacts: readonly Contact[];
  readonly pairs: readonly LocalPair[];
}

const key = 'courses';

/** What is kept; a damaged entry counts as absent. */
export async function readShelf(): Promise<CourseShelf> {
  const { [key]: kept } = await browser.storage.local.get<{ [key]?: { contacts?: unknown; pairs?: unknown } }>(key);
  const contacts = Array.isArray(kept?.contacts) ? (kept.contacts as unknown[]).filter(isContact) : [];
  return { contacts, pairs: readAgreedPairs(kept?.pairs ?? []).pairs };
}

/** Changes a part of what is kept. */
export async function writeShelf(change: Partial<CourseShelf>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readShelf()), ...change } });
}

/** Calls back whenever what is kept has changed, until the signal aborts. */
export function onShelf(signal: AbortSignal, changed: () => void): void {
  const listener = (changes: { [key: string]: unknown }, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(listener);
  });
}

function isContact(value: unknown): value is Contact {
  if (typeof value !== 'object' || value === null) return false;
  const { district, role, office, phone } = value as { readonly [key: string]: unknown };
  return [district, role, office, phone].every((each) => typeof each === 'string');
}
