import type { Browser } from './launch.ts';
import type { Page } from './page.ts';

interface Tabs {
  query(what: object): Promise<{ id?: number; url?: string }[]>;
  setZoom(tab: number, factor: number): Promise<void>;
}

/** Zooms the tab of a page as the browser's own menu does, from 0.3 to 5, and waits until the page has it. */
export async function setZoom(browser: Browser, page: Page, factor: number): Promise<void> {
  const ours = await browser.extensionPage('options.html');
  const before = await page.evaluate(() => devicePixelRatio);
  const was = await ours.evaluate(
    async ([url, zoom]) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs & { getZoom(tab: number): Promise<number> } } })
        .chrome;
      const tab = (await tabs.query({})).find((each) => each.url === url)?.id;
      if (tab === undefined) throw new Error(`No tab shows ${url}.`);
      const old = await tabs.getZoom(tab);
      await tabs.setZoom(tab, zoom);
      return old;
    },
    [page.url(), factor] as const,
  );
  await ours.close();
  await page.waitFor(([ratio]) => Math.abs(devicePixelRatio - ratio) < 0.02, [(before / was) * factor] as const);
}
