import type { Readable, Writable } from 'node:stream';
import pc from 'picocolors';
import { createProgress, type Progress } from './progress.ts';

/** Where a command reads and speaks: results to `out`, everything else to the person. */
export interface Terminal {
  readonly stdin: Readable;
  readonly env: Readonly<{ [name: string]: string | undefined }>;
  readonly cwd: string;
  /** Colours for results; without any where the output is no terminal or NO_COLOR is set. */
  readonly paint: Paint;
  quiet: boolean;
  /** Results go to a screen: where they run by, they are progress enough. */
  readonly onScreen: boolean;
  /** A piece of the result. Wait for it: it is kept back while the reader is slow. */
  out(text: string): Promise<void>;
  /** Something that went wrong, one line. */
  tell(line: string): void;
  /** Something good to know, one line; not with --quiet. */
  note(line: string): void;
  /** For a job that may take more than a second; not with --quiet. */
  progress(label: string, unit: string, total: number, silent?: boolean): Progress;
  /** All results are out. */
  end(): Promise<void>;
}

export type Paint = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green'>;

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<{ [name: string]: string | undefined }>;
  readonly cwd: string;
}

const kept = 64 * 1024;

/** A terminal over a process's streams. Results are written in pieces of 64 kB. */
export function createTerminal({ stdin, stdout, stderr, env, cwd }: Streams): Terminal {
  const colours = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  let held = '';
  const flush = (): Promise<void> => {
    if (held === '') return Promise.resolve();
    const text = held;
    held = '';
    return new Promise((done) => {
      if (stdout.write(text)) done();
      else stdout.once('drain', done);
    });
  };
  const terminal: Terminal = {
    stdin,
    env,
    cwd,
    paint: pc.createColors(colours),
    quiet: false,
    onScreen: stdout.isTTY === true,
    async out(text) {
      held += text;
      if (held.length >= kept) await flush();
    },
    tell: (line) => void stderr.write(`${line}\n`),
    note(line) {
      if (!terminal.quiet) stderr.write(`${line}\n`);
    },
    progress: (label, unit, total, silent = false) =>
      createProgress(stderr, { label, unit, total, silent: silent || terminal.quiet }),
    end: flush,
  };
  return terminal;
}
