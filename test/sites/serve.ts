/**
 * The sample state forms on a server of our own, which keeps the exact bytes of every form that is sent to it.
 *
 *   const sites = await serveSites();
 *   await page.goto(sites.url('webforms-coe'));    … type, press Save …
 *   (await sites.nextPost()).body                  → the bytes
 *
 * `node test/sites/serve.ts [port]` serves them to look at by hand.
 */
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export const siteNames = ['webforms-coe', 'react-coe', 'table-es', 'iframe-coe', 'transcript'] as const;
export type SiteName = (typeof siteNames)[number];

export interface Post {
  path: string;
  body: Buffer;
  headers: IncomingHttpHeaders;
}

export interface Sites {
  origin: string;
  port: number;
  /** A second server with the same files: for frames of another origin. */
  otherOrigin: string;
  /** Every form sent so far, in order, to either origin. */
  posts: Post[];
  /** The next form nobody has asked for yet; waits for it. */
  nextPost(timeout?: number): Promise<Post>;
  url(site: SiteName, query?: string): string;
  close(): Promise<void>;
}

const root = import.meta.dirname;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** `?csp=strict` on a page's address: nothing but the page's own files. `trusted-types` forbids text written as HTML as well. */
function policies(otherOrigin: string): Record<string, string> {
  const strict =
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; ` +
    `frame-src 'self' ${otherOrigin}; form-action 'self'; base-uri 'none'`;
  return { strict, 'trusted-types': `${strict}; require-trusted-types-for 'script'` };
}

export async function serveSites(options: { port?: number } = {}): Promise<Sites> {
  const posts: Post[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  let otherOrigin = '';
  const state = {
    otherOrigin: () => otherOrigin,
    posted(post: Post) {
      posts.push(post);
      for (const wake of waiting.splice(0)) wake();
    },
  };
  const main = await listen(state, options.port ?? 0);
  const other = await listen(state, 0);
  otherOrigin = originOf(other);
  const origin = originOf(main);

  return {
    origin,
    port: (main.address() as AddressInfo).port,
    otherOrigin,
    posts,
    async nextPost(timeout = 10_000) {
      const late = AbortSignal.timeout(timeout);
      while (posts.length <= taken) {
        await new Promise<void>((resolve, reject) => {
          waiting.push(resolve);
          late.addEventListener('abort', () => reject(new Error(`no form was sent within ${timeout} ms`)), {
            once: true,
          });
        });
      }
      taken += 1;
      return posts[taken - 1] as Post;
    },
    url: (site, query = '') => `${origin}/${site}/${query}`,
    async close() {
      await Promise.all([main, other].map(stop));
    },
  };
}

interface State {
  otherOrigin(): string;
  posted(post: Post): void;
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://site.invalid');
  const send = (status: number, type: string, body: string | Buffer) => {
    const policy = policies(state.otherOrigin())[url.searchParams.get('csp') ?? ''];
    response.writeHead(status, {
      'content-type': types[type] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(body);
  };

  let sent: Buffer | undefined;
  if (request.method === 'POST') {
    sent = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    state.posted({ path: url.pathname, body: sent, headers: request.headers });
    if (!url.pathname.endsWith('/')) return send(200, '.html', receipt(sent)); // a page that sends to itself is shown again
  }
  if (url.pathname === '/') return send(200, '.html', contents);

  const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const file = normalize(join(root, decodeURIComponent(path)));
  if (!file.startsWith(root + sep)) return send(404, '.html', 'Not here.');
  try {
    if (path.endsWith('/app.js')) return send(200, '.js', await bundle(file.replace(/\.js$/, '.jsx')));
    const body = await readFile(file);
    if (!file.endsWith('.html')) return send(200, extname(file), body);
    const html = body.toString().replaceAll('{{otherOrigin}}', state.otherOrigin());
    send(200, '.html', sent ? html.replace('</head>', () => `${asData(sent)}</head>`) : html);
  } catch (fault) {
    const missing = (fault as NodeJS.ErrnoException).code === 'ENOENT';
    send(missing ? 404 : 500, '.html', missing ? `No ${safe(path)} here.` : safe(String(fault)));
  }
}

/** What was sent, as the page's own script reads it to fill itself again. */
const asData = (body: Buffer) =>
  `<script type="application/json" id="posted">${JSON.stringify(pairs(body)).replaceAll('<', '\\u003c')}</script>`;

const pairs = (body: Buffer) => [...new URLSearchParams(body.toString())];

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title><h1>${title}</h1>${body}</html>`;

const receipt = (body: Buffer) =>
  page(
    'Received',
    `<p><a href="./">Back to the form</a></p><dl id="received">${pairs(body)
      .map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`)
      .join('')}</dl>`,
  );

const contents = page(
  'Sample state forms',
  `<ul>${[...siteNames, 'iframe-coe/cross-origin.html']
    .map((name) => (name.endsWith('.html') ? name : `${name}/`))
    .map((path) => `<li><a href="/${path}">${path}</a> (<a href="/${path}?csp=strict">strict CSP</a>)</li>`)
    .join('')}</ul>`,
);

const bundles = new Map<string, Promise<string>>();

/** React as npm ships it, made into one script once a process. */
function bundle(entry: string): Promise<string> {
  let made = bundles.get(entry);
  if (!made) {
    made = import('esbuild').then(async ({ build }) => {
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        jsx: 'automatic',
        minify: true,
        logLevel: 'silent',
        define: { 'process.env.NODE_ENV': '"production"' },
      });
      return outputFiles[0]?.text ?? '';
    });
    bundles.set(entry, made);
    made.catch(() => bundles.delete(entry));
  }
  return made;
}

function listen(state: State, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(state, request, response).catch((fault) => response.destroy(fault));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sites = await serveSites({ port: Number(process.argv[2] ?? 8100) });
  process.stdout.write(`Sample state forms: ${sites.origin}/   (Ctrl+C ends)\n`);
}
