/** Takes the pictures of every surface that the READMEs show: `node test/pictures.ts`, after a build. Look at them. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page as DriverPage } from 'playwright-core';
import { grantOrigin } from './browser/grant-origin.ts';
import { type Browser, launchChromium } from './browser/launch.ts';
import { named, type Page } from './browser/page.ts';
import { openPanel } from './browser/panel.ts';
import { serveSites } from './sites/serve.ts';

const extension = fileURLToPath(new URL('../extension/.output/chrome-mv3-test', import.meta.url));
const folder = fileURLToPath(new URL('../extension/pictures/', import.meta.url));
const child = 'ctl00$MainContent$rptChildren$ctl01$';

await mkdir(folder, { recursive: true });
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
  await options.close();

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
  await page.waitForTarget('coe-check >>> .mark:not([hidden])');
  await page.focus(named(`${child}txtDOBMonth`));
  await page.press('Alt+Shift+N');
  await page.waitForTarget('coe-check >>> [role="dialog"]');
  await pause(400);
  await page.screenshot(name('card'));

  const panel = await openPanel(on, page.url());
  const driver = panel.raw as DriverPage;
  await driver.setViewportSize({ width: 420, height: 900 });
  await look(panel);
  await panel.waitForTarget('li');
  await pause(200);
  await panel.screenshot(name('panel'));
  await panel.close();
  await page.close();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
