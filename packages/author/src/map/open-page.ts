import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { asUnreadable } from '../read/input.ts';
import { oneLine, Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findBrowser } from './find-browser.ts';

export interface PageAddress {
  /** Path of an HTML file, or an address. */
  readonly page: string;
  /** Lets the page fetch from anywhere; otherwise from files and this machine only. */
  readonly allowNetwork: boolean;
}

/**
 * Opens a page in a headless browser, hands it over once it has settled, and closes the browser. What the page asks of
 * other machines is blocked and told.
 *
 * @throws Unreadable when there is no such page or no browser.
 */
export async function withPage<T>(
  { page: name, allowNetwork }: PageAddress,
  terminal: Terminal,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const address = addressOf(name, allowNetwork);
  const browser = await launch(findBrowser(terminal.env), allowNetwork);
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const blocked = new Set<string>();
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (allowNetwork || isHere(url)) return route.continue();
      blocked.add(url);
      return route.abort('blockedbyclient');
    });
    const page = await context.newPage();
    await open(page, address, name);
    if (blocked.size > 0) terminal.note(`${name}: ${blockedNote([...blocked])}`);
    return await use(page);
  } finally {
    await browser.close();
  }
}

function addressOf(page: string, allowNetwork: boolean): string {
  if (/^(?:https?|file):\/\//i.test(page)) {
    if (!URL.canParse(page)) throw new Unreadable(`${page} is no address. Check it.`);
    if (allowNetwork || isHere(page)) return page;
    throw new Unreadable(`${page} is not on this machine. Save the page and map the file, or say --allow-network.`);
  }
  try {
    if (statSync(page).isDirectory()) throw new Unreadable(`${page} is a folder. Name an HTML file in it.`);
  } catch (fault) {
    throw asUnreadable(page, fault);
  }
  return pathToFileURL(resolve(page)).href;
}

function blockedNote(urls: readonly string[]): string {
  const hosts = [...new Set(urls.map((url) => new URL(url).host))].slice(0, 5).join(', ');
  const one = urls.length === 1;
  return `${urls.length} ${one ? 'request' : 'requests'} to ${hosts} ${one ? 'was' : 'were'} blocked; --allow-network lets ${one ? 'it' : 'them'} through.`;
}

/** Whether a request stays on this machine. */
function isHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (['file:', 'data:', 'blob:', 'about:'].includes(protocol)) return true;
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}

async function launch(executablePath: string, allowNetwork: boolean): Promise<Browser> {
  const wall = allowNetwork
    ? []
    : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]'];
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    ...wall,
  ];
  try {
    return await chromium.launch({ executablePath, headless: true, args });
  } catch (fault) {
    throw new Unreadable(
      `${executablePath} does not start: ${oneLine((fault as Error).message)}. Name another browser in COE_CHROMIUM.`,
    );
  }
}

async function open(page: Page, address: string, name: string): Promise<void> {
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 30_000 });
  } catch (fault) {
    throw new Unreadable(
      `${name} cannot be opened: ${oneLine((fault as Error).message.split('\n')[0] ?? '')}. Check the address.`,
    );
  }
  await settled(page);
}

/** Waits until scripts have stopped adding controls: three looks alike, three seconds at most. */
async function settled(page: Page): Promise<void> {
  let before = -1;
  for (let alike = 0, looks = 0; alike < 3 && looks < 30; looks++) {
    const controls = await page.locator('input, select, textarea').count();
    alike = controls === before ? alike + 1 : 0;
    before = controls;
    await page.waitForTimeout(100);
  }
}
