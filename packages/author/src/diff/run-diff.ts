import type { BuiltPack } from '@coe-check/sdk';
import type { CheckOptions } from '../check/open-check.ts';
import type { ExitCode } from '../commands/command.ts';
import { findPacks } from '../packs/find-packs.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { diffFindings } from './diff-findings.ts';
import { diffPacks } from './diff-packs.ts';
import { diffText, findingsText } from './diff-text.ts';

export interface DiffRun {
  readonly old: string;
  readonly new: string;
  readonly format: 'text' | 'json';
  /** A file to check with either version. */
  readonly records?: Omit<CheckOptions, 'packs'>;
}

/**
 * `coe diff`: what a new version of a pack changes, and on a file what it finds otherwise.
 *
 * @returns 1 when the new version finds errors on the file that the old one did not, 2 when rows of it could not be read.
 * @throws Unreadable when a pack or the file cannot be read; PackError when a pack has faults.
 */
export async function runDiff(run: DiffRun, terminal: Terminal): Promise<ExitCode> {
  const [before, after] = [findPacks([run.old]), findPacks([run.new])];
  const packs = diffPacks(named(before, run.old), named(after, run.new));
  const found =
    run.records === undefined
      ? undefined
      : await diffFindings({ ...run.records, packs: before }, { ...run.records, packs: after }, terminal);
  if (run.format === 'json')
    await terminal.out(`${JSON.stringify(found === undefined ? packs : { ...packs, findings: found }, null, 2)}\n`);
  else {
    await terminal.out(diffText(packs, terminal.paint));
    if (found !== undefined) await terminal.out(findingsText(found, terminal.paint));
  }
  if (found === undefined) return 0;
  if (found.unreadable > 0) return 2;
  const worse = [...found.came, ...found.changed.flatMap(({ from, to }) => (from.severity === 'error' ? [] : to))];
  return worse.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The pack asked for comes after its bases. */
function named(packs: readonly BuiltPack[], asked: string): BuiltPack {
  const pack = packs.at(-1);
  if (pack === undefined) throw new Unreadable(`${asked} holds no pack.`);
  return pack;
}
