import { mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page as DriverPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantOrigin } from '../browser/grant-origin.ts';
import { type Browser, browserNames, launch } from '../browser/launch.ts';
import { builtFor } from '../browser/our-browser.ts';
import { pause } from '../browser/our-pages.ts';
import type { Page } from '../browser/page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A form of a county, with two boxes whose labels leave something open. */
function form(phone: string, last = 'Last name'): string {
  const box = (name: string, label: string) =>
    `<p><label for="i${name}">${label}</label> <input id="i${name}" name="${name}"></p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harvest County intake</title></head><body><h1>Intake</h1><form>
<fieldset><legend>Child</legend>${box('x1', last)}${box('x2', 'First name')}${box('x3', 'Date of birth')}${box('x4', 'Village birth city')}</fieldset>
<fieldset><legend>Home</legend>${box('x6', 'Address')}${box('x7', 'City')}${box('x8', phone)}${box('x9', 'Gate code')}</fieldset></form></body></html>`;
}

let server: Server;
let origin = '';
let served = form('Harvest phone');
const pictures = join(tmpdir(), 'coe-mapper-pictures');

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(served));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server?.close());

describe.each(browserNames)('in %s', (name) => {
  let browser: Browser;
  let granted: Awaited<ReturnType<typeof grantOrigin>>;

  beforeAll(async () => {
    granted = await grantOrigin(builtFor(name));
    browser = await launch(name, { extension: granted.dir });
  });
  afterAll(async () => {
    await browser?.close();
    await granted?.remove();
  });

  /** The form in one tab, the mapper for it in another. */
  async function open(address = `${origin}/`): Promise<{ page: Page; mapper: Page }> {
    const page = await browser.open(address);
    await page.waitForTarget('coe-check');
    const mapper = await browser.extensionPage('mapper.html');
    await mapper.goto(`${browser.extensionOrigin}/mapper.html?tab=${await tabOf(mapper, address)}`);
    await mapper.waitForTarget('#counts');
    return { page, mapper };
  }

  const counts = (mapper: Page) => mapper.text('#counts');
  const waitFor = (mapper: Page, says: string) =>
    mapper.waitFor((wanted) => document.querySelector('main')?.textContent?.includes(wanted), says);
  const clear = (mapper: Page) =>
    mapper.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.remove('profiles'));

  test('boxes in doubt are asked and answered by keyboard alone; the saved form is bound after a reload', async () => {
    served = form('Harvest phone');
    const { page, mapper } = await open();
    expect(await counts(mapper)).toBe('5 boxes understood · 2 in doubt · 1 not ours');
    expect(await mapper.text('.ask')).toContain('Question 1 of 2');
    expect(await mapper.text('.ask')).toContain('Village birth city');
    await page.waitForTarget('coe-check-pointer');

    // Yes to the first, by Enter; the focus goes on to the next question.
    await mapper.focus('[data-key="yes"]');
    await mapper.press('Enter');
    await waitFor(mapper, 'Question 2 of 2');
    expect(await mapper.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('yes');

    // Another field for the second, found by a Spanish word.
    await mapper.type('#search', 'telefono 2');
    await mapper.waitForTarget('[role="option"][aria-selected="true"]');
    expect(await mapper.attribute('#search', 'aria-activedescendant')).toBe('field-0');
    expect(await mapper.attribute('[role="option"]', 'data-field')).toBe('parent2Phone');
    await mapper.press('Enter');
    await waitFor(mapper, 'Nothing is in doubt now.');
    expect(await counts(mapper)).toBe('7 boxes understood · 0 in doubt · 1 not ours');

    await mapper.replace('#product', 'Harvest intake');
    await mapper.focus('[data-key="save"]');
    await mapper.press('Enter');
    await waitFor(mapper, 'Saved. 7 boxes of this form are known from now on.');
    await waitFor(mapper, 'Harvest intake, 7 boxes, for http://127.0.0.1/*');
    await mapper.close();
    await page.close();

    const again = await open();
    expect(await counts(again.mapper)).toBe('7 boxes understood · 0 in doubt · 1 not ours');
    const panel = await browser.extensionPage('sidepanel.html');
    await panel.goto(`${browser.extensionOrigin}/sidepanel.html?tab=${await tabOf(panel, `${origin}/`)}`);
    await waitFor(panel, 'Known form: harvest-intake');
    expect(await panel.text('.mapping')).toContain('7 boxes understood');
    expect(await panel.attribute('#mapper', 'href')).toContain('/mapper.html?tab=');
    for (const each of [panel, again.mapper, again.page]) await each.close();
  });

  test('a page that has changed says so: the box is left alone, told, and asked again', async () => {
    served = form('Emergency phone');
    const { page, mapper } = await open();
    expect(await mapper.text('#review')).toContain('the box is labelled "Emergency phone" now');
    expect(await counts(mapper)).toContain('6 boxes understood');
    const panel = await browser.extensionPage('sidepanel.html');
    await panel.goto(`${browser.extensionOrigin}/sidepanel.html?tab=${await tabOf(panel, `${origin}/`)}`);
    await waitFor(panel, 'This form has changed. Boxes that need review: 1.');
    for (const each of [panel, mapper, page]) await each.close();
  });

  test('pointing at a box on the page, by keyboard and by mouse, asks about it and does nothing else there', async () => {
    served = form('Harvest phone');
    const { page, mapper } = await open();
    await mapper.click('[data-key="point"]');
    await waitFor(mapper, 'Click a box on the page');
    await page.focus('[name="x9"]');
    await page.press('Enter');
    await waitFor(mapper, 'Gate code');
    await mapper.waitFor(() => document.querySelector('.ask .label')?.textContent?.startsWith('Gate code'));
    expect(await page.evaluate(() => location.search), 'Enter did not send the form').toBe('');
    await mapper.click('[data-key="point"]');
    await pause(300);
    await page.click('[name="x1"]');
    await mapper.waitFor(() => document.querySelector('.ask .label')?.textContent?.startsWith('Last name'));
    await mapper.click('[data-key="later"]');
    for (const each of [mapper, page]) await each.close();
    await pause(300);
  });

  test('a profile goes out as a file and comes in from one; what is none is told', async () => {
    served = form('Harvest phone');
    const { page, mapper } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'coe-mapper-'));
    const file = join(folder, 'harvest-intake.json');
    const kept = await mapper.evaluate(async () => {
      const api = (globalThis as unknown as Api).chrome;
      return JSON.stringify((await api.storage.local.get('profiles')).profiles[0]?.profile);
    });
    expect(JSON.parse(kept)).toMatchObject({ name: 'harvest-intake', product: 'Harvest intake', tried: false });
    if (name === 'chromium') {
      const context = browser.raw as BrowserContext;
      const tab = context.pages().find((each) => each.url().includes('mapper.html'));
      const [download] = await Promise.all([
        tab?.waitForEvent('download'),
        mapper.click('[data-key="file harvest-intake"]'),
      ]);
      await download?.saveAs(file);
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(kept));
    } else await writeFile(file, kept);

    await mapper.click('[data-key="forget harvest-intake"]');
    await mapper.waitForNone('[data-key="forget harvest-intake"]');
    await waitFor(mapper, '2 in doubt');
    await give(mapper, file);
    await waitFor(mapper, 'Taken in: Harvest intake.');
    await waitFor(mapper, '7 boxes understood · 0 in doubt');

    const junk = join(folder, 'junk.json');
    await writeFile(junk, '{"name":"junk"}');
    await give(mapper, junk);
    await waitFor(mapper, 'That file is no profile: product is missing or no text.');
    expect((await readdir(folder)).length).toBe(2);
    await clear(mapper);
    await rm(folder, { recursive: true });
    for (const each of [mapper, page]) await each.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on the mapper in %s colours, in English and Spanish',
    async (scheme) => {
      served = form('Harvest phone');
      const preferences = { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 };
      const own = await launch(name, { extension: granted.dir, preferences });
      const page = await own.open(`${origin}/`);
      await page.waitForTarget('coe-check');
      for (const language of ['en', 'es']) {
        const mapper = await own.extensionPage('mapper.html');
        if (name === 'chromium') await (mapper.raw as DriverPage).emulateMedia({ colorScheme: scheme });
        await mapper.evaluate(
          (chosen) => (globalThis as unknown as Api).chrome.storage.local.set({ settings: { language: chosen } }),
          language,
        );
        await mapper.goto(`${own.extensionOrigin}/mapper.html?tab=${await tabOf(mapper, `${origin}/`)}`);
        await mapper.waitForTarget('#counts');
        await (mapper.raw as DriverPage).evaluate(axe);
        await mapper.type('#search', 'fecha');
        await mapper.waitForTarget('[role="option"]');
        await mapper.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
        const { violations } = await mapper.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        expect(await mapper.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
        if (name === 'chromium') await (mapper.raw as DriverPage).setViewportSize({ width: 480, height: 900 });
        await mapper.screenshot(join(pictures, `mapper-${name}-${language}-${scheme}.png`), { fullPage: true });
        await mapper.close();
      }
      await own.close();
    },
  );
});

/** What of the extension's own interface these tests use. */
interface Api {
  readonly chrome: {
    readonly tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
    readonly storage: {
      readonly local: {
        get(key: string): Promise<{ profiles: { profile: unknown }[] }>;
        set(what: object): Promise<void>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

/** The tab that shows an address, as our own page sees it. */
async function tabOf(own: Page, address: string): Promise<number> {
  const id = await own.evaluate(async (wanted) => {
    const api = (globalThis as unknown as Api).chrome;
    return (await api.tabs.query({})).findLast(({ url }) => url?.startsWith(wanted))?.id;
  }, address);
  if (id === undefined) throw new Error(`No tab shows ${address}.`);
  return id;
}

/** Puts a file's text into the mapper's file box: both drivers' own ways need what the other has not. */
async function give(mapper: Page, file: string): Promise<void> {
  await mapper.evaluate(
    ({ text, fileName }) => {
      const input = document.querySelector('#file') as HTMLInputElement;
      const list = new DataTransfer();
      list.items.add(new File([text], fileName, { type: 'application/json' }));
      input.files = list.files;
      input.dispatchEvent(new Event('change'));
    },
    { text: await readFile(file, 'utf8'), fileName: 'profile.json' },
  );
}
