import type { Browser } from './launch.ts';
import type { Page } from './page.ts';

/**
 * The extension's panel for the tab that shows `address`, as a tab of its own: the panel at the browser's side cannot be
 * driven, but it is the same page, told which tab to follow.
 */
export async function openPanel(browser: Browser, address: string): Promise<Page> {
  const panel = await browser.extensionPage('sidepanel.html');
  const tab = await panel.evaluate(async (wanted) => {
    const api = (
      globalThis as unknown as { chrome: { tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> } } }
    ).chrome;
    return (await api.tabs.query({})).find(({ url }) => url?.startsWith(wanted))?.id;
  }, address);
  if (tab === undefined) throw new Error(`No tab shows ${address}, or the extension may not see it.`);
  await panel.goto(`${browser.extensionOrigin}/sidepanel.html?tab=${tab}`);
  return panel;
}

export interface PanelFinding {
  readonly severity: string;
  readonly field: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

/** What the panel lists, from top to bottom; waits until it lists something. */
export async function panelFindings(panel: Page): Promise<PanelFinding[]> {
  await panel.waitForTarget('.findings ol > li');
  return panel.evaluate(() =>
    [...document.querySelectorAll('.findings ol > li')].map((item) => ({
      severity: item.querySelector('.word')?.textContent ?? '',
      field: item.querySelector('.head span:last-child')?.textContent ?? '',
      message: item.querySelector('p')?.textContent ?? '',
      fixes: [...item.querySelectorAll('button[data-key*=" fix"]')].map((button) => button.textContent ?? ''),
    })),
  );
}
