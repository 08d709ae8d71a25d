import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allKept, endYesterday, keptCount, rulesOf, wipeDecisions } from '../browser/decisions.ts';
import { browserNames } from '../browser/launch.ts';
import { card, mark } from '../browser/our-marks.ts';
import { pause } from '../browser/our-pages.ts';
import { named } from '../browser/page.ts';
import { ana, clerkDesk, inCard } from './clerk-desk.ts';

describe.each(browserNames)('in %s', (name) => {
  let desk: Awaited<ReturnType<typeof clerkDesk>>;
  let open: typeof desk.open;
  let flagged: typeof desk.flagged;
  let until: typeof desk.until;
  let panelOf: typeof desk.panelOf;
  let keep: typeof desk.keep;
  let decide: typeof desk.decide;
  let inside: typeof desk.inside;
  let ours: typeof desk.ours;

  beforeAll(async () => {
    desk = await clerkDesk(name);
    ({ open, flagged, until, panelOf, keep, decide, inside, ours } = desk);
  });
  afterAll(() => desk?.ours.close());
  beforeEach(() => desk.fresh());

  describe('keeping what is typed', () => {
    test('it asks why, is silent then, also after a reload, and is asked again from the panel', async () => {
      const page = await open(ana);
      await until(() => flagged(page), ['Check: First Name, Child 1']);
      await keep(page, 'c1first', { reason: false });
      expect(await page.text(`${card} [role=alert]`)).toBe('Please choose a reason first.');
      await page.press('Escape');
      expect(await page.text(card), 'Esc goes back to the finding').toContain('Pancho');
      await page.press('Escape');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('c1first');

      await keep(page, 'c1first', { words: 'asked twice' });
      await page.waitForTarget(`${card} .said`);
      expect(await page.text(card)).toContain('Kept as typed.');
      await until(() => flagged(page), []);
      expect(await page.evaluate(() => document.documentElement.dataset.heard ?? '')).toBe('');
      await until(() => inside.evaluate(keptCount), 1);

      await page.close();
      const again = await open(ana);
      await pause(700);
      expect(await flagged(again)).toEqual([]);
      const panel = await panelOf();
      await panel.waitForTarget('.kept .waiver');
      expect(await panel.text('.kept')).toMatch(/First Name.*It stands so on the document: asked twice/s);
      await panel.focus('.kept [data-key^="undo "]');
      await panel.press('Enter');
      await until(() => flagged(again), ['Check: First Name, Child 1']);
      await panel.close();
      await again.close();
    });

    test('for this child means this child; for this text, whoever it is; for this site, whatever it says', async () => {
      const other = { ...ana, c1last1: 'Ortega', c1birth: '05/26/2013' };
      const isAsked = async (values: Readonly<{ [box: string]: string }>) => {
        const page = await open(values);
        await pause(700);
        const found = await flagged(page);
        await page.close();
        return found.length > 0;
      };
      for (const [scope, silent, speaks] of [
        ['this text of', ana, other],
        ['this text, who', other, { ...other, c1first: 'Pepe' }],
        ['this question', { ...other, c1first: 'Pepe' }, undefined],
      ] as const) {
        await inside.evaluate(wipeDecisions);
        const page = await open(ana);
        await page.waitForTarget(mark);
        await keep(page, 'c1first', { scope });
        await until(() => inside.evaluate(keptCount), 1);
        await page.close();
        expect(await isAsked(silent), scope).toBe(false);
        if (speaks) expect(await isAsked(speaks), scope).toBe(true);
      }
    });

    test('undo in the card brings the question back at once', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      await keep(page, 'c1first');
      await page.waitForTarget(inCard('undo'));
      await until(() => inside.evaluate(keptCount), 1);
      await page.focus(inCard('undo'));
      await page.press('Enter');
      await until(() => flagged(page), ['Check: First Name, Child 1']);
      await until(() => inside.evaluate(keptCount), 0);
      await page.close();
    });

    test('when its time is over it speaks again', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      await keep(page, 'c1first');
      await until(() => inside.evaluate(keptCount), 1);
      await until(() => flagged(page), []);
      await inside.evaluate(endYesterday);
      await until(() => flagged(page), ['Check: First Name, Child 1']);
      await page.close();
    });

    test('words that name the child are refused, and nothing typed is in what is kept', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      await keep(page, 'c1first', { words: 'QUINTANILLA family' });
      expect(await page.text(`${card} [role=alert]`)).toContain('leave out names');
      await page.replace(`${card} #words`, 'seen on the passport');
      await page.focus(inCard('keep now'));
      await page.press('Enter');
      await until(() => inside.evaluate(keptCount), 1);
      const kept = await inside.evaluate(allKept);
      expect(kept).not.toMatch(/pancho|quintanilla|04\/25|2012-04/i);
      expect(kept).toContain('seen on the passport');
      await page.close();
    });

    test('policy may forbid it for a rule, in the card and in the panel', async () => {
      await decide({ neverWaived: ['us/names/nickname-as-first-name', ...(await rulesOf(inside))] });
      const page = await open(ana);
      await page.waitForTarget(mark);
      await page.focus(named('c1first'));
      await page.press('Alt+Shift+N');
      await page.waitForTarget(card);
      expect(await page.count(inCard('keep'))).toBe(0);
      const panel = await panelOf();
      await panel.waitForTarget('.findings ol li');
      expect(await panel.count('[data-key$=" keep"]')).toBe(0);
      await panel.close();
      await page.close();
    });

    test('the panel asks why in the place of the finding, and Esc brings it back', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      const panel = await panelOf();
      await panel.waitForTarget('[data-key$=" keep"]');
      await panel.focus('[data-key$=" keep"]');
      await panel.press('Enter');
      await panel.waitForTarget('.keeping');
      await panel.press('Escape');
      await panel.waitForNone('.keeping');
      expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-key'))).toMatch(/ keep$/);
      await panel.press('Enter');
      await panel.waitForTarget('.keeping');
      await panel.press('Space');
      await panel.type('#words', 'the Quintanilla family');
      await panel.press('Enter');
      await panel.waitFor(() => /leave out names/.test(document.querySelector('#spoken')?.textContent ?? ''));
      expect(await flagged(page), 'the form refuses words that name somebody').toHaveLength(1);
      await panel.focus('[data-key$=" keep"]');
      await panel.press('Enter');
      await panel.waitForTarget('.keeping');
      await panel.press('Space');
      await panel.focus('[data-act="keep now"]');
      await panel.press('Enter');
      await until(() => flagged(page), []);
      await until(() => inside.evaluate(keptCount), 1);
      await panel.close();
      await page.close();
    });

    test('the page of decisions lists it, checks the log, and tells the rule’s author how often it was waived', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      await keep(page, 'c1first');
      await until(() => inside.evaluate(keptCount), 1);
      const decisions = await ours.browser.extensionPage('decisions.html');
      await decisions.waitForTarget('#verify');
      await decisions.focus('#verify');
      await decisions.press('Enter');
      await decisions.waitFor(() =>
        /Lines checked: 1\. All are as/.test(document.querySelector('[role=status]')?.textContent ?? ''),
      );
      expect(await decisions.text('#rates-table')).toMatch(/us\/names\/\S+/);
      expect(await decisions.count('#jsonl')).toBe(1);
      await decide({ auditExport: false });
      await decisions.waitForNone('#jsonl');
      await decisions.close();
      await page.close();
    });
  });
});
