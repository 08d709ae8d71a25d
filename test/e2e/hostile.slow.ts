import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browser/launch.ts';
import { type Ours, ourBrowser } from '../browser/our-browser.ts';
import { card, mark } from '../browser/our-marks.ts';
import { pause } from '../browser/our-pages.ts';
import { named, type Page } from '../browser/page.ts';

/** What hostile.js of the page keeps. */
interface Hostile {
  seen: { calls: number; hosts: number; removed: number; fighting: boolean };
  spoiled?: boolean;
}

describe.each(browserNames)('in %s, on a page that wishes us ill,', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name);
  });
  afterAll(() => ours?.close());

  async function open(): Promise<Page> {
    const page = await ours.browser.open(`${ours.sites.origin}/hostile/`);
    await page.waitForTarget('coe-check');
    return page;
  }

  async function flag(page: Page): Promise<void> {
    await page.type(named('firstName'), 'Pancho');
    await page.press('Tab');
    await page.waitForTarget(mark);
  }

  test('built-ins that lie are neither called by us nor believed', async () => {
    const page = await open();
    await page.evaluate(() => {
      (globalThis as unknown as Hostile).spoiled = true;
    });
    await page.press('Tab');
    for (const key of 'Pancho') await page.press(key);
    await page.press('Tab');
    await pause(600);
    const calls = await page.evaluate(() => {
      const hostile = globalThis as unknown as Hostile;
      hostile.spoiled = false;
      return hostile.seen.calls;
    });
    expect(calls, 'calls that the page has overheard').toBe(0);
    await page.waitForTarget(mark);
    expect(await page.attribute(named('firstName'), 'aria-describedby')).toMatch(/coe-check/);
    await page.close();
  });

  test('a layer that is taken away again and again costs the page nothing, and is back when it is left alone', async () => {
    const page = await open();
    await flag(page);
    await page.evaluate(() => {
      const { seen } = globalThis as unknown as Hostile;
      seen.fighting = true;
      document.querySelector('coe-check')?.remove();
    });
    const frames = await page.evaluate(async () => {
      const end = performance.now() + 3000;
      let count = 0;
      while (performance.now() < end) {
        await new Promise((next) => requestAnimationFrame(next));
        count += 1;
      }
      return count;
    });
    const { removed } = await page.evaluate(() => (globalThis as unknown as Hostile).seen);
    expect(frames, 'frames in three seconds').toBeGreaterThan(60);
    expect(removed, 'times that the layer came back in three seconds').toBeLessThan(20);
    await page.evaluate(() => {
      (globalThis as unknown as Hostile).seen.fighting = false;
    });
    await page.type(named('lastName1'), 'X');
    await page.press('Tab');
    await page.waitForTarget(mark);
    await page.close();
  });

  test('clicks and keys that no person made open no card and do no fix', async () => {
    const page = await open();
    await flag(page);
    await page.evaluate(() => {
      const root = document.querySelector('coe-check')?.shadowRoot;
      const button = root?.querySelector<HTMLElement>('.mark button');
      button?.click();
      button?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      for (const target of [document.querySelector('[name=firstName]'), document.body])
        target?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'N', code: 'KeyN', altKey: true, shiftKey: true, bubbles: true }),
        );
    });
    await pause(600);
    expect(await page.count(card)).toBe(0);
    await page.focus(named('firstName'));
    await page.press('Alt+Shift+N');
    await page.waitForTarget(`${card} [data-act="fix 0"]`);
    await page.evaluate(() => {
      const fix = document.querySelector('coe-check')?.shadowRoot?.querySelector<HTMLElement>('[data-act="fix 0"]');
      fix?.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        fix?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      fix?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    await pause(500);
    expect(await page.value(named('firstName'))).toBe('Pancho');
    await page.close();
  });

  test('messages that it makes up reach nobody, and no file of ours can be fetched', async () => {
    const page = await open();
    await flag(page);
    const reached = await page.evaluate(async (origin) => {
      const messages = ['hello', 'take', 'card', 'fix', 'roster', 'candidates', 'look-up'].map((type) => ({
        type,
        key: 'us/names/nickname',
        fix: 0,
        steps: [],
      }));
      for (const message of messages) {
        postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('coe-check', { detail: message }));
      }
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      const files = ['manifest.json', 'check-form.js', 'packs/us.global.js', 'sidepanel.html'];
      const fetched = await Promise.all(
        files.map((file) =>
          fetch(`${origin}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      return { runtime: runtime?.sendMessage !== undefined, files: fetched.filter((file) => file !== null) };
    }, ours.browser.extensionOrigin);
    expect(reached).toEqual({ runtime: false, files: [] });
    await pause(300);
    expect(await page.value(named('firstName'))).toBe('Pancho');
    expect(await page.count(card)).toBe(0);
    const globals = await page.evaluate(() => Object.keys(globalThis).filter((key) => /coe/i.test(key)));
    expect(globals, 'nothing of ours in the page’s world').toEqual([]);
    await page.close();
  });
});
