/**
 * A proxy that lets loopback through, refuses the rest of the world, and writes down both: with every request of a browser
 * sent through it, what an extension sends cannot stay unseen.
 */
import { createServer, type IncomingMessage, request as send } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Seen {
  method: string;
  /** Host and port. */
  host: string;
  /** Empty for CONNECT: what is inside the tunnel is not read. */
  path: string;
}

export interface RecordingProxy {
  /** For `--proxy-server` and its like. */
  url: string;
  /** Every request, in order. */
  seen: Seen[];
  /** Those to other machines, all of them refused. */
  refused(): Seen[];
  close(): Promise<void>;
}

export async function recordingProxy(): Promise<RecordingProxy> {
  const seen: Seen[] = [];
  const open = new Set<Socket>();

  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    const host = url?.host ?? request.headers.host ?? '';
    const path = url ? url.pathname + url.search : (request.url ?? '');
    seen.push({ method: request.method ?? '', host, path });
    if (!url || !isLoopback(url.hostname)) return response.writeHead(403).end('This proxy reaches no other machine.\n');
    const onward = send(
      { host: bare(url.hostname), port: url.port || 80, path, method: request.method, headers: onwardHeaders(request) },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  });

  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const host = request.url ?? '';
    seen.push({ method: 'CONNECT', host, path: '' });
    socket.on('error', () => socket.destroy());
    const url = URL.parse(`http://${host}`);
    if (!url || !isLoopback(url.hostname)) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const onward = connect(Number(url.port || 80), bare(url.hostname), () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    open.add(onward);
    onward.on('close', () => open.delete(onward));
    onward.on('error', () => socket.destroy());
  });

  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    refused: () => seen.filter(({ host }) => !isLoopback(URL.parse(`http://${host}`)?.hostname ?? '')),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d+){3}$/.test(hostname);

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** As they came, but for those that speak to the proxy itself. */
function onwardHeaders({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let n = 0; n < rawHeaders.length; n += 2) {
    const name = rawHeaders[n] as string;
    if (!/^proxy-/i.test(name)) kept.push(name, rawHeaders[n + 1] as string);
  }
  return kept;
}
