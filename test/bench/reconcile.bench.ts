import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventChildren } from '../../packages/author/test/invent-children.ts';
import type { Result } from './measure.ts';

const rows = 100_000;
const limits = { seconds: 30, megabytes: 1_000 };
const coe = fileURLToPath(new URL('../../packages/author/bin/coe.js', import.meta.url));

/** `coe reconcile` and `coe report` on 100,000 rows: seconds on the clock, and the most memory, of the built command. */
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
    const jobs = [
      ['coe reconcile, two files', ['reconcile', one, other, '-o', join(folder, 'out'), '--today', '2026-11-23']],
      ['coe report', ['report', one, '-o', join(folder, 'report.html'), '--today', '2026-11-23']],
    ] as const;
    const measured = jobs.map(([who, words]) => ({ who, ...timed(words) }));
    return {
      name: 'reconcile',
      title: `${rows.toLocaleString('en-US')} rows, from start to end`,
      unit: 's',
      better: 'lower',
      rows: measured.map(({ who, seconds }) => ({
        who: `coe-check: ${who}`,
        value: seconds,
        min: seconds,
        max: seconds,
      })),
      notes: [
        ...measured.map(
          ({ who, megabytes }) =>
            `${who}: at most ${megabytes === undefined ? 'unknown (no GNU time here)' : `${megabytes} MB`}.`,
        ),
        `The limits are ${limits.seconds} s and ${limits.megabytes} MB on 2 cores. One run each.`,
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

/** GNU time knows the most memory that a process and its threads ever held. */
function timed(words: readonly string[]): { seconds: number; megabytes: number | undefined } {
  const start = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '%M kB', process.execPath, coe, ...words, '--quiet'], {
    encoding: 'utf8',
  });
  if (ran.error !== undefined) {
    const plain = spawnSync(process.execPath, [coe, ...words, '--quiet'], { encoding: 'utf8' });
    if (plain.status === 2) throw new Error(plain.stderr);
    return { seconds: (performance.now() - start) / 1000, megabytes: undefined };
  }
  const kilobytes = /^(\d+) kB$/m.exec(ran.stderr)?.[1];
  if (ran.status === 2 || kilobytes === undefined) throw new Error(ran.stderr);
  return { seconds: (performance.now() - start) / 1000, megabytes: Math.round(Number(kilobytes) / 1024) };
}
