import { fileURLToPath } from 'node:url';
import { type Sites, serveSites } from '../sites/serve.ts';
import type { BrowserName } from './find-browser.ts';
import { grantOrigin } from './grant-origin.ts';
import { type Browser, type LaunchOptions, launch } from './launch.ts';

/** The folder of the extension as built for tests (with open shadow roots). */
export function builtFor(name: BrowserName): string {
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  return fileURLToPath(new URL(`../../extension/.output/${browser}-mv3-test`, import.meta.url));
}

export interface Ours {
  readonly browser: Browser;
  readonly sites: Sites;
  close(): Promise<void>;
}

/**
 * A browser with the extension in it, allowed on the sample sites, and the sites.
 *
 *   const ours = await ourBrowser('firefox');
 *   const page = await ours.browser.open(`${ours.sites.origin}/places/`);
 */
export async function ourBrowser(name: BrowserName, options: Omit<LaunchOptions, 'extension'> = {}): Promise<Ours> {
  const [sites, granted] = await Promise.all([serveSites(), grantOrigin(builtFor(name))]);
  const browser = await launch(name, { ...options, extension: granted.dir });
  return {
    browser,
    sites,
    async close() {
      await browser.close();
      await Promise.all([sites.close(), granted.remove()]);
    },
  };
}
