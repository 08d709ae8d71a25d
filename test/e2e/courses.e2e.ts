import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../browser/launch.ts';
import { type Ours, ourBrowser } from '../browser/our-browser.ts';
import { card, mark } from '../browser/our-marks.ts';
import { named, type Page } from '../browser/page.ts';
import { openPanel } from '../browser/panel.ts';

const undo = `${card} [data-act="undo"]`;

const contacts = 'state,district,role,office,phone\nKS,USD 999,registrar,Counseling office,620-555-0100\n';

describe.each(browserNames)('in %s, on the transfer transcript of a receiving state', (name) => {
  let ours: Ours;
  let page: Page;

  beforeAll(async () => {
    ours = await ourBrowser(name);
    const own = await ours.browser.extensionPage('options.html');
    await own.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ settings: { language: 'en', packs: ['us', 'ca'] } });
    });
    await pause(800);
    await own.close();
  });

  afterAll(() => ours?.close());

  async function open(): Promise<void> {
    page = await ours.browser.open(ours.sites.url('transcript'));
    await page.waitForTarget('coe-check');
  }

  async function typeRow(row: number, boxes: Readonly<{ [box: string]: string }>): Promise<void> {
    for (const [box, text] of Object.entries(boxes)) {
      await page.type(named(`c${row}_${box}`), text);
      await page.press('Tab');
    }
  }

  async function openCard(box: string): Promise<string> {
    await page.waitForTarget(mark);
    await page.focus(named(box));
    await page.press('Alt+Shift+N');
    await page.waitForTarget(`${card} .course`);
    return page.text(card);
  }

  test('a course as the sending state writes it: the card has the course here, what differs and what to do', async () => {
    await open();
    await typeRow(1, {
      code: '1200320',
      title: 'Algebra 1 Honors',
      state: 'Florida',
      subject: 'Mathematics',
      credits: '1',
    });
    const told = await openCard('c1_title');
    expect(told).toContain('Use CA 9249 Algebra I');
    expect(told).toContain('It was taken as honors; this code does not say so.');
    expect(told).toContain('Decide the level');
    expect(told).toMatch(/Course tables \d+\.\d+\.\d+ of \d{4}-\d\d-\d\d, SCED 12/);
  });

  test('one press fills code, title and state in; undo brings back what was typed', async () => {
    await page.focus(`${card} [data-act="course-9249"]`);
    await page.press('Enter');
    await page.waitFor(
      () => (document.querySelector('[name="c1_code"]') as HTMLInputElement).value === '9249',
      undefined,
    );
    expect(await page.value(named('c1_title'))).toBe('Algebra I');
    expect(await page.value(named('c1_state'))).toBe('CA');
    await page.waitForTarget(undo);
    await page.focus(undo);
    await page.press('Enter');
    await page.waitFor(
      () => (document.querySelector('[name="c1_code"]') as HTMLInputElement).value === '1200320',
      undefined,
    );
    expect(await page.value(named('c1_title'))).toBe('Algebra 1 Honors');
    expect(await page.value(named('c1_state'))).toBe('FL');
    await page.close();
  });

  test('a course without an equivalent: what was tried, the nearest, and the home base’s steps', async () => {
    await open();
    await typeRow(2, { code: '44060', title: 'EMT', state: 'Kansas', subject: 'Health' });
    const told = await openCard('c2_title');
    expect(told).toContain('No equal course of CA was found');
    expect(told).toContain('SCED 14055');
    expect(told).toContain('Look up the contacts at the home base.');
    expect(await page.count(`${card} [data-act="course-copy"]`)).toBe(1);
    expect(await page.count(`${card} .course .targets button`)).toBe(0);
  });

  test('the panel has the request to the home base with the contact kept there, and keeps what was agreed', async () => {
    const panel = await openPanel(ours.browser, ours.sites.url('transcript'));
    await panel.waitForTarget('.courses [data-row="1"]');
    await panel.evaluate((text) => {
      const input = document.querySelector('[data-courses="contacts"]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([text], 'contacts.csv', { type: 'text/csv' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    }, contacts);
    await panel.waitFor(
      () =>
        document.querySelector('[data-place="courses contacts"] summary')?.textContent === 'Contacts at home bases (1)',
      undefined,
    );
    await panel.click('[data-place$=" request"] summary');
    await panel.waitFor(
      () => (document.querySelector('.courses textarea') as HTMLTextAreaElement).value !== '',
      undefined,
    );
    const request = await panel.value('.courses textarea');
    expect(request).toContain('Course as sent: 44060 EMT');
    expect(request).toContain('registrar, Counseling office, USD 999: 620-555-0100');
    expect(request).toMatch(/SCED 14055 Emergency Medical Technology.*\n {2}Emergency Medical Tech/);

    await panel.click('[data-place$=" agree"] summary');
    const fields = {
      code: '7921',
      title: 'Introduction to Health Careers',
      description: 'One semester of emergency care, 90 hours',
      who: 'R. Soto, registrar; M. Lee, counselor',
      theirs: 'USD 999',
      ours: 'Laguna Honda Valley Unified',
    };
    for (const [field, text] of Object.entries(fields)) await panel.type(`.agreement [name="${field}"]`, text);
    await panel.click('.agreement button');
    await panel.waitFor(
      () => document.querySelector('[data-place="courses pairs"] summary')?.textContent === 'Agreed courses (1)',
      undefined,
    );
    await panel.close();
  });

  test('the panel fills a course in as the card does', async () => {
    await typeRow(1, { code: '03100500', title: 'ALG I', state: 'Texas', subject: 'Mathematics' });
    const panel = await openPanel(ours.browser, ours.sites.url('transcript'));
    const button = '.courses [data-row="0"] [data-act="course-9249"]';
    await panel.waitForTarget(button);
    await panel.focus(button);
    await panel.press('Enter');
    await panel.waitForNone(button);
    await panel.close();
    expect(await page.value(named('c1_code'))).toBe('9249');
    expect(await page.value(named('c1_title'))).toBe('Algebra I');
    expect(await page.value(named('c1_state'))).toBe('CA');
  });

  test('the next student with that course gets the agreed one at once', async () => {
    await page.close();
    await open();
    await typeRow(1, { code: '44060', title: 'EMT', state: 'Kansas', subject: 'Health' });
    const told = await openCard('c1_title');
    expect(told).toContain('Use CA 7921 Introduction to Health Careers');
    await page.close();
  });

  test('the course tables are fetched only when a box for a course comes into sight', async () => {
    const address = `${ours.sites.url('transcript')}#far`;
    const far = await ours.browser.open(address);
    await far.waitForTarget('coe-check');
    await pause(1500);
    expect(await hasTables(ours, address)).toBe(false);
    await far.evaluate(() => document.querySelector('table')?.scrollIntoView());
    await far.waitForTarget('coe-check');
    for (let wait = 0; wait < 100 && !(await hasTables(ours, address)); wait++) await pause(100);
    expect(await hasTables(ours, address)).toBe(true);
    await far.close();

    const other = await ours.browser.open(ours.sites.url('table-es'));
    await other.waitForTarget('coe-check');
    await pause(1500);
    expect(await hasTables(ours, ours.sites.url('table-es')), 'a form without courses').toBe(false);
    await other.close();
  });
});

/** Whether the course tables are in the isolated world of the page at this address: the extension itself looks. */
async function hasTables({ browser }: Ours, address: string): Promise<boolean> {
  const own = await browser.extensionPage('options.html');
  const found = await own.evaluate(async (wanted) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === wanted);
    if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}.`);
    const [inFrame] = await scripting.executeScript({
      target: { tabId: tab.id },
      func: () => 'coeCheckCourseTables' in globalThis,
    });
    return inFrame?.result === true;
  }, address);
  await own.close();
  return found;
}

/** What the test asks of the extension's own page. */
interface Api {
  readonly tabs: { query(what: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly scripting: {
    executeScript(what: {
      target: { tabId: number };
      func: () => boolean;
    }): Promise<readonly { readonly result?: boolean }[]>;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
