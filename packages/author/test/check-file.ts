import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coe, packs, type Ran } from './coe.ts';

/** One line of `--format jsonl`. */
export interface Line {
  readonly record: number;
  readonly rule: string;
  readonly severity: string;
  readonly fields: string[];
  readonly message: string;
}

/** The findings of `--format jsonl`. */
export function findings(out: string): Line[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** `coe check` of a file with the base pack of these tests, on a fixed day. */
export function check(path: string, ...more: string[]): Promise<Ran> {
  return coe(['check', path, '--pack', `${packs}/base`, '--today', '2026-11-23', ...more]);
}

/** A folder for files of one test file; `remove` when it is done. */
export function scratch(): { folder: string; file(name: string, contents: string | Buffer): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'coe-check-test-'));
  return {
    folder,
    file(name, contents) {
      const path = join(folder, name);
      writeFileSync(path, contents);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
