import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page as DriverPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, browserNames } from '../browser/launch.ts';
import { builtFor, type Ours, ourBrowser } from '../browser/our-browser.ts';
import { card, mark } from '../browser/our-marks.ts';
import { named, type Page } from '../browser/page.ts';
import { openPanel } from '../browser/panel.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Api {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}

/** One surface of ours: how to get to it, and what of the page is ours. */
interface Surface {
  readonly name: string;
  open(ours: Ours): Promise<Page>;
  /** Default: the whole page. */
  readonly within?: string;
  close?(page: Page): Promise<void>;
}

const page = (path: string, more?: (page: Page) => Promise<void>): Surface => ({
  name: path,
  async open({ browser }) {
    const opened = await browser.extensionPage(path);
    await opened.waitForTarget('main > *', 30_000);
    await more?.(opened);
    return opened;
  },
});

async function formWithSlips({ browser, sites }: Ours): Promise<Page> {
  const form = await browser.open(sites.url('react-coe'));
  await form.waitForTarget('coe-check', 20_000);
  for (const [box, text] of [
    ['lastName1', 'Hernandez Ruiz'],
    ['firstName', 'Pancho'],
    ['birthCountry', 'Mexico'],
    ['birthDate', '04/03/2012'],
  ] as const) {
    await form.type(named(box), text);
    await form.press('Tab');
  }
  await form.waitForTarget(mark);
  return form;
}

const toScreen = (count: number) => async (opened: Page) => {
  for (let step = 0; step < count; step += 1) {
    await opened.click('#next');
    await opened.waitForTarget('#back');
  }
  if (count === 1) {
    await opened.waitForTarget('coe-check', 20_000);
    await opened.click('#type-sample');
    await opened.waitForTarget(mark);
  }
};

/** A page of ours about the form in another tab. */
const about = (path: string, until: string): Surface => ({
  name: path,
  async open(ours) {
    await formWithSlips(ours);
    const opened = await openPanel(ours.browser, ours.sites.url('react-coe'));
    if (path !== 'sidepanel.html') await opened.goto(opened.url().replace('sidepanel.html', path));
    await opened.waitForTarget(until, 20_000);
    return opened;
  },
});

const surfaces: readonly Surface[] = [
  page('options.html'),
  about('popup.html', 'main button.main'),
  page('policy.html'),
  page('welcome.html'),
  { ...page('welcome.html', toScreen(1)), name: 'welcome.html, the sample form' },
  { ...page('welcome.html', toScreen(2)), name: 'welcome.html, the last screen' },
  {
    name: 'card',
    within: 'coe-check',
    async open(ours) {
      const form = await formWithSlips(ours);
      await form.focus(named('birthDate'));
      await form.press('Alt+Shift+N');
      await form.waitForTarget(card);
      return form;
    },
  },
  about('sidepanel.html', 'li'),
  about('mapper.html', 'main li, main tr, main select'),
  about('sheet.html', 'main > *'),
  page('decisions.html'),
];

describe('in chromium', () => {
  let ours: Ours;

  beforeAll(async () => {
    ours = await ourBrowser('chromium');
    const options = await ours.browser.extensionPage('options.html');
    await options.waitForTarget('main > *', 30_000);
    await options.evaluate(() =>
      (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({
        counts: {
          '2026-11-09': { 'us/names/nickname': [7, 5] },
          '2026-11-16': { 'us/names/nickname': [4, 4], 'us/dates/birth-date-two-readings': [12, 9] },
        },
        settings: { waiverReasons: [{ id: 'own-1', en: 'Seen on paper', es: 'Visto en papel' }] },
      }),
    );
    await options.close();
  });
  afterAll(() => ours?.close());

  async function speak(language: 'en' | 'es'): Promise<void> {
    const options = await ours.browser.extensionPage('options.html');
    await options.waitForTarget('#language', 30_000);
    await options.evaluate((wanted) => {
      const select = document.querySelector('#language') as HTMLSelectElement;
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);
    await options.waitFor((wanted) => document.documentElement.lang === wanted, language);
    await options.close();
  }

  describe.each(['en', 'es'] as const)('in %s', (language) => {
    beforeAll(() => speak(language));

    test.each(surfaces)('axe finds nothing on $name, in light, dark and forced colours', async (surface) => {
      const opened = await surface.open(ours);
      const driver = opened.raw as DriverPage;
      try {
        await driver.evaluate(axe);
        for (const media of [
          { colorScheme: 'light', forcedColors: 'none' },
          { colorScheme: 'dark', forcedColors: 'none' },
          { colorScheme: 'dark', forcedColors: 'active' },
        ] as const) {
          await driver.emulateMedia(media);
          await settled(opened);
          expect(await violations(opened, surface.within), JSON.stringify(media)).toEqual([]);
        }
      } finally {
        await closeAll(ours.browser);
      }
    });

    test.each(surfaces)('at 400 % nothing of $name is lost or needs scrolling sideways', async (surface) => {
      const opened = await surface.open(ours);
      try {
        await (opened.raw as DriverPage).setViewportSize({ width: 320, height: 256 });
        await settled(opened);
        if (surface.within === undefined)
          expect(
            await opened.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            'sideways',
          ).toBeLessThanOrEqual(0);
        expect(await opened.evaluate(cutOff, surface.within ?? 'main')).toEqual([]);
      } finally {
        await closeAll(ours.browser);
      }
    });
  });

  test('axe sees into our overlay: a fault planted there is found', async () => {
    const form = await formWithSlips(ours);
    await form.evaluate(() => {
      const root = document.querySelector('coe-check')?.shadowRoot;
      root?.append(document.createElement('input'));
    });
    await (form.raw as DriverPage).evaluate(axe);
    expect((await violations(form, 'coe-check')).join()).toMatch(/label/);
    await closeAll(ours.browser);
  });
});

describe.each(browserNames)('by keyboard alone in %s', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name);
  });
  afterAll(() => ours?.close());

  test.each(surfaces.filter(({ within }) => within === undefined))(
    'Tab comes to everything on $name that can be used, and the focus is seen',
    async (surface) => {
      const opened = await surface.open(ours);
      // The page is drawn when the background has told it what there is.
      await opened.waitFor(() => document.querySelector('main button, main a, main input, main select') !== null);
      const wanted = await opened.evaluate(usable);
      const seen = new Set([(await opened.evaluate(focused))?.name]);
      for (let step = 0; step < wanted.length + 25; step += 1) {
        await opened.press('Tab');
        const at = await opened.evaluate(focused);
        if (!at) continue;
        expect(at.outline, `the focus on ${at.name} is seen`).toBe(true);
        seen.add(at.name);
      }
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
      await closeAll(ours.browser);
    },
  );
});

test('the surfaces are those that the build has pages for', () => {
  const pages = ['decisions', 'mapper', 'options', 'policy', 'popup', 'sheet', 'sidepanel', 'welcome'];
  // Nobody sees the page that only holds the roster's worker.
  const built = globSync('*.html', { cwd: builtFor('chromium') }).filter((file) => file !== 'roster-host.html');
  expect(built.toSorted()).toEqual(pages.map((each) => `${each}.html`));
});

async function violations(opened: Page, within: string | undefined): Promise<string[]> {
  const { violations: found } = (await opened.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: { run(context: unknown): Promise<AxeResults> } }).axe.run(selector ?? document),
    within ?? null,
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Two frames, and what eases in has come. */
async function settled(opened: Page): Promise<void> {
  await opened.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await new Promise((done) => setTimeout(done, 250));
}

async function closeAll(browser: Browser): Promise<void> {
  const { pages } = browser.raw as { pages(): DriverPage[] | Promise<DriverPage[]> };
  const [first, ...others] = await pages.call(browser.raw);
  for (const each of others) await each.close();
  await first?.goto('about:blank');
}

/** Runs in the page: what is drawn wider than the window, but for what scrolls by itself. */
function cutOff(within: string): string[] {
  const host = document.querySelector(within);
  const root = host?.shadowRoot ?? host;
  return [
    ...(root?.querySelectorAll<HTMLElement>('button, a, input, select, label, p, h1, h2, h3, li, td, th, textarea') ??
      []),
  ]
    .filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true }) &&
        !each.closest('.plot') &&
        !each.closest('table')?.closest('.scroll'),
    )
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      const text = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'hidden';
      return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1 || text);
    })
    .map((each) => `${each.tagName} ${each.id} ${each.textContent?.slice(0, 40)}`);
}

/** Runs in the page: a name for everything that can be used. */
function usable(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'main button, main a[href], main input, main select, main textarea, main summary',
    ),
  ]
    .filter((each) => !(each as HTMLButtonElement).disabled && each.checkVisibility({ visibilityProperty: true }))
    .map((each) => `${each.tagName} ${each.id || each.getAttribute('data-key') || each.textContent?.trim()}`);
}

/** Runs in the page: what has the focus, by the same name, and whether that is seen. */
function focused(): { name: string; outline: boolean } | null {
  const each = document.activeElement;
  // While the focus is on the browser's own bars, Firefox still names the element it will come back to.
  if (!document.hasFocus() || !each || each === document.body || each === document.documentElement) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(each);
  return {
    name: `${each.tagName} ${each.id || each.getAttribute('data-key') || each.textContent?.trim()}`,
    outline:
      each.shadowRoot !== null ||
      each.tagName === 'COE-CHECK' ||
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0),
  };
}
