import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Unreadable } from '../read/unreadable.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const places = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/chromium/chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser of the Chromium family: the one COE_CHROMIUM names, else one on the path, else one where it is usually put.
 *
 * @throws Unreadable when there is none, with what to install.
 */
export function findBrowser(env: Readonly<{ [name: string]: string | undefined }>): string {
  const told = env['COE_CHROMIUM'];
  if (told) {
    if (existsSync(told)) return told;
    throw new Unreadable(`COE_CHROMIUM names ${told}, and there is no such file.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  const found = [...onPath, ...places].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Unreadable(
    'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium), or name it in COE_CHROMIUM.',
  );
}
