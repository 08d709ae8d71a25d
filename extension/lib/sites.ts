import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { readSettings } from './settings.ts';

const scriptId = 'coe-check';

/** The sites that the clerk (or policy) has allowed. The browser's own list of permissions is the only record of it. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.toSorted();
}

/**
 * Registers the packs and the content script for the allowed sites, once, whatever was registered before.
 * Browsers drop registrations on an update, so this runs at every start, install, grant and change of packs.
 */
export async function registerSites(): Promise<void> {
  const [matches, { packs }] = await Promise.all([allowedSites(), readSettings()]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: scriptsFor(packs),
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
}

/** Starts on tabs that are open already, so that nobody has to reload a half-filled form. */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const { packs } = await readSettings();
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: scriptsFor(packs) }),
    ),
  );
}

/** The packs, what they ask about, then the engine. Their files are put beside ours by the build, so their names are not known to the types. */
function scriptsFor(packs: readonly string[]) {
  return [...packs.map((name) => `packs/${name}.global.js`), 'readings.js', 'check-form.js'] as ScriptPublicPath[];
}
