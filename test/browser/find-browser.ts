import { browsers, findBrowser } from '../../.ci/browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** The browser's program: what COE_CHROMIUM or COE_FIREFOX names, else where it is usually found, else one line that says what to do. */
export function browserPath(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const { debian, variable } = browsers[name];
  throw new Error(`No ${name} was found. Install it (Debian: apt-get install ${debian}), or name it in ${variable}.`);
}
