import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browser/launch.ts';
import { type Ours, ourBrowser } from '../browser/our-browser.ts';
import { named, type Page } from '../browser/page.ts';
import { setZoom } from '../browser/zoom.ts';

/** How far the mark of each flagged box lies from it, in CSS pixels; boxes without a mark are not named. */
interface Lies {
  readonly [box: string]: number;
}

const slips = {
  lastName1: 'Garcia Lopez',
  firstName: 'Pancho',
  zip: '9890',
  msixId: '12345',
  motherFirst: 'XXXX',
};

describe.each(browserNames)('in %s a mark lies on its box, to the pixel,', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name);
  });
  afterAll(() => ours?.close());

  async function open(): Promise<Page> {
    const page = await ours.browser.open(`${ours.sites.origin}/places/`);
    await page.waitForTarget('coe-check');
    await fill(page, slips);
    return page;
  }

  test('while the page is scrolled, under a bar that sticks, and in boxes that scroll inside one another', async () => {
    const page = await open();
    for (const y of [0, 37, 180.5, 300, 700, 0]) {
      await page.evaluate((top) => scrollTo(0, top), y);
      expect(farthest(await lies(page)), `the page scrolled to ${y}`).toBeLessThanOrEqual(1);
    }
    await page.evaluate(() => document.querySelector('[name=zip]')?.scrollIntoView({ block: 'center' }));
    await page.waitFor(within, 'zip');
    for (const [outer, inner] of [
      [10, 60],
      [25, 90],
      [60, 64],
    ] as const) {
      await page.evaluate(
        ([first, second]) => {
          (document.querySelector('#scrolls') as Element).scrollTop = first;
          (document.querySelector('#scrolls-too') as Element).scrollTop = second;
        },
        [outer, inner] as const,
      );
      expect(farthest(await lies(page)), `scrolled by ${outer} and ${inner}`).toBeLessThanOrEqual(1);
    }
    await page.evaluate(() => (document.querySelector('#scrolls-too') as Element).scrollTo(0, 400));
    await page.waitFor(
      (box) =>
        ![...document.querySelectorAll('coe-check')].some((host) =>
          host.shadowRoot?.querySelector(`.mark:not([hidden]) > [aria-label*="${box}"]`),
        ),
      'ZIP',
    );
    expect(Object.keys(await lies(page)), 'a box that is scrolled out of sight has no mark').not.toContain('zip');
    await page.close();
  });

  test('in a turned and zoomed part of the page, and when that part moves', async () => {
    const page = await open();
    await page.evaluate(() => scrollTo(0, 0));
    for (const box of ['firstName', 'msixId']) {
      await page.evaluate((each) => document.querySelector(`[name=${each}]`)?.scrollIntoView({ block: 'center' }), box);
      await page.waitFor(within, box);
    }
    await page.evaluate(() => {
      (document.querySelector('#turned') as HTMLElement).style.transform = 'translate(60px, 20px) scale(.8)';
    });
    await page.evaluate(() => document.querySelector('[name=firstName]')?.scrollIntoView({ block: 'center' }));
    await page.waitFor(within, 'firstName');
    await page.close();
  });

  test('in a modal dialog that scrolls, and in a frame', async () => {
    const page = await open();
    await page.click('#edit-move');
    await fill(page, { qad: '13/40/2026', residency: '14/40/2026' });
    await page.waitFor(within, 'qad');
    await page.evaluate(() => (document.querySelector('dialog .scrolls') as Element).scrollTo(0, 12));
    expect(farthest(await lies(page)), 'the dialog scrolled').toBeLessThanOrEqual(1);
    await page.press('Escape');
    const frame = await page.frame('frame.html');
    await frame.waitForTarget('coe-check');
    await fill(frame, { childFirst: 'Pancho' });
    await frame.waitFor(within, 'childFirst');
    await frame.evaluate(() => scrollTo(0, 21));
    expect(farthest(await lies(frame)), 'the frame scrolled').toBeLessThanOrEqual(1);
    await page.close();
  });

  test('when a part of the page takes the whole screen', async () => {
    const page = await open();
    await page.click('#whole-screen');
    await page.waitFor(() => document.fullscreenElement !== null);
    await page.waitFor(within, 'motherFirst');
    await page.evaluate(() => document.exitFullscreen());
    await page.evaluate(() => document.querySelector('[name=motherFirst]')?.scrollIntoView({ block: 'center' }));
    await page.waitFor(within, 'motherFirst');
    await page.close();
  });

  test('at every zoom from 50 to 400 %', async () => {
    const page = await open();
    for (const zoom of [0.5, 0.75, 1.1, 1.5, 2, 3, 4]) {
      await setZoom(ours.browser, page, zoom);
      await page.evaluate(() => document.querySelector('[name=lastName1]')?.scrollIntoView({ block: 'center' }));
      await page.waitFor(within, 'lastName1');
      expect(farthest(await lies(page)), `zoom ${zoom}`).toBeLessThanOrEqual(1);
    }
    await setZoom(ours.browser, page, 1);
    await page.close();
  });
});

/** Types the texts, and waits until all their boxes are flagged. */
async function fill(form: Page, texts: { readonly [box: string]: string }): Promise<void> {
  for (const [box, text] of Object.entries(texts)) {
    await form.type(named(box), text);
    await form.press('Tab');
  }
  await expect.poll(() => form.evaluate(flagged, Object.keys(texts)), { timeout: 10_000 }).toEqual(Object.keys(texts));
}

/** Runs in the page: which of these boxes are flagged. */
function flagged(boxes: readonly string[]): string[] {
  return boxes.filter((box) => document.querySelector(`[name="${box}"][aria-describedby*="coe-check"]`) !== null);
}

const farthest = (found: Lies) => Math.max(0, ...Object.values(found));

/** Looks two frames after what was done: one for the page's own handlers, one for ours. */
function lies(form: Page): Promise<Lies> {
  return form.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[aria-describedby*="coe-check"]')];
    const marks = [...document.querySelectorAll('coe-check')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll('.mark:not([hidden])') ?? []),
    ]);
    const found: { [box: string]: number } = {};
    for (const mark of marks) {
      const at = mark.getBoundingClientRect();
      const gaps = boxes.map((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return Math.max(...[left - at.left, top - at.top, right - at.right, bottom - at.bottom].map(Math.abs));
      });
      const nearest = gaps.indexOf(Math.min(...gaps));
      found[boxes[nearest]?.name ?? '?'] = gaps[nearest] ?? Number.POSITIVE_INFINITY;
    }
    return found;
  });
}

/** Runs in the page: a mark that is shown lies on this box within a pixel. */
function within(name: string): boolean {
  const box = document.querySelector(`[name="${name}"]`)?.getBoundingClientRect();
  if (!box) return false;
  return [...document.querySelectorAll('coe-check')].some((host) =>
    [...(host.shadowRoot?.querySelectorAll('.mark:not([hidden])') ?? [])].some((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      return [left - box.left, top - box.top, right - box.right, bottom - box.bottom].every(
        (gap) => Math.abs(gap) <= 1,
      );
    }),
  );
}
