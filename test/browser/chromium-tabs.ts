import { browserPath } from './find-browser.ts';
import { type DriverPage, type Page, pageOver } from './page.ts';

export interface ChromiumTabs {
  /** Opens a tab in front of all others; those behind it are hidden. */
  open(url: string): Promise<Page>;
  /** Installs the extension over itself, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Chromium as a person has it, for what Playwright leaves out: there every tab is in front, and an extension stays as it was
 * put in.
 */
export async function chromiumTabs(extension: string): Promise<ChromiumTabs> {
  const { default: puppeteer } = await import('puppeteer-core');
  const driver = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    async open(url) {
      const tab = await driver.newPage();
      await tab.bringToFront();
      const page = pageOver(tab as unknown as DriverPage);
      await page.goto(url);
      return page;
    },
    update: async () => void (await driver.installExtension(extension)),
    close: () => driver.close(),
  };
}
