import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../browser/launch.ts';
import type { TypingPlan, TypingReport } from './match-typing.ts';

const here = new URL('.', import.meta.url);
const rules = new URL('../../rules/', here);

/** A worker's code: the same measurement, its files fetched from our server as it asks for them. */
async function workerCode(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { typeChildren } from './match-typing.ts';
        onmessage = ({ data }) => postMessage(typeChildren(data));`,
      resolveDir: fileURLToPath(here),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    plugins: [
      {
        name: 'files from the server',
        setup(bundle) {
          bundle.onResolve({ filter: /^node:fs$/ }, ({ path }) => ({ path, namespace: 'server' }));
          bundle.onLoad({ filter: /.*/, namespace: 'server' }, () => ({
            contents: `export function readFileSync(address) {
              const request = new XMLHttpRequest();
              request.open('GET', address, false);
              request.send();
              if (request.status !== 200) throw new Error(address + ' was not served');
              return request.responseText;
            }`,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** A page that may have an exact clock, the worker, and the files under rules/. */
async function serve(): Promise<{ readonly address: string; close(): void }> {
  const code = await workerCode();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    const answer = (type: string, body: string | Buffer) =>
      response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body);
    if (path === '/') answer('text/html', '<!doctype html><title>match</title>');
    else if (path === '/worker.js') answer('text/javascript', code);
    else {
      const file = new URL(path.replace(/^\/rules\//, ''), rules);
      if (!path.startsWith('/rules/') || !file.href.startsWith(rules.href)) response.writeHead(404).end();
      else
        await readFile(file).then(
          (body) => answer('application/json', body),
          () => response.writeHead(404).end(),
        );
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** The measurement in a worker of Chromium, a worker for each plan. */
export async function typeInWorker(plans: readonly TypingPlan[]): Promise<TypingReport[]> {
  const server = await serve();
  const browser = await launch('chromium');
  try {
    const page = await browser.open(server.address);
    const reports: TypingReport[] = [];
    for (const plan of plans) reports.push(await page.evaluate(inWorker, plan));
    return reports;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
function inWorker(plan: TypingPlan): Promise<TypingReport> {
  return new Promise((done, fail) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage(plan);
  });
}
