import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { keptProfiles } from './profiles.ts';
import { readSettings, type Settings } from './settings.ts';

const scriptId = 'coe-check';
/** The same on sites with a site profile of their own. */
const profiledId = 'coe-check-profiled';

/** The sites that the clerk (or policy) has allowed. The browser's own list of permissions is the only record of it. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.toSorted();
}

/**
 * Registers the packs and the content script for the allowed sites, whatever was registered before. Browsers drop
 * registrations on an update, so this runs at every start, install, grant and change of packs. What stands already is changed
 * in place: a page that opens at that moment finds the old or the new, never none.
 */
export async function registerSites(): Promise<void> {
  const settings = await readSettings();
  const matches = servedSites(await allowedSites(), settings);
  const profiled = await profiledSites(matches);
  const everywhere = { allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle' } as const;
  const wanted = [
    { id: scriptId, matches, excludeMatches: profiled, js: scriptsFor(settings, false), ...everywhere },
    { id: profiledId, matches: profiled, js: scriptsFor(settings, true), ...everywhere },
  ].filter((script) => script.matches.length > 0);
  const standing = (await browser.scripting.getRegisteredContentScripts({ ids: [scriptId, profiledId] })).map(
    ({ id }) => id,
  );
  const [changed, added] = [true, false].map((stands) => wanted.filter(({ id }) => standing.includes(id) === stands));
  const gone = standing.filter((id) => !wanted.some((script) => script.id === id));
  if (added?.length) await browser.scripting.registerContentScripts(added);
  if (changed?.length) await browser.scripting.updateContentScripts(changed);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
}

/** The sites with a site profile, of those that are served. */
async function profiledSites(served: readonly string[]): Promise<string[]> {
  const sites = (await keptProfiles()).flatMap((kept) => kept.sites);
  return [...new Set(sites)].filter((site) => served.some((each) => isWithin(site, each)));
}

/** Starts on tabs that are open already, so that nobody has to reload a half-filled form. */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const settings = await readSettings();
  const served = servedSites(origins, settings);
  const tabs = served.length > 0 ? await browser.tabs.query({ url: served }) : [];
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({
            target: { tabId: id, allFrames: true },
            files: scriptsFor(settings, true),
          }),
    ),
  );
}

/** Starts anew in all frames of a tab, as after a change of its site profile. */
export async function startInTab(tabId: number): Promise<void> {
  const files = scriptsFor(await readSettings(), true);
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files });
}

/** Where a policy has named the sites and locked them, only those are served, whatever was allowed before. */
export function servedSites(
  allowed: readonly string[],
  { sites, locked }: Pick<Settings, 'sites' | 'locked'>,
): string[] {
  return allowed.filter((site) => !locked.includes('sites') || sites.some((named) => isWithin(site, named)));
}

/** Whether a pattern names nothing but what another names too: `https://a.example.org/*` lies within `https://*.example.org/*`. */
function isWithin(site: string, named: string): boolean {
  const [scheme, , host = ''] = site.split('/');
  const [otherScheme, , other = ''] = named.split('/');
  return scheme === otherScheme && (host === other || (other.startsWith('*.') && `.${host}`.endsWith(other.slice(1))));
}

/** The packs, what they ask about, on some sites what applies profiles, then the engine. Their files are put beside ours by the build, so their names are not known to the types. */
function scriptsFor({ packs, imported }: Settings, profiles: boolean) {
  const files = packs.filter((name) => !Object.hasOwn(imported, name));
  return [
    ...files.map((name) => `packs/${name}.global.js`),
    'readings.js',
    ...(profiles ? ['profiles.js'] : []),
    'check-form.js',
  ] as ScriptPublicPath[];
}
