/**
 * Both browsers behind one small interface, with an extension of ours in them, and nothing else of anybody's.
 *
 *   const { dir } = await grantOrigin('extension/.output/firefox-mv3');
 *   const browser = await launch('firefox', { extension: dir });
 *   const page = await browser.open(sites.url('table-es'));
 *   await page.type(named('ap1'), 'Muñoz');
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, browserPath } from './find-browser.ts';
import { type DriverPage, type Page, pageOver } from './page.ts';

export interface LaunchOptions {
  /** The folder of a built extension. */
  extension?: string;
  /** Default: yes. With false a display is needed. */
  headless?: boolean;
  /** `http://127.0.0.1:PORT` of a recording proxy; loopback goes through it too. */
  proxy?: string;
  args?: string[];
  /** Firefox only. */
  preferences?: Record<string, unknown>;
}

export interface Browser {
  name: BrowserName;
  open(url: string): Promise<Page>;
  /** A page of the extension, as a tab: `extensionPage('sidepanel.html')`. */
  extensionPage(path: string): Promise<Page>;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; empty without an extension. */
  extensionOrigin: string;
  close(): Promise<void>;
  /** The driver's own browser: a BrowserContext of Playwright, a Browser of Puppeteer. */
  raw: unknown;
}

export const browserNames: BrowserName[] = ['chromium', 'firefox'];

const viewport = { width: 1280, height: 900 };

export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const { extension, headless = true, proxy, args = [] } = options;
  const profile = await mkdtemp(join(tmpdir(), 'coe-chromium-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(quietProfile));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless,
    viewport,
    ignoreDefaultArgs: extension ? ['--disable-extensions'] : [],
    args: [
      '--no-sandbox',
      ...quiet,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...args,
    ],
  });
  const extensionOrigin = extension ? `chrome-extension://${await chromiumId(extension)}` : '';
  const open = async (url: string) => {
    const page = await context.newPage();
    await page.goto(url);
    return { ...pageOver(page as DriverPage), close: () => closePage(page) };
  };
  return {
    name: 'chromium',
    raw: context,
    extensionOrigin,
    open,
    extensionPage: (path) => open(`${extensionOrigin}/${path}`),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Chromium forgets to close a page whose next document arrives at that moment, so it is asked again. */
async function closePage(page: import('playwright-core').Page): Promise<void> {
  const ask = async () => (await page.context().newCDPSession(page)).send('Page.close');
  const asking = setInterval(() => ask().catch(() => {}), 250);
  await page.close().finally(() => clearInterval(asking));
}

export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const puppeteer = await import('puppeteer-core');
  const { extension, headless = true, proxy, args = [], preferences = {} } = options;
  const uuid = randomUUID();
  const id = extension && (await firefoxId(extension));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    defaultViewport: viewport,
    // Without it a driver may not go to an extension's own page.
    args: ['--remote-allow-system-access', ...args],
    env: { ...process.env, ...quietEnvironment },
    extraPrefsFirefox: {
      ...quietPreferences,
      'extensions.originControls.grantByDefault': true,
      // Firefox makes up an address for each extension at its first start; told beforehand, it takes ours.
      ...(id && { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) }),
      ...(proxy && proxyPreferences(new URL(proxy))),
      ...preferences,
    },
  });
  if (extension) await browser.installExtension(extension);
  const extensionOrigin = extension ? `moz-extension://${uuid}` : '';
  const open = async (url: string) => {
    const page = pageOver((await browser.newPage()) as DriverPage);
    await page.goto(url);
    return page;
  };
  return {
    name: 'firefox',
    raw: browser,
    extensionOrigin,
    open,
    extensionPage: (path) => open(`${extensionOrigin}/${path}`),
    close: () => browser.close(),
  };
}

/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:9/';

/** Chromium would otherwise ask its maker for sign-in, updates and form types. Seen through the recording proxy: with these, nothing leaves. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--gaia-url=${nowhere}`,
  `--component-updater=url-source=${nowhere}`,
  `--autofill-server-url=${nowhere}`,
];

/** It fetches a dictionary as soon as somebody types. */
const quietProfile = { browser: { enable_spellchecking: false }, spellcheck: { dictionaries: [], dictionary: '' } };

/** Firefox would otherwise ask its maker for settings every few seconds; it takes another server only with the variable. */
const quietPreferences = { 'services.settings.server': 'data:,#remote-settings-dummy/v1' };
const quietEnvironment = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

function proxyPreferences({ hostname, port }: URL): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}

interface Manifest {
  key?: string;
  browser_specific_settings?: { gecko?: { id?: string } };
}

const readManifest = async (extension: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));

/** Chromium derives an id from the manifest's key, or without one from the folder's path, written in the letters a to p. */
export async function chromiumId(extension: string): Promise<string> {
  const { key } = await readManifest(extension);
  const path = await realpath(extension);
  const seed = key ? Buffer.from(key, 'base64') : Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function firefoxId(extension: string): Promise<string> {
  const id = (await readManifest(extension)).browser_specific_settings?.gecko?.id;
  if (id) return id;
  throw new Error(`${extension}/manifest.json has no browser_specific_settings.gecko.id, which Firefox wants.`);
}
