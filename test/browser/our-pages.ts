import type { Browser } from './launch.ts';
import type { Page } from './page.ts';

/** What the tests ask of the browser's own interface, from a page of the extension. */
export interface Api {
  readonly storage: {
    readonly local: { get(keys: null): Promise<{ [key: string]: unknown }>; set(values: object): Promise<void> };
  };
  readonly permissions: { getAll(): Promise<{ readonly origins?: string[] }> };
  readonly tabs: { query(what: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
  readonly scripting: {
    executeScript(what: { target: object; func: () => string[] }): Promise<{ readonly result: string[] }[]>;
  };
}

/** A page of the extension, drawn: right after the install it waits for the settings. */
export async function ourPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.extensionPage(path);
  await page.waitForTarget('main > *', 30_000);
  return page;
}

/** Goes on by Tab until the focus is on the target, as a person without a mouse does. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    await page.press('Tab');
  }
  throw new Error(`Tab never came to #${id} on ${page.url()}`);
}

/** Chooses a value of a select. */
export async function choose(page: Page, target: string, value: string): Promise<void> {
  await page.evaluate(
    ([selector, wanted]) => {
      const select = document.querySelector(selector) as HTMLSelectElement;
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [target, value] as const,
  );
}

/** Hands a file to a box for files, as the file picker does. */
export async function hand(page: Page, target: string, fileName: string, text: string): Promise<void> {
  await page.evaluate(
    ([selector, called, contents]) => {
      const input = document.querySelector(selector) as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([contents], called, { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [target, fileName, text] as const,
  );
}

/** All that the extension keeps in local storage. */
export const storageOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null));

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
