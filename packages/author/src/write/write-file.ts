import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asUnreadable } from '../read/input.ts';

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
    throw asUnreadable(path, fault);
  }
}
