import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actsNoted } from '../browser/decisions.ts';
import { browserNames } from '../browser/launch.ts';
import { card, mark } from '../browser/our-marks.ts';
import { pause } from '../browser/our-pages.ts';
import { named } from '../browser/page.ts';
import { ana, clerkDesk } from './clerk-desk.ts';

describe.each(browserNames)('in %s', (name) => {
  let desk: Awaited<ReturnType<typeof clerkDesk>>;
  let open: typeof desk.open;
  let flagged: typeof desk.flagged;
  let until: typeof desk.until;
  let panelOf: typeof desk.panelOf;
  let decide: typeof desk.decide;
  let inside: typeof desk.inside;
  let ours: typeof desk.ours;

  beforeAll(async () => {
    desk = await clerkDesk(name);
    ({ open, flagged, until, panelOf, decide, inside, ours } = desk);
  });
  afterAll(() => desk?.ours.close());
  beforeEach(() => desk.fresh());

  describe('the panel', () => {
    test('all that is certain is fixed with one press, and taken back with one', async () => {
      const page = await open();
      for (const [box, text] of [
        ['c1last1', '  Garcia '],
        ['c1first', 'Ana'],
        ['c1middle', 'Maria  Luz'],
      ] as const) {
        await page.type(named(box), text);
        await page.press('Tab');
      }
      const panel = await panelOf();
      await panel.waitForTarget('[data-key="fix together"]');
      await panel.focus('[data-key="fix together"]');
      await panel.press('Enter');
      await until(
        () => Promise.all([page.value(named('c1last1')), page.value(named('c1middle'))]),
        ['Garcia', 'Maria Luz'],
      );
      await panel.waitForTarget('[data-key="undo together"]');
      await panel.focus('[data-key="undo together"]');
      await panel.press('Enter');
      await until(
        () => Promise.all([page.value(named('c1last1')), page.value(named('c1middle'))]),
        ['  Garcia ', 'Maria  Luz'],
      );
      await panel.close();
      await page.close();
    });

    test('findings stand child by child; keys walk through them and go to the boxes', async () => {
      const page = await open({ ...ana, c2first: 'Pepe', c2last1: 'Ortega', c1birth: '13/13/2012' });
      const panel = await panelOf();
      await panel.waitFor(() => document.querySelectorAll('.findings ol li').length >= 3);
      expect(
        await panel.evaluate(() => [...document.querySelectorAll('.findings h2')].map((each) => each.textContent)),
      ).toEqual(['Child 1', 'Child 2']);
      expect(await panel.text('#counts')).toMatch(/^1 must fix · 2 check/);
      await panel.focus('.findings ol li [data-key$=" jump"]');
      await panel.press('ArrowDown');
      expect(await panel.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('Pancho');
      await panel.press('Enter');
      await until(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'c1first');
      await panel.focus('[data-key="next"]');
      await panel.press('Enter');
      await until(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'c1birth');
      expect(await panel.evaluate(() => document.querySelector('[aria-current=true]')?.textContent)).toContain(
        '13/13/2012',
      );
      await panel.focus('[data-key="previous"]');
      await panel.press('Enter');
      expect(await panel.evaluate(() => document.querySelector('[aria-current=true]')?.textContent)).toContain('Pepe');
      await panel.close();
      await page.close();
    });

    test('a finding that names a procedure shows the next step, and an answer leads on', async () => {
      const page = await open({ ...ana, c1first: 'Ana', c1type: '01', c1grade: '03' });
      await page.focus(named('c1id'));
      await page.press('Tab');
      const panel = await panelOf();
      await panel.waitForTarget('.procedure .task');
      const first = await panel.text('.procedure .task');
      expect(first).toMatch(/^Next: /);
      await panel.focus('.procedure select');
      await panel.press('ArrowDown');
      await panel.press('Tab');
      await until(async () => (await panel.text('.procedure')).includes('Start over'), true);
      await panel.close();
      await page.close();
    });

    test('the sheet tells the family the record in two languages and asks what is open', async () => {
      const page = await open({ ...ana, c1birth: '04/03/2012', c1country: 'MX' });
      await page.waitForTarget(mark);
      const panel = await panelOf();
      await panel.waitForTarget('[data-key="sheet"]');
      const tab = new URL(panel.url()).searchParams.get('tab');
      const sheet = await ours.browser.extensionPage(`sheet.html?tab=${tab}`);
      await sheet.waitForTarget('.line');
      const text = await sheet.text('main');
      expect(text).toMatch(/April 3, 2012.*3 de abril de 2012.*March 4, 2012.*4 de marzo de 2012/s);
      expect(text).toMatch(/Please confirm.*Por favor confirme/s);
      expect(await sheet.count('.line.ask')).toBeGreaterThan(0);
      for (const each of [sheet, panel, page]) await each.close();
    });
  });

  describe('while typing', () => {
    test('a finding is late the first time and eager after that; one about two boxes waits for the last of them', async () => {
      const page = await open();
      await page.type(named('c1first'), 'Pancho');
      await pause(300);
      expect(await flagged(page), 'nobody is interrupted').toEqual([]);
      await page.press('Tab');
      await until(() => flagged(page), ['Check: First Name, Child 1']);
      await page.type(named('c1first'), 'x');
      await until(() => flagged(page), []);
      await page.press('Backspace');
      await pause(300);
      expect(await flagged(page), 'what was clean waits again').toEqual([]);
      await page.press('Tab');
      await until(() => flagged(page), ['Check: First Name, Child 1']);
      await page.replace(named('c1first'), 'Ana');
      await page.type(named('c1last1'), 'Garcia Lopez');
      await page.press('Tab');
      await pause(300);
      expect(await flagged(page), 'the second last name may still come').toEqual([]);
      await page.press('Tab');
      await until(() => flagged(page), ['Check: Last Name 1, Child 1']);
      await page.close();
    });

    test('a mark keeps off the words beside its box, also when its room is looked for while a card lies over it', async () => {
      const page = await open({ ...ana, c1last1: 'Quintanilla Ruiz', c1birth: '13/45/2012' });
      await page.waitFor(() => document.querySelector('#c1birth[aria-describedby*="coe-check"]') !== null);
      await page.focus(named('c1last1'));
      await page.press('Alt+Shift+N');
      await page.waitForTarget(card);
      // The page grows, so that room for every mark is looked for anew.
      await page.evaluate(() => document.body.prepend(document.createElement('p')));
      await pause(400);
      await page.press('Escape');
      await pause(200);
      const onWords = await page.evaluate(() => {
        const words = document.querySelector('#c1birth + span')?.getBoundingClientRect() as DOMRect;
        return [
          ...(document.querySelector('coe-check')?.shadowRoot?.querySelectorAll('.mark:not([hidden]) button') ?? []),
        ]
          .map((button) => button.getBoundingClientRect())
          .some(
            ({ left, right, top, bottom }) =>
              left < words.right && right > words.left && top < words.bottom && bottom > words.top,
          );
      });
      expect(onWords).toBe(false);
      await page.close();
    });

    test('the card opens by hover, by focus of the mark and by the shortcut; Esc goes back to the caret', async () => {
      const page = await open(ana);
      await page.waitForTarget(mark);
      await page.hover(`${mark} button`);
      await page.waitForTarget(card);
      await page.hover('h1');
      await page.waitForNone(card);
      await page.focus(named('c1first'));
      await page.press('Home');
      await page.press('ArrowRight');
      await page.press('ArrowRight');
      await page.press('Alt+Shift+N');
      await page.waitForTarget(card);
      await page.press('Escape');
      await page.waitForNone(card);
      await page.write('x');
      expect(await page.value(named('c1first'))).toBe('Paxncho');
      await page.press('Backspace');
      await page.focus('#submit');
      await page.waitForTarget(mark);
      await page.press('Tab');
      await page.waitForTarget(card);
      await page.press('Escape');
      await page.waitForNone(card);
      await page.close();
    });

    test('what is behind a tab or a fold is marked on what opens it', async () => {
      const page = await open({ ...ana, c2first: 'Pepe', c1first: 'Ana', c1city: '12345' });
      const badges = () =>
        page.evaluate(() =>
          [...(document.querySelector('coe-check')?.shadowRoot?.querySelectorAll('.behind') ?? [])]
            .map((each) => each.getAttribute('aria-label'))
            .sort(),
        );
      await until(badges, ['1 finding behind “Birth place of child 1”', '1 finding behind “Child 2”']);
      await page.focus('#tab-child2');
      await page.press('Enter');
      await until(() => flagged(page), ['Check: First Name, Child 2']);
      await until(badges, ['1 finding behind “Child 1”']);
      await page.close();
    });

    test('a box that is locked, hidden for traps, or in a template is left alone', async () => {
      const page = await open({ website: 'XXX', c1first: 'Ana' });
      await pause(600);
      const panel = await panelOf();
      await panel.waitForTarget('#main, main');
      expect(await panel.evaluate(() => document.body.textContent)).not.toContain('XXX');
      expect(await flagged(page)).toEqual([]);
      await panel.close();
      await page.close();
    });
  });

  describe('at submit', () => {
    test('a quiet count stands beside the button and moves nothing', async () => {
      const page = await open({ c1first: 'Ana' });
      const before = await page.box('#submit');
      await page.replace(named('c1first'), 'Pancho');
      await page.press('Tab');
      await page.waitForTarget('coe-check >>> .open-count');
      expect(await page.text('coe-check >>> .open-count')).toBe('▲ 1 still open');
      expect(await page.box('#submit')).toEqual(before);
      expect(await page.count('coe-check >>> .open-count')).toBe(1);
      await page.replace(named('c1first'), 'Francisco');
      await page.press('Tab');
      await page.waitForNone('coe-check >>> .open-count');
      await page.close();
    });

    test('it never blocks unless policy says so; then it asks once and notes the choice', async () => {
      const values = { ...ana, c1birth: '13/13/2012' };
      const free = await open(values);
      await free.waitForTarget(mark);
      await free.focus('#submit');
      await free.press('Enter');
      expect((await ours.sites.nextPost()).body.toString()).toContain('c1birth=13%2F13%2F2012');
      await free.close();
      await until(() => inside.evaluate(actsNoted), ['handed in']);

      await decide({ submitBlocks: true });
      const held = await open(values);
      await held.waitForTarget(mark);
      const posts = ours.sites.posts.length;
      await pause(800);
      await held.focus('#submit');
      await held.press('Enter');
      await held.waitForTarget('coe-check >>> [role="alertdialog"]');
      await held.press('Enter');
      await held.waitForNone('coe-check >>> [role="alertdialog"]');
      expect(ours.sites.posts).toHaveLength(posts);
      await held.press('Escape');
      await held.focus('#submit');
      await held.press('Enter');
      await held.waitForTarget('coe-check >>> [role="alertdialog"]');
      await held.press('Tab');
      await held.press('Enter');
      expect(await held.evaluate(() => document.activeElement?.id)).toBe('submit');
      expect(ours.sites.posts).toHaveLength(posts);
      await held.press('Enter');
      await ours.sites.nextPost();
      await held.close();
      await until(() => inside.evaluate(actsNoted), ['handed in', 'went back', 'handed in']);
    });
  });
});
