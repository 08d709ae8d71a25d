import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { oneLine, Unreadable } from '../read/unreadable.ts';

/**
 * Writes a result, with the folders it needs. A file with children in it is for the person who asked for it: no other
 * account of the machine may read it.
 *
 * @throws Unreadable when it cannot be written.
 */
export function writeResult(path: string, data: string | Uint8Array, { personal = false } = {}): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data, personal ? { mode: 0o600 } : {});
  } catch (fault) {
    throw refused(path, fault);
  }
}

/** A result that is written piece by piece. */
export interface ResultFile {
  write(text: string): void;
  close(): void;
}

/**
 * The same for a result that does not fit in memory.
 *
 * @throws Unreadable when it cannot be written.
 */
export function openResult(path: string, { personal = false } = {}): ResultFile {
  const attempt = <T>(write: () => T): T => {
    try {
      return write();
    } catch (fault) {
      throw refused(path, fault);
    }
  };
  const file = attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w', personal ? 0o600 : 0o666);
  });
  let held = '';
  const flush = () => {
    attempt(() => writeFileSync(file, held));
    held = '';
  };
  return {
    write(text) {
      held += text;
      if (held.length > 1 << 20) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

function refused(path: string, fault: unknown): Unreadable {
  const { code, message } = fault as NodeJS.ErrnoException;
  const why = refusals[code ?? ''] ?? `cannot be written: ${oneLine(message)}.`;
  return new Unreadable(`${path} ${why}`);
}

const refusals: Readonly<{ [code: string]: string }> = {
  EISDIR: 'is a folder. Name a file in it.',
  EEXIST: 'cannot be written: a part of its path is a file. Name another folder.',
  ENOTDIR: 'cannot be written: a part of its path is a file. Name another folder.',
  EACCES: 'may not be written by you. Name another place.',
  EPERM: 'may not be written by you. Name another place.',
  ENOSPC: 'cannot be written: the disk is full.',
};
