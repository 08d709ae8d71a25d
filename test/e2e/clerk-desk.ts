import { expect } from 'vitest';
import { store, wipeDecisions } from '../browser/decisions.ts';
import type { Browser } from '../browser/launch.ts';
import { ourBrowser } from '../browser/our-browser.ts';
import { card } from '../browser/our-marks.ts';
import { named, type Page } from '../browser/page.ts';
import { openPanel } from '../browser/panel.ts';

export const inCard = (act: string) => `${card} [data-act="${act}"]`;
export const ana = { c1first: 'Pancho', c1last1: 'Quintanilla', c1birth: '04/25/2012' };

/** A browser with the extension at the form with tabs, and what a clerk does there by keyboard. */
export async function clerkDesk(name: Browser['name']) {
  const ours = await ourBrowser(name);
  /** A page of the extension, for what a person would not do: wipe, set a policy, look into the store. */
  const inside = await ours.browser.extensionPage('options.html');
  const open = async (values: Readonly<{ [box: string]: string }> = {}) => {
    const page = await ours.browser.open(`${ours.sites.origin}/tabs-coe/?${new URLSearchParams(values)}`);
    await page.waitForTarget('coe-check');
    return page;
  };
  const decide = (settings: Readonly<{ [key: string]: unknown }>) => inside.evaluate(store, { settings });
  const panelOf = () => openPanel(ours.browser, `${ours.sites.origin}/tabs-coe/`);
  /** Opens the card of a box by keyboard and answers the question why by keyboard. */
  const keep = async (page: Page, box: string, { scope = '', words = '', reason = true } = {}) => {
    await page.focus(named(box));
    await page.press('Alt+Shift+N');
    await page.waitForTarget(inCard('keep'));
    await page.focus(inCard('keep'));
    await page.press('Enter');
    await page.waitForTarget(`${card} #words`);
    if (reason) await page.press('Space');
    if (words) await page.type(`${card} #words`, words);
    if (scope) await page.type(`${card} #scope`, scope);
    await page.focus(inCard('keep now'));
    await page.press('Enter');
  };
  const flagged = (page: Page) =>
    page.evaluate(() =>
      [...(document.querySelector('coe-check')?.shadowRoot?.querySelectorAll('.mark:not([hidden]) button') ?? [])].map(
        (button) => button.getAttribute('aria-label'),
      ),
    );
  const until = async <T>(look: () => Promise<T>, wanted: T) => {
    await expect.poll(look, { timeout: 8000, interval: 50 }).toEqual(wanted);
  };
  /** Nothing decided, nothing set. */
  const fresh = async () => {
    await decide({});
    await inside.evaluate(wipeDecisions);
  };
  return { ours, inside, open, decide, panelOf, keep, flagged, until, fresh };
}
