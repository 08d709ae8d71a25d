import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browser/launch.ts';
import { type Ours, ourBrowser } from '../browser/our-browser.ts';
import { card } from '../browser/our-marks.ts';
import { pause } from '../browser/our-pages.ts';
import { named, type Page } from '../browser/page.ts';
import { openPanel } from '../browser/panel.ts';

const controlled = ['plain', 'react', 'vue', 'angular', 'imask', 'inputmask', 'maska', 'date', 'postback'] as const;

/** What the slowest of these pages takes to answer a change (ms). */
const kindly = 200;

interface Slip {
  readonly typed: readonly (readonly [box: string, text: string])[];
  /** The box that the mark stands beside, the box that the fix writes, and what it then holds. */
  readonly flagged: string;
  readonly mended: string;
  readonly to: string;
  readonly from: string;
}

const nickname: Slip = {
  typed: [['firstName', 'Pancho']],
  flagged: 'firstName',
  mended: 'firstName',
  from: 'Pancho',
  to: 'Francisco',
};
const country: Slip = {
  typed: [
    ['fromCity', 'Tlaxiaco'],
    ['fromState', 'Oaxaca'],
    ['fromCountry', ''],
  ],
  flagged: 'fromState',
  mended: 'fromCountry',
  from: '',
  to: 'MEX',
};

/** Arrived after the day of residency. A box of kind `date` is typed as month, day and year but holds an ISO day. */
function lateArrival(kind: string): Slip {
  const days = kind === 'date' ? ['05202026', '05152026'] : ['05/20/2026', '05/15/2026'];
  const [from, to] = kind === 'date' ? ['2026-05-20', '2026-05-15'] : ['05/20/2026', '05/15/2026'];
  return {
    typed: [
      ['qad', days[0] as string],
      ['residency', days[1] as string],
    ],
    flagged: 'qad',
    mended: 'qad',
    from: from as string,
    to: to as string,
  };
}

describe.each(browserNames)('in %s', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name);
  });
  afterAll(() => ours?.close());

  async function open(kind: string): Promise<Page> {
    const page = await ours.browser.open(`${ours.sites.origin}/controls/?kind=${kind}`);
    await page.waitForTarget('coe-check');
    return page;
  }

  /** In the card, or, where the page has moved the focus and so closed it, in the panel. */
  async function undo(page: Page): Promise<void> {
    if ((await page.count(`${card} [data-act="undo"]`)) > 0) {
      await page.focus(`${card} [data-act="undo"]`);
      await page.press('Enter');
      return;
    }
    const panel = await openPanel(ours.browser, page.url());
    await panel.waitForTarget('[data-key$=" undo"]');
    await panel.click('[data-key$=" undo"]');
    await panel.close();
  }

  test.each(controlled)(
    'boxes of the kind %s take the fix of a name, a day and a choice, keep it, and give the old text back',
    async (kind) => {
      for (const slip of [nickname, lateArrival(kind), country]) {
        const page = await open(kind);
        await type(page, slip);
        await openCard(page, slip.flagged);
        await page.focus(`${card} [data-act="fix 0"]`);
        await page.press('Enter');
        await page.waitFor(holds, [slip.mended, slip.to] as const);
        await pause(500);
        expect(await page.value(named(slip.mended)), 'after the page has had its say').toBe(slip.to);
        await undo(page);
        await page.waitFor(holds, [slip.mended, slip.from] as const);
        await pause(400);
        expect(await page.value(named(slip.mended)), 'after undo').toBe(slip.from);
        await page.close();
      }
    },
  );

  test('a page that takes the fix back is told of, and nothing is lost', async () => {
    const page = await open('stubborn');
    await type(page, nickname);
    await pause(200);
    await openCard(page, nickname.flagged);
    await page.focus(`${card} [data-act="fix 0"]`);
    await page.press('Enter');
    await page.waitFor(holds, ['firstName', 'Francisco'] as const);
    await page.press('Tab');
    await page.waitFor(holds, ['firstName', 'Pancho'] as const);
    await page.waitFor(() =>
      document.querySelector('coe-check')?.shadowRoot?.querySelector('.said')?.textContent?.includes('changed it back'),
    );
    expect(await page.value(named('firstName'))).toBe('Pancho');
    await page.close();
  });
});

async function type(page: Page, { typed }: Slip): Promise<void> {
  for (const [box, text] of typed) {
    await page.focus(named(box));
    if (text) await page.write(text);
    await page.press('Tab');
    await pause(kindly);
  }
}

async function openCard(page: Page, box: string): Promise<void> {
  await page.waitFor((each) => document.querySelector(`[name="${each}"][aria-describedby*="coe-check"]`) !== null, box);
  await page.focus(named(box));
  await page.press('Alt+Shift+N');
  await page.waitForTarget(`${card} [data-act="fix 0"]`);
}

/** Runs in the page. */
function holds([box, text]: readonly [string, string]): boolean {
  return document.querySelector<HTMLInputElement>(`[name="${box}"]`)?.value === text;
}
