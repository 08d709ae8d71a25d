import { mkdirSync, writeFileSync } from 'node:fs';
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
    const { code, message } = fault as NodeJS.ErrnoException;
    const why = refusals[code ?? ''] ?? `cannot be written: ${oneLine(message)}.`;
    throw new Unreadable(`${path} ${why}`);
  }
}

const refusals: Readonly<{ [code: string]: string }> = {
  EISDIR: 'is a folder. Name a file in it.',
  EEXIST: 'cannot be written: a part of its path is a file. Name another folder.',
  ENOTDIR: 'cannot be written: a part of its path is a file. Name another folder.',
  EACCES: 'may not be written by you. Name another place.',
  EPERM: 'may not be written by you. Name another place.',
  ENOSPC: 'cannot be written: the disk is full.',
};
