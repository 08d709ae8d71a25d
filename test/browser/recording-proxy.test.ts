import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';

const site = createServer(async (asked, answer) => {
  const body = Buffer.concat(await Array.fromAsync(asked as AsyncIterable<Buffer>));
  answer.end(`${asked.method} ${asked.url} ${body}`);
});
let port: number;
let proxy: RecordingProxy;

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  port = (site.address() as AddressInfo).port;
  proxy = await recordingProxy();
});
beforeEach(() => void proxy.seen.splice(0));
afterAll(async () => {
  await proxy.close();
  site.close();
});

test('a local page is let through whole and written down', async () => {
  const { status, text } = await through('POST', `http://127.0.0.1:${port}/save?a=1`, 'ñ=1');
  expect([status, text]).toEqual([200, 'POST /save?a=1 ñ=1']);
  expect(proxy.seen).toEqual([{ method: 'POST', host: `127.0.0.1:${port}`, path: '/save?a=1' }]);
  expect(proxy.refused()).toEqual([]);
});

test('another machine is refused and written down', async () => {
  expect((await through('GET', 'http://records.example.org/x')).status).toBe(403);
  expect(proxy.refused()).toEqual([{ method: 'GET', host: 'records.example.org', path: '/x' }]);
});

test('a name that only begins like a local address is another machine', async () => {
  expect((await through('GET', 'http://127.0.0.1.example.org/')).status).toBe(403);
});

test('a tunnel to another machine is refused and written down', async () => {
  expect(await tunnel('records.example.org:443')).toBe(403);
  expect(proxy.refused()).toEqual([{ method: 'CONNECT', host: 'records.example.org:443', path: '' }]);
});

test('a tunnel to a local server opens', async () => {
  expect(await tunnel(`127.0.0.1:${port}`)).toBe(200);
  expect(proxy.refused()).toEqual([]);
});

test('a local server that is not there is a bad gateway', async () => {
  expect((await through('GET', 'http://127.0.0.1:1/')).status).toBe(502);
});

function through(method: string, path: string, body = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(proxy.url).port, method, path }, async (answer) => {
      const text = Buffer.concat(await Array.fromAsync(answer as AsyncIterable<Buffer>)).toString();
      resolve({ status: answer.statusCode ?? 0, text });
    })
      .on('error', reject)
      .end(body);
  });
}

function tunnel(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(proxy.url).port, method: 'CONNECT', path })
      .on('connect', (answer, socket) => {
        socket.destroy();
        resolve(answer.statusCode ?? 0);
      })
      .on('error', reject)
      .end();
  });
}
