import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The browsers the tests and `npm start` drive. Branded Chrome is not among them: it ignores --load-extension.
 * @type {Record<'chromium' | 'firefox', { variable: string, commands: string[], places: string[], debian: string }>}
 */
export const browsers = {
  chromium: {
    variable: 'COE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    places: [
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/chromium/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'COE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/snap/bin/firefox',
      '/opt/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/**
 * Where a browser is, or undefined: first the variable, then the path, then the places it is usually put.
 * A variable that names no file is a fault, never silently passed over.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, commands, places } = browsers[name];
  const told = process.env[variable];
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`${variable} names ${told}, and there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((file) => existsSync(file));
}
