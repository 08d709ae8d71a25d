/**
 * Takes the pictures of every surface that the READMEs and the stores show: `node test/pictures.ts`, after a build. Look at
 * them. A store takes 1280 × 800.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page as DriverPage } from 'playwright-core';
import { grantOrigin } from './browser/grant-origin.ts';
import { type Browser, launchChromium } from './browser/launch.ts';
import { mark } from './browser/our-marks.ts';
import { named, type Page } from './browser/page.ts';
import { openPanel } from './browser/panel.ts';
import { takeClerkPictures } from './clerk-pictures.ts';
import { serveSites } from './sites/serve.ts';

const extension = fileURLToPath(new URL('../extension/.output/chrome-mv3-test', import.meta.url));
const folder = fileURLToPath(new URL('../extension/pictures/', import.meta.url));
const storeFolder = fileURLToPath(new URL('../extension/store/pictures/', import.meta.url));
const child = 'ctl00$MainContent$rptChildren$ctl01$';

/** What a team of four might have caught, for the plot. */
const sampleCounts = Object.fromEntries(
  ['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map(
    (monday, week) => [
      monday,
      {
        'us/names/two-surnames-in-one-box': [9 + ((week * 5) % 7), 8 + ((week * 3) % 6)],
        'us/dates/birth-date-two-readings': [5 + ((week * 3) % 5), 5],
        'us/names/nickname': [4, 3],
      },
    ],
  ),
);

await Promise.all([folder, storeFolder].map((each) => mkdir(each, { recursive: true })));
const sites = await serveSites();
const { dir, remove } = await grantOrigin(extension);
const browser = await launchChromium({ extension: dir });
try {
  for (const scheme of ['light', 'dark'] as const) {
    for (const language of ['en', 'es'] as const) await take(browser, scheme, language);
  }
} finally {
  await browser.close();
  await Promise.all([sites.close(), remove()]);
}

async function take(on: Browser, scheme: 'light' | 'dark', language: 'en' | 'es'): Promise<void> {
  const name = (surface: string) =>
    `${folder}${surface}${scheme === 'dark' ? '-dark' : ''}${language === 'es' ? '-es' : ''}.png`;
  const look = (page: Page) => (page.raw as DriverPage).emulateMedia({ colorScheme: scheme });

  const options = await on.extensionPage('options.html');
  await look(options);
  await options.waitForTarget('#language');
  await options.evaluate(
    (wanted) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings: { language: wanted } }),
    language,
  );
  await options.waitFor((wanted) => document.documentElement.lang === wanted, language);
  await pause(150);
  await options.screenshot(name('options'));
  await options.evaluate((counts) => {
    const { local } = (
      globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
    ).chrome.storage;
    return local.set({ counts });
  }, sampleCounts);
  await options.close();
  if (scheme === 'light' || language === 'en') await takePages(on, look, name);
  if (scheme === 'light') await takeForStore(on, language);
  if (scheme === 'light' || language === 'en') await takeClerkPictures(on, sites, { look, name });

  const page = await on.open(sites.url('webforms-coe'));
  await look(page);
  await page.waitForTarget('coe-check');
  for (const [box, text] of [
    ['txtLastName1', 'Garcia Lopez'],
    ['txtFirstName', 'Pancho'],
    ['txtMiddleName', 'NMN'],
    ['ddlBirthCountry', 'Mex'],
  ] as const) {
    await page.type(named(child + box), text);
    await page.press('Tab');
  }
  await page.waitFor(() => document.documentElement.hasAttribute('data-postbacks'));
  for (const [box, text] of [
    ['txtDOBMonth', '04'],
    ['txtDOBDay', '03'],
    ['txtDOBYear', '2012'],
  ] as const)
    await page.type(named(child + box), text);
  await page.press('Tab');
  await page.waitForTarget(mark);
  await page.focus(named(`${child}txtDOBMonth`));
  await page.press('Alt+Shift+N');
  await page.waitForTarget('coe-check >>> [role="dialog"]');
  await pause(400);
  await page.screenshot(name('card'));
  const driven = page.raw as DriverPage;
  if (scheme === 'light') {
    await driven.setViewportSize({ width: 1280, height: 800 });
    await pause(400);
    await page.screenshot(`${storeFolder}form-${language}.png`);
    await driven.setViewportSize({ width: 1280, height: 900 });
  }

  const panel = await openPanel(on, page.url());
  const driver = panel.raw as DriverPage;
  await driver.setViewportSize({ width: 420, height: 900 });
  await look(panel);
  await panel.waitForTarget('li');
  await pause(200);
  await panel.screenshot(name('panel'));
  if (scheme === 'light') {
    await driver.setViewportSize({ width: 1280, height: 800 });
    // The list is made for a narrow place: twice as big it fills the picture.
    await panel.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
    await pause(200);
    await panel.screenshot(`${storeFolder}list-${language}.png`);
  }
  await driver.setViewportSize({ width: 330, height: 250 });
  await panel.goto(panel.url().replace('sidepanel.html', 'popup.html'));
  await panel.waitForTarget('main button.main');
  await panel.screenshot(name('popup'));
  await panel.close();
  await page.close();
}

/** The pages that are not on a form: introduction, settings' counts, administrators' page. */
async function takePages(
  on: Browser,
  look: (page: Page) => Promise<void>,
  name: (surface: string) => string,
): Promise<void> {
  const opened = async (path: string, width = 1280, height = 900) => {
    const page = await on.extensionPage(path);
    await (page.raw as DriverPage).setViewportSize({ width, height });
    await look(page);
    await page.waitForTarget('main > *');
    await pause(200);
    return page;
  };
  const welcome = await opened('welcome.html');
  await welcome.screenshot(name('welcome'));
  await sampleTyped(welcome);
  await welcome.screenshot(name('welcome-sample'));
  await welcome.press('Escape');
  await welcome.click('#next');
  await welcome.waitForTarget('.kept');
  await welcome.screenshot(name('welcome-kept'));
  await welcome.close();
  const counts = await opened('options.html');
  await counts.evaluate(() => document.querySelector('#counts-sum')?.scrollIntoView({ block: 'start' }));
  await pause(200);
  await counts.screenshot(name('counts'));
  await counts.close();
  const policy = await opened('policy.html');
  await policy.screenshot(name('policy'));
  await policy.close();
}

/** The introduction's sample form with its slips and the card open over it. */
async function sampleTyped(welcome: Page): Promise<void> {
  await welcome.click('#next');
  await welcome.waitForTarget('coe-check');
  await welcome.click('#type-sample');
  await welcome.waitForTarget(mark);
  await welcome.focus('#birth');
  await welcome.press('Alt+Shift+N');
  await welcome.waitForTarget('coe-check >>> [role="dialog"]');
  await pause(400);
}

/** The introduction and the settings as the stores show them; the form with its card and its list are taken below. */
async function takeForStore(on: Browser, language: 'en' | 'es'): Promise<void> {
  for (const [surface, path] of [
    ['sample', 'welcome.html'],
    ['settings', 'options.html'],
  ] as const) {
    const page = await on.extensionPage(path);
    await (page.raw as DriverPage).setViewportSize({ width: 1280, height: 800 });
    await page.waitForTarget('main > *');
    if (surface === 'sample') await sampleTyped(page);
    await pause(300);
    await page.screenshot(`${storeFolder}${surface}-${language}.png`);
    await page.close();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
