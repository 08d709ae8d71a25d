import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantOrigin } from '../browser/grant-origin.ts';
import { type Browser, browserNames, launch } from '../browser/launch.ts';
import { builtFor } from '../browser/our-browser.ts';
import { card, mark } from '../browser/our-marks.ts';
import { type Api, choose, hand, ourPage, pause, storageOf, tabTo } from '../browser/our-pages.ts';
import { named } from '../browser/page.ts';
import { type RecordingProxy, recordingProxy } from '../browser/recording-proxy.ts';
import { type Sites, serveSites } from '../sites/serve.ts';
import { demoPack } from './demo-pack.fixture.ts';

describe.each(browserNames)('in %s', (name) => {
  let sites: Sites;
  let proxy: RecordingProxy;
  let granted: Awaited<ReturnType<typeof grantOrigin>>;
  let browser: Browser;

  beforeAll(async () => {
    [sites, proxy, granted] = await Promise.all([serveSites(), recordingProxy(), grantOrigin(builtFor(name))]);
    browser = await launch(name, { extension: granted.dir, proxy: proxy.url });
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.allSettled([proxy?.close(), sites?.close(), granted?.remove()]);
  });

  test('the introduction is gone through by keyboard, and its sample form is checked by the very same scripts', async () => {
    const page = await ourPage(browser, 'welcome.html');
    expect(await page.text('#step')).toBe('1 of 3');
    await tabTo(page, 'next');
    await page.press('Enter');
    await page.waitForTarget('#sample');
    expect(await page.evaluate(() => document.activeElement?.id), 'the heading of the new screen').toBe('title');
    await page.waitForTarget('coe-check', 20_000);
    await tabTo(page, 'type-sample');
    await page.press('Enter');
    await page.waitFor(
      ([host, wanted]) =>
        (document.querySelector(host)?.shadowRoot?.querySelectorAll('.mark:not([hidden])').length ?? 0) >= wanted,
      ['coe-check', 4] as const,
    );
    await tabTo(page, 'birth');
    await page.press('Alt+Shift+N');
    await page.waitForTarget(card);
    expect(await page.text(card)).toMatch(/April 3, 2012.*March 4, 2012/s);
    await page.press('Escape');
    await page.waitForNone(card);
    await tabTo(page, 'next');
    await page.press('Enter');
    await page.waitForTarget('.kept');
    expect(await page.text('main')).toMatch(/What is kept.*What is not kept/s);
    await page.close();
  });

  test('the introduction speaks the language that is chosen on it', async () => {
    const page = await ourPage(browser, 'welcome.html');
    await choose(page, '#language', 'es');
    await page.waitFor(() => document.documentElement.lang === 'es');
    expect(await page.text('h1')).toBe('Le damos la bienvenida a COE Check');
    await choose(page, '#language', 'auto');
    await page.waitFor(() => document.documentElement.lang === 'en');
    await page.close();
  });

  test('a pack from a file is refused with its faults, or taken with its version and SHA-256, and then speaks on a form', async () => {
    const page = await ourPage(browser, 'options.html');
    await hand(page, '#add-pack', 'broken.json', '{"name":"demo"');
    await page.waitFor(
      () => document.querySelector('#add-pack-said')?.textContent?.includes('faults'),
      undefined,
      20_000,
    );
    expect((await storageOf(page))['packs']).toBeUndefined();

    const text = JSON.stringify(demoPack);
    await hand(page, '#add-pack', 'demo.json', text);
    await page.waitFor(() => document.querySelector('.packs')?.textContent?.includes('Demo state'), undefined, 20_000);
    const sum = createHash('sha256').update(text).digest('hex');
    expect(await page.text('.packs')).toContain(sum);
    expect(await page.text('.packs')).toContain('Demo state, version 3.2.1');

    await choose(page, '#packs', 'demo');
    await page.waitFor(() => (document.querySelector('#packs') as HTMLSelectElement).value === 'demo');
    const form = await browser.open(sites.url('react-coe'));
    await form.waitForTarget('coe-check');
    await form.type(named('firstName'), 'Zephyr');
    await form.press('Tab');
    await form.waitForTarget(mark);
    await form.focus(named('firstName'));
    await form.press('Alt+Shift+N');
    await form.waitForTarget(card);
    expect(await form.text(card)).toContain('The demo state asks about Zephyr.');
    await form.close();

    await page.click('.packs button');
    await page.waitFor(() => !document.querySelector('.packs')?.textContent?.includes('Demo state'));
    await choose(page, '#packs', 'us');
    await page.close();
  });

  test('another state takes hold on a form that is open, without a reload', async () => {
    const page = await ourPage(browser, 'options.html');
    const form = await browser.open(sites.url('table-es'));
    await form.waitForTarget('coe-check');
    await choose(page, '#packs', 'wa');
    const packs = await page.waitFor(async () => {
      const { scripting, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.includes('/table-es/'));
      const [frame] = await scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () => Object.keys((globalThis as unknown as { coeCheckPacks?: object }).coeCheckPacks ?? {}),
      });
      return frame?.result.includes('wa') && frame.result;
    });
    expect(packs).toEqual(['us', 'wa']);
    await form.waitForTarget('coe-check');
    await pause(300);
    expect(await form.count('coe-check'), 'one of us, never two').toBe(1);
    await choose(page, '#packs', 'us');
    await form.close();
    await page.close();
  });

  test('quiet mode leaves out what need not be fixed, on a form that is open', async () => {
    const page = await ourPage(browser, 'options.html');
    const form = await browser.open(sites.url('react-coe'));
    await form.waitForTarget('coe-check');
    await form.type(named('firstName'), 'Pancho');
    await form.press('Tab');
    await form.waitForTarget(mark);
    await choose(page, '#quiet', 'errors');
    await form.waitForNone(mark);
    await choose(page, '#quiet', 'all');
    await form.waitForTarget(mark);
    await form.close();
    await page.close();
  });

  test('what was caught and mended is counted by week, without a word of what was typed', async () => {
    const form = await browser.open(sites.url('table-es'));
    await form.waitForTarget('coe-check');
    await form.type(named('nom'), 'Pancho');
    await form.press('Tab');
    await form.waitForTarget(mark);
    await pause(500);
    await form.replace(named('nom'), 'Francisco');
    await form.press('Tab');
    await form.waitForNone(mark);
    // What turns is told together, two seconds after the first of it; a page that is left before tells it then.
    await form.goto(sites.url('webforms-coe'));
    const page = await ourPage(browser, 'options.html');
    await page.waitFor(
      () => /[1-9]\d* of them mended/.test(document.querySelector('#counts-sum')?.textContent ?? ''),
      undefined,
      20_000,
    );
    expect(await page.count('figure svg rect.caught')).toBeGreaterThan(0);
    const kept = await storageOf(page);
    expect(Object.keys(kept['counts'] as object).every((week) => /^\d{4}-\d\d-\d\d$/.test(week))).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(/Pancho|Francisco|Zephyr/);
    await page.click('#clear-counts');
    await page.waitForNone('#counts-sum');
    expect((await storageOf(page))['counts']).toBeUndefined();
    await form.close();
    await page.close();
  });

  test('no page of ours has asked anything of anybody', async () => {
    for (const path of ['popup.html', 'sidepanel.html']) await (await ourPage(browser, path)).close();
    expect(proxy.refused()).toEqual([]);
    const hosts = new Set([new URL(sites.origin).host, new URL(sites.otherOrigin).host]);
    expect(proxy.seen.filter(({ host }) => !hosts.has(host))).toEqual([]);
  });
});
