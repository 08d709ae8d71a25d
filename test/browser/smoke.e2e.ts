/** The drivers, the sample forms and the proxy work, in both browsers, before anything of ours is tested with them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sites, serveSites } from '../sites/serve.ts';
import { grantOrigin } from './grant-origin.ts';
import { type Browser, browserNames, launch } from './launch.ts';
import { named, type Page } from './page.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';

let sites: Sites;
let bare: string;
let granted: Awaited<ReturnType<typeof grantOrigin>>;

beforeAll(async () => {
  sites = await serveSites();
  bare = await probeExtension();
  granted = await grantOrigin(bare);
});
afterAll(async () => {
  await sites.close();
  await granted.remove();
  await rm(bare, { recursive: true });
});

describe.each(browserNames)('%s', (name) => {
  let proxy: RecordingProxy;
  let browser: Browser;

  beforeAll(async () => {
    proxy = await recordingProxy();
    browser = await launch(name, { extension: granted.dir, proxy: proxy.url });
    await extensionIsReady(browser);
  });
  afterAll(async () => {
    await browser.close();
    await proxy.close();
  });

  test('a Spanish table form is typed with the keyboard alone and its bytes arrive', async () => {
    const page = await browser.open(sites.url('table-es'));
    await page.type(named('ap1'), 'Muñoz');
    for (const text of ['de la Cruz', 'María José', '', '04/03/2012']) {
      await page.press('Tab');
      await page.write(text);
    }
    await page.press('Tab');
    await page.press('Space');
    await page.type(named('pnac'), 'México');
    await page.focus('input[value="Guardar"]');
    await page.press('Enter');
    expect(filled(await sites.nextPost())).toBe(
      'ap1=Mu%C3%B1oz&ap2=de+la+Cruz&nom=Mar%C3%ADa+Jos%C3%A9&fnac=04%2F03%2F2012&sexo=F&pnac=MX&accion=Guardar',
    );
    await page.close();
  });

  test('a WebForms page answers with new nodes that carry the old values, and without the focus', async () => {
    const page = await browser.open(sites.url('webforms-coe'));
    const child = (n: number, box: string) => named(`ctl00$MainContent$rptChildren$ctl0${n}$${box}`);
    await page.type(child(1, 'txtLastName1'), 'Quintanilla');
    await page.type(child(1, 'txtDOBMonth'), '4');
    for (const text of ['3', '2012']) {
      await page.press('Tab');
      await page.write(text);
    }
    await page.evaluate(() => {
      Object.assign(window, { before: document.querySelector('[name$=txtLastName1]') });
    });
    await page.type(child(1, 'ddlBirthCountry'), 'Mexico');
    await page.press('Tab'); // the browser tells the page of a select's change at the latest here
    await postback(page);
    expect(await page.evaluate(() => (window as { before?: Element | null }).before?.isConnected)).toBe(false);
    expect(await page.value(child(1, 'txtLastName1'))).toBe('Quintanilla');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

    await page.type(child(1, 'ddlBirthState'), 'Jalisco');
    await page.click(named('ctl00$MainContent$btnAddChild'));
    await page.waitForTarget(child(3, 'txtLastName1'));
    await page.type(child(3, 'txtLastName1'), 'Ibarra');
    await page.click('#ctl00_MainContent_rptChildren_ctl02_btnRemove');
    await page.waitForNone(child(3, 'txtLastName1'));
    expect(await page.value(child(2, 'txtLastName1'))).toBe('Ibarra');

    await page.type(named('ctl00$MainContent$txtTelephone'), '9565550134');
    await page.focus(named('ctl00$MainContent$btnSave'));
    await page.press('Enter');
    const sent = filled(await sites.nextPost());
    const row = (n: number, box: string) => `ctl00%24MainContent%24rptChildren%24ctl0${n}%24${box}`;
    expect(sent).toBe(
      `ctl00%24MainContent%24txtTelephone=%28956%29+555-0134` +
        `&${row(1, 'txtLastName1')}=Quintanilla&${row(1, 'txtDOBMonth')}=4&${row(1, 'txtDOBDay')}=3&${row(1, 'txtDOBYear')}=2012` +
        `&${row(1, 'ddlBirthCountry')}=MEX&${row(1, 'ddlBirthState')}=JC&${row(2, 'txtLastName1')}=Ibarra` +
        `&ctl00%24MainContent%24btnSave=Save`,
    );

    await page.waitFor(() => document.querySelector('[role=status]')?.textContent === 'COE saved.');
    expect(await page.value(child(2, 'txtLastName1'))).toBe('Ibarra');
    expect(await page.value(child(1, 'ddlBirthState'))).toBe('JC');
    await page.close();
  });

  test('a React page formats, refuses and sends what is typed', async () => {
    const page = await browser.open(sites.url('react-coe'));
    await page.waitForTarget(named('zip'));
    await page.type(named('lastName1'), 'García');
    await page.type(named('birthDate'), '04/03/2012');
    await page.type(named('phone'), '9565550134');
    await page.type(named('zip'), '97x914');
    await page.type(named('state'), 'Oregon');
    expect(await page.value(named('zip'))).toBe('97914');
    await page.replace(named('lastName1'), 'Garza');
    await page.press('Mod+z');
    await page.press('Mod+Shift+z');
    await page.press('Enter');
    expect(filled(await sites.nextPost())).toBe(
      'lastName1=Garza&birthDate=04%2F03%2F2012&phone=%28956%29+555-0134&state=OR&zip=97914&do=save',
    );
    await page.close();
  });

  test('frames of the same and of another origin are typed into, and the extension is in each', async () => {
    const page = await browser.open(`${sites.url('iframe-coe')}cross-origin.html`);
    for (const [address, box, path] of [
      ['/child.html', '#last1', 'received-child'],
      ['/enrollment.html', '#school', 'received-enrollment'],
    ] as const) {
      const frame = await page.frame(address);
      await frame.waitForTarget('coe-probe');
      await frame.type(box, 'Niño');
      await frame.press('Enter');
      const post = await sites.nextPost();
      expect([post.path, filled(post)]).toEqual([
        `/iframe-coe/${path}`,
        `${box.slice(1)}=Ni%C3%B1o&do=${doValue(address)}`,
      ]);
    }
    await page.type('#city', 'Nyssa');
    await page.press('Enter');
    expect(filled(await sites.nextPost())).toBe('city=Nyssa&do=Save+family');
    await page.close();
  });

  test('what an extension paints in an open shadow root is found and pressed, under a strict policy too', async () => {
    const page = await browser.open(sites.url('react-coe', '?csp=strict'));
    await page.waitForTarget('coe-probe >>> button');
    expect(await page.text('coe-probe >>> button')).toBe('mark');
    expect((await page.box('coe-probe >>> button')).width).toBeGreaterThan(10);
    await page.click('coe-probe >>> button');
    expect(await page.attribute('coe-probe', 'data-pressed')).toBe('yes');
    expect(await page.count(named('zip'))).toBe(1);
    await page.close();
  });

  test('a page of the extension opens as a tab', async () => {
    const panel = await browser.extensionPage('panel.html');
    expect(panel.url()).toBe(`${browser.extensionOrigin}/panel.html`);
    expect(await panel.text('#words')).toBe('a panel');
    await panel.goto(`${browser.extensionOrigin}/panel.html?tab=1`);
    expect(panel.url()).toMatch(/\?tab=1$/);
    expect(await panel.evaluate(() => location.search)).toBe('?tab=1');
    await panel.close();
  });

  test('the browser itself asks nothing of anybody, and what the extension sends is seen', async () => {
    expect(proxy.seen.some(({ path }) => path === '/table-es/recibido')).toBe(true);
    expect(proxy.refused()).toEqual([]);
    const panel = await browser.extensionPage('panel.html');
    await panel.evaluate(() => fetch('https://records.example.org/told').then(String, String));
    expect(proxy.refused()).toEqual([{ method: 'CONNECT', host: 'records.example.org:443', path: '' }]);
  });
});

const doValue = (address: string) => (address === '/child.html' ? 'Save+child' : 'Save+enrollment');

/** The bytes sent, without the boxes left blank and the page's own hidden state. */
const filled = ({ body }: { body: Buffer }) =>
  body
    .toString()
    .split('&')
    .filter((pair) => !pair.endsWith('=') && !/^__|hfCoeKey/.test(pair))
    .join('&');

const postback = (page: Page) => page.waitFor(() => document.documentElement.dataset.postbacks);

/** It registers its script once it is told what it may read; a page opened before that would be missed. */
async function extensionIsReady(browser: Browser): Promise<void> {
  const panel = await browser.extensionPage('panel.html');
  await panel.waitFor(() => document.documentElement.dataset.registered);
  await panel.close();
}

/** The least extension that does what ours does: no hosts of its own, a script registered for those it was granted. */
async function probeExtension(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'coe-probe-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Probe',
      version: '1',
      permissions: ['scripting'],
      optional_host_permissions: ['http://*/*'],
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: { id: 'probe@coe-check.invalid', data_collection_permissions: { required: ['none'] } },
      },
    }),
    'background.js': `chrome.permissions.getAll().then(({ origins }) => chrome.scripting.registerContentScripts([
      { id: 'probe', js: ['content.js'], matches: origins, allFrames: true, persistAcrossSessions: false }]));`,
    'content.js': `const host = document.createElement('coe-probe');
      host.style.cssText = 'position: fixed; top: 0; right: 0; z-index: 9';
      const button = document.createElement('button');
      button.textContent = 'mark';
      button.onclick = () => { host.dataset.pressed = 'yes'; };
      host.attachShadow({ mode: 'open' }).append(button);
      document.documentElement.append(host);`,
    'panel.html': '<!DOCTYPE html><title>Panel</title><p id="words">a panel</p><script src="panel.js"></script>',
    'panel.js': `setInterval(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      if (script) document.documentElement.dataset.registered = 'yes';
    }, 50);`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return dir;
}
