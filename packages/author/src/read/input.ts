import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { oneLine, Unreadable } from './unreadable.ts';

/** Bytes that can be read from the start as often as needed. */
export interface Input {
  /** As given by the person: the path, or `standard input`. */
  readonly name: string;
  readonly size: number;
  /** How many bytes the reading in hand has taken so far. */
  position(): number;
  bytes(): AsyncIterable<Buffer>;
  whole(): Promise<Buffer>;
  /** Frees what the input holds. */
  close(): void;
}

/** Up to here standard input is kept in memory; past it, in a file that has no name. */
const keptInMemory = 64 * 1024 * 1024;

/**
 * The file at `path`, or all of `stdin` for `-`.
 *
 * @throws Unreadable when there is no such file, it is a folder or empty, or may not be read.
 */
export async function openInput(path: string, stdin: Readable): Promise<Input> {
  const input = counted(path === '-' ? await keepStream(stdin) : openFile(path));
  if (input.size > 0) return input;
  input.close();
  throw new Unreadable(`${input.name} is empty: there is nothing to check.`);
}

type Bytes = Omit<Input, 'position'>;

function counted(input: Bytes): Input {
  let taken = 0;
  return {
    ...input,
    position: () => taken,
    async *bytes() {
      taken = 0;
      for await (const chunk of input.bytes()) {
        taken += chunk.length;
        yield chunk;
      }
    },
  };
}

function openFile(path: string): Bytes {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Unreadable(`${path} is a folder. Name a CSV, XLSX or JSON file in it.`);
    if (!stat.isFile())
      throw new Unreadable(`${path} is not an ordinary file. To read a stream, name - and pipe it in.`);
    closeSync(openSync(path, 'r'));
    return {
      name: path,
      size: stat.size,
      bytes: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
      whole: async () => readFileSync(path),
      close() {},
    };
  } catch (fault) {
    throw asUnreadable(path, fault);
  }
}

/** The file system's refusal in words. */
export function asUnreadable(path: string, fault: unknown): Unreadable {
  if (fault instanceof Unreadable) return fault;
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Unreadable(`${path}: there is no such file. Check the path.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new Unreadable(`${path} may not be read by you. Ask for permission to read it.`);
  return new Unreadable(`${path} cannot be read: ${oneLine(String((fault as Error).message ?? fault))}`);
}

async function keepStream(stream: Readable): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  let spool: Spool | undefined;
  for await (const piece of stream) {
    const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    size += chunk.length;
    if (spool) await spool.write(chunk);
    else chunks.push(chunk);
    if (!spool && size > keptInMemory) {
      spool = openSpool();
      for (const kept of chunks.splice(0)) await spool.write(kept);
    }
  }
  await spool?.finish();
  const kept = spool;
  return {
    name: 'standard input',
    size,
    async *bytes() {
      if (kept) yield* kept.bytes();
      else yield* chunks;
    },
    async whole() {
      if (!kept) return Buffer.concat(chunks);
      const all: Buffer[] = [];
      for await (const chunk of kept.bytes()) all.push(chunk);
      return Buffer.concat(all);
    },
    close: () => kept?.close(),
  };
}

interface Spool {
  write(chunk: Buffer): Promise<void>;
  finish(): Promise<void>;
  bytes(): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * A private file for what does not fit in memory. Where the system allows it, its name is taken away at once, so that
 * nothing of the children's data stays behind whatever happens to this process.
 */
function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'coe-'));
  const path = join(folder, basename('input'));
  const file = openSync(path, 'wx+', 0o600);
  const forget = () => rmSync(folder, { recursive: true, force: true });
  if (process.platform === 'win32') process.once('exit', forget);
  else forget();
  const writer = createWriteStream('', { fd: file, autoClose: false });
  return {
    write: (chunk) => new Promise((done, fail) => writer.write(chunk, (fault) => (fault ? fail(fault) : done()))),
    finish: () => new Promise((done) => writer.end(done)),
    bytes: () => createReadStream('', { fd: file, autoClose: false, start: 0, highWaterMark: 256 * 1024 }),
    close() {
      closeSync(file);
      forget();
    },
  };
}
