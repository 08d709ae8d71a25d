import { PassThrough, Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCoe } from '../src/run-coe.ts';
import { createTerminal } from '../src/terminal/terminal.ts';

/** Folder of the packs made up for these tests. */
export const packs = fileURLToPath(new URL('packs', import.meta.url));

/** What a command printed and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** The lines of `err`. */
  readonly told: readonly string[];
}

/** Runs a command line in this process. */
export async function coe(
  words: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Buffer; env?: { [name: string]: string } } = {},
): Promise<Ran> {
  const [stdout, out] = collector();
  const [stderr, err] = collector();
  const terminal = createTerminal({
    stdin: Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []),
    stdout,
    stderr,
    env: { ...process.env, ...env },
    cwd: process.cwd(),
  });
  const exit = await runCoe(words, terminal);
  return { exit, out: out(), err: err(), told: err().split('\n').filter(Boolean) };
}

function collector(): [Writable, () => string] {
  const chunks: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk) => chunks.push(String(chunk)));
  return [stream, () => chunks.join('')];
}
