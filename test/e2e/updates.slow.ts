import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumTabs } from '../browser/chromium-tabs.ts';
import type { BrowserName } from '../browser/find-browser.ts';
import { grantOrigin } from '../browser/grant-origin.ts';
import { browserNames } from '../browser/launch.ts';
import { builtFor, type Ours, ourBrowser } from '../browser/our-browser.ts';
import { card, mark } from '../browser/our-marks.ts';
import { pause } from '../browser/our-pages.ts';
import { named, type Page } from '../browser/page.ts';

const child = 'ctl00$MainContent$rptChildren$ctl01$';

describe.each(browserNames)('in %s', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name, {
      // Firefox ends an idle background page after half a minute; here after one second.
      preferences: { 'extensions.background.idle.timeout': 1000 },
    });
  });
  afterAll(() => ours?.close());

  async function open(query = ''): Promise<Page> {
    const page = await ours.browser.open(ours.sites.url('webforms-coe', query));
    await page.waitForTarget('coe-check');
    return page;
  }

  async function slip(page: Page, text = 'Pancho'): Promise<void> {
    await page.type(named(`${child}txtFirstName`), text);
    await page.press('Tab');
    await page.waitForTarget(mark);
  }

  test('two tabs do not disturb each other', async () => {
    const [one, two] = [await open('?one'), await open('?two')];
    await toFront(one);
    await slip(one);
    expect(await two.count(mark)).toBe(0);
    await toFront(two);
    await slip(two, 'Paco');
    await toFront(one);
    await openCard(one);
    expect(await one.text(card)).toContain('Pancho');
    expect(await two.count(card)).toBe(0);
    await one.press('Escape');
    await one.close();
    await toFront(two);
    await openCard(two);
    expect(await two.text(card)).toContain('Paco');
    await two.close();
  });

  test('when the background is ended, marks go on, and the card comes all the same', async () => {
    const page = await open();
    await endBackground(ours, page);
    await slip(page);
    await openCard(page);
    await page.focus(`${card} [data-act="fix 0"]`);
    await page.press('Enter');
    await page.waitFor(
      (box) => document.querySelector<HTMLInputElement>(box)?.value === 'Francisco',
      named(`${child}txtFirstName`),
    );
    await page.close();
  });

  test('an update while somebody types leaves one of us, and what was typed', async () => {
    const { page, update, close } = await updatable(name, ours);
    await page.waitForTarget('coe-check');
    await slip(page);
    await page.type(named(`${child}txtLastName1`), 'Garcia');
    await update();
    await pause(2500);
    expect(await page.value(named(`${child}txtFirstName`))).toBe('Pancho');
    expect(await page.value(named(`${child}txtLastName1`))).toBe('Garcia');
    await page.type(named(`${child}txtLastName1`), ' Lopez');
    await page.press('Tab');
    await page.waitForTarget(mark);
    await page.waitFor(() => document.querySelectorAll('coe-check').length === 1);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-describedby*="coe-check"]')]
        .flatMap((box) => (box.getAttribute('aria-describedby') ?? '').split(/\s+/))
        .filter((id) => id.includes('coe-check') && document.getElementById(id) === null),
    );
    expect(lost, 'descriptions of the old one that lead nowhere').toEqual([]);
    await close();
  });
});

interface Updatable {
  readonly page: Page;
  /** Installs the extension anew over itself, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** Firefox reloads an extension that asks for it. In Chromium one that a driver has put in does not come back from that, but can be put in again. */
async function updatable(name: BrowserName, ours: Ours): Promise<Updatable> {
  const url = ours.sites.url('webforms-coe');
  if (name === 'firefox') {
    const page = await ours.browser.open(url);
    const own = await ours.browser.extensionPage('options.html');
    const update = () =>
      own
        .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
        .catch(() => undefined); // the page goes with the extension
    await toFront(page);
    return { page, update, close: () => page.close() };
  }
  const granted = await grantOrigin(builtFor(name));
  const tabs = await chromiumTabs(granted.dir);
  return {
    page: await tabs.open(url),
    update: tabs.update,
    async close() {
      await tabs.close();
      await granted.remove();
    },
  };
}

/** A tab in the background has no frames, so nothing is painted there. */
const toFront = (page: Page) => (page.raw as { bringToFront(): Promise<void> }).bringToFront();

async function openCard(page: Page): Promise<void> {
  await page.focus(named(`${child}txtFirstName`));
  await page.press('Alt+Shift+N');
  await page.waitForTarget(`${card} [data-act="fix 0"]`);
}

/** Chromium stops the worker when told to; Firefox ends the idle page by itself. */
async function endBackground(ours: Ours, page: Page): Promise<void> {
  if (ours.browser.name === 'firefox') {
    await pause(2500);
    return;
  }
  const own = await ours.browser.extensionPage('options.html');
  const driver = own.raw as import('playwright-core').Page;
  const session = await driver.context().newCDPSession(driver);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await own.close();
  await page.press('Escape');
}
