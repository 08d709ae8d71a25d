import type { Page as DriverPage } from 'playwright-core';
import type { Browser } from './browser/launch.ts';
import { named, type Page } from './browser/page.ts';
import { openPanel } from './browser/panel.ts';
import type { Sites } from './sites/serve.ts';

/** A family with something to ask at every turn. */
const values = {
  c1first: 'Pancho',
  c1middle: 'Ana  Maria',
  c1last1: 'Quintanilla Ruiz',
  c1birth: '04/03/2012',
  c1country: 'MX',
  c1type: '01',
  c1grade: '03',
  c2first: 'Luis',
  c2last1: '  Quintanilla',
  c2birth: '05/25/2015',
  mfirst: 'José',
  mlast: 'Quintanilla',
  address: '12 Main St',
};

/** 1280 × 900 at 400 %. */
const zoomed = { width: 320, height: 225 };

/**
 * Pictures of what a clerk decides with: the question why, the panel, the sheet for the family (also as it is printed), the page of
 * decisions, and card and panel at 400 %.
 */
export async function takeClerkPictures(
  on: Browser,
  sites: Pick<Sites, 'origin'>,
  { look, name }: { look(page: Page): Promise<void>; name(surface: string): string },
): Promise<void> {
  const page = await on.open(`${sites.origin}/tabs-coe/?${new URLSearchParams(values)}`);
  const driver = page.raw as DriverPage;
  await look(page);
  await page.waitForTarget('coe-check');
  await page.focus(named('c1id'));
  await page.press('Tab');
  await page.waitForTarget('coe-check >>> .open-count');
  await page.waitForTarget('coe-check >>> .behind');
  await pause(300);
  await page.screenshot(name('form'));
  const openCard = async () => {
    await page.focus(named('c1first'));
    await page.press('Alt+Shift+N');
    await page.waitForTarget('coe-check >>> [data-act="keep"]');
    await pause(400);
  };
  const askWhy = async () => {
    await page.focus('coe-check >>> [data-act="keep"]');
    await page.press('Enter');
    await page.waitForTarget('coe-check >>> #words');
    await pause(400);
  };
  await driver.setViewportSize(zoomed);
  await openCard();
  await page.screenshot(name('card-400'));
  await askWhy();
  await page.screenshot(name('keep-400'));
  for (const _ of [1, 2]) await page.press('Escape');
  await driver.setViewportSize({ width: 1280, height: 900 });
  await openCard();
  await askWhy();
  await page.screenshot(name('keep'));
  await page.press('Space');
  await page.focus('coe-check >>> [data-act="keep now"]');
  await page.press('Enter');
  await page.waitForTarget('coe-check >>> .said');
  await pause(600);

  const panel = await openPanel(on, page.url());
  const side = panel.raw as DriverPage;
  await look(panel);
  await side.setViewportSize({ width: 420, height: 900 });
  await panel.waitForTarget('.kept .waiver');
  await panel.waitForTarget('.procedure .task');
  await pause(300);
  await panel.screenshot(name('panel-whole'), { fullPage: true });
  await side.setViewportSize(zoomed);
  await pause(200);
  await panel.screenshot(name('panel-400'));
  const sheet = await on.extensionPage(`sheet.html?tab=${new URL(panel.url()).searchParams.get('tab')}`);
  await look(sheet);
  await sheet.waitForTarget('.line.ask');
  await sheet.screenshot(name('sheet'), { fullPage: true });
  await (sheet.raw as DriverPage).pdf({ path: name('sheet').replace(/png$/, 'pdf'), preferCSSPageSize: true });
  await (sheet.raw as DriverPage).setViewportSize(zoomed);
  await pause(200);
  await sheet.screenshot(name('sheet-400'));
  const decisions = await on.extensionPage('decisions.html');
  await look(decisions);
  await decisions.waitForTarget('#verify');
  await decisions.screenshot(name('decisions'));
  for (const each of [decisions, sheet, panel, page]) await each.close();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
