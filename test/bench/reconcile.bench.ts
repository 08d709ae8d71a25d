import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventChildren } from '../../packages/author/test/invent-children.ts';
import { commandTimed, limits } from './command.ts';
import type { Result } from './measure.ts';

const rows = 100_000;

/** `coe reconcile` on 100,000 rows: seconds on the clock, of the processors, and the most memory, of the built command. */
export async function run(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'coe-bench-'));
  try {
    const mep = inventChildren(rows, 1);
    const sis = mep
      .filter((_, at) => at % 20 !== 0)
      .map((child, at) => ({
        ...child,
        sisMigrantFlag: at % 10 === 0 ? 'No' : 'Yes',
        ...(at % 30 === 0 && { lastName2: '' }),
      }));
    const [one, other] = [write(join(folder, 'mep.csv'), mep), write(join(folder, 'sis.csv'), sis)];
    const words = ['reconcile', one, other, '-o', join(folder, 'out'), '--today', '2026-11-23'];
    const { seconds, cpu, megabytes } = commandTimed(words);
    return {
      name: 'reconcile',
      title: `two files of ${rows.toLocaleString('en-US')} rows, from start to end`,
      unit: 's',
      better: 'lower',
      rows: [{ who: 'coe-check: coe reconcile', value: seconds, min: seconds, max: seconds }],
      notes: [
        `${cpu.toFixed(1)} s of the processors, at most ${megabytes} MB. One run.`,
        `The limits are ${limits.seconds} s and ${limits.megabytes} MB on 2 cores.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path: string, children: readonly { readonly [field: string]: string }[]): string {
  const keys = [...new Set(children.slice(0, 100).flatMap((child) => Object.keys(child)))];
  const lines = children.map((child) => keys.map((key) => child[key] ?? '').join(','));
  writeFileSync(path, `${keys.join(',')}\n${lines.join('\n')}\n`);
  return path;
}
