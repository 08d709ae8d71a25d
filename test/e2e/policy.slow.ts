import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantOrigin } from '../browser/grant-origin.ts';
import { browserNames, launch } from '../browser/launch.ts';
import { canManage, manage } from '../browser/managed.ts';
import { builtFor, type Ours, ourBrowser } from '../browser/our-browser.ts';
import { mark } from '../browser/our-marks.ts';
import { type Api, choose, hand, ourPage, pause, storageOf } from '../browser/our-pages.ts';
import { named } from '../browser/page.ts';
import { demoPack } from './demo-pack.fixture.ts';

const firefoxId = 'coe-check@coe-check.org';

describe.each(browserNames)('in %s', (name) => {
  let ours: Ours;
  beforeAll(async () => {
    ours = await ourBrowser(name);
  });
  afterAll(() => ours?.close());

  test('an administrator’s choices become the files of every browser', async () => {
    const page = await ourPage(ours.browser, 'policy.html');
    await page.type('#office', 'Oficina Niños');
    await choose(page, '#language', 'es');
    await choose(page, '#counts', 'no');
    await page.type('#retentionDays', '90');
    await page.type('#sites', 'https://coe.example.org/entry');
    await page.type('#waiverReasons', 'Seen on paper | Visto en papel');
    await page.click('#only-sites');
    await page.click('#pin');
    await hand(page, '#bring-pack', 'demo.json', JSON.stringify(demoPack));
    await page.waitFor(
      () => document.querySelector('#bring-pack-said')?.textContent?.includes('demo'),
      undefined,
      20_000,
    );
    const file = async (kind: string) => page.value(`#file-${kind}`);
    const firefox = JSON.parse(await file('firefox'));
    const values = firefox.policies['3rdparty'].Extensions[firefoxId];
    expect(values).toMatchObject({
      office: 'Oficina Niños',
      language: 'es',
      counts: false,
      retentionDays: 90,
      packs: ['demo'],
      sites: ['https://coe.example.org/entry'],
      locked: ['sites'],
      waiverReasons: [{ id: 'office-1', en: 'Seen on paper', es: 'Visto en papel' }],
    });
    expect(values.pinnedPacks.map((pack: { name: string }) => pack.name)).toEqual(
      expect.arrayContaining(['us', 'demo']),
    );
    expect(Object.values(JSON.parse(await file('linux'))['3rdparty'].extensions)).toContainEqual(values);
    expect(JSON.parse(await file('console')).language).toEqual({ Value: 'es' });
    expect(await file('windows')).toContain('"retentionDays"=dword:0000005a');
    await page.close();
  });

  test('a policy decides over the clerk, is shown as such, and what is damaged in it is told', async ({ skip }) => {
    if (!(await canManage(name))) skip(`${name}’s folder of policies cannot be written here`);
    const managed = await grantOrigin(builtFor(name));
    const text = JSON.stringify(demoPack);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const remove = await manage(name, managed.dir, firefoxId, {
      office: 'the demo state’s office',
      language: 'en',
      quiet: 'loud',
      packs: ['demo'],
      pinnedPacks: [{ name: 'demo', sha256, text }],
      sites: ['http://127.0.0.1/*', 'https://coe.example.org/*'],
      waiverReasons: [{ id: 'seen', en: 'Seen on paper', es: 'Visto en papel' }],
    });
    const other = await launch(name, { extension: managed.dir });
    try {
      const page = await ourPage(other, 'options.html');
      await page.waitFor(() => document.querySelector('.faults') !== null, undefined, 20_000);
      expect(await page.text('.faults')).toContain('quiet: its value is not one this version knows.');
      expect(await page.text('#language-note')).toBe('Decided by the demo state’s office.');
      const disabled = await page.evaluate(() =>
        ['language', 'packs', 'quiet'].map((id) => (document.getElementById(id) as HTMLSelectElement).disabled),
      );
      expect(disabled, 'what the policy decides is locked, what it damaged is not').toEqual([true, true, false]);
      expect(await page.text('main')).toContain('https://coe.example.org/*');
      await page.evaluate(() =>
        (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({
          settings: { language: 'es', packs: ['us'] },
        }),
      );
      await pause(600);
      expect((await storageOf(page))['resolved']).toMatchObject({ language: 'en', packs: ['us', 'demo'] });

      const form = await other.open(ours.sites.url('react-coe'));
      await form.waitForTarget('coe-check', 20_000);
      await form.type(named('firstName'), 'Zephyr');
      await form.press('Tab');
      await form.waitForTarget(mark);
    } finally {
      await other.close();
      await Promise.all([remove(), managed.remove()]);
    }
  });

  test('the first install opens the introduction and is given no site', async () => {
    const release = fileURLToPath(
      new URL(`../../extension/.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`, import.meta.url),
    );
    const fresh = await launch(name, { extension: release });
    try {
      const page = await ourPage(fresh, 'options.html');
      const [origins, urls] = await page
        .waitFor(
          async () => {
            const { permissions, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
            const opened = (await tabs.query({})).map(({ url }) => url ?? '');
            return (
              opened.some((url) => url.endsWith('/welcome.html')) &&
              ([(await permissions.getAll()).origins ?? [], opened] as const)
            );
          },
          undefined,
          20_000,
        )
        .then((answer) => answer as unknown as readonly [string[], string[]]);
      // Firefox under a driver grants what it may by itself; there the manifest's own test stands for it.
      if (name === 'chromium') expect(origins).toEqual([]);
      expect(urls.filter((url) => url.endsWith('/welcome.html'))).toHaveLength(1);
    } finally {
      await fresh.close();
    }
  });
});
