import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sites, serveSites, siteNames } from './serve.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await serveSites();
});
afterAll(() => sites.close());

test.each(siteNames)('%s is served with every control its truth names', async (site) => {
  const truth: { [page: string]: { name: string }[] } = await get(`${sites.url(site)}fields.json`).then((r) =>
    r.json(),
  );
  for (const [page, controls] of Object.entries(truth)) {
    const file = site === 'react-coe' ? 'app.jsx' : page;
    const source = await get(`${sites.url(site)}${file}`).then((r) => r.text());
    const missing = controls.filter(({ name }) => !source.includes(`name="${name}"`) && !source.includes(`('${name}'`));
    expect(missing, `${site}/${page}`).toEqual([]);
  }
});

test('the React page is made into one script', async () => {
  expect(await get(`${sites.url('react-coe')}app.js`).then((r) => r.text())).toContain('Birth Date Verification Code');
});

test('the bytes of a form are kept as they came', async () => {
  const body = Buffer.from('ap1=Mu%C3%B1oz&nom=+Ana+&x=\u{1f600}', 'utf8');
  const answer = await get(`${sites.origin}/table-es/recibido`, { method: 'POST', body });
  const post = await sites.nextPost();
  expect(post.path).toBe('/table-es/recibido');
  expect(post.body.equals(body)).toBe(true);
  expect(await answer.text()).toContain('<dd>Muñoz</dd>');
});

test('a page that sends to itself is answered with itself and what was sent', async () => {
  const answer = await get(sites.url('webforms-coe'), { method: 'POST', body: 'a=%3C%2Fscript%3E' });
  const html = await answer.text();
  expect(html).toContain('[["a","\\u003c/script>"]]');
  expect(html).toContain('Certificate of Eligibility');
  await sites.nextPost();
});

test('waiting for a form that never comes ends with a plain error', async () => {
  await expect(sites.nextPost(20)).rejects.toThrow('no form was sent within 20 ms');
});

test('a strict policy is sent when the address asks for it', async () => {
  const answer = await get(sites.url('iframe-coe', '?csp=strict'));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get(sites.url('iframe-coe'))).headers.get('content-security-policy')).toBeNull();
});

test('the frame of another origin is named with its port', async () => {
  const html = await get(`${sites.url('iframe-coe')}cross-origin.html`).then((r) => r.text());
  expect(html).toContain(`src="${sites.otherOrigin}/iframe-coe/enrollment.html"`);
});

test('nothing outside the folder is served', async () => {
  const status = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port: sites.port, path: '/..%2f..%2fpackage.json' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(404);
  expect((await get(`${sites.origin}/webforms-coe/nothing.html`)).status).toBe(404);
});

const get = (url: string, init?: RequestInit) => fetch(url, init);
