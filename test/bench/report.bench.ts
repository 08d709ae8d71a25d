import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from '../../packages/author/test/invent-children.ts';
import type { CoeCase } from '../corpus/case.ts';
import { generateCoes } from '../corpus/generate.ts';
import { commandTimed, limits } from './command.ts';
import type { Result } from './measure.ts';

const sizes = [10_000, 100_000];

/** `coe report` and `coe check` on whole COEs of the corpus, about 78 filled columns a row: how the cost grows with the rows. */
export async function run(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'coe-bench-'));
  try {
    const measured = sizes.flatMap((rows) => {
      const file = join(folder, `${rows}.csv`);
      writeRows(file, rows);
      const report = ['report', file, '-o', join(folder, 'report.html'), '--today', '2026-11-23'];
      const check = ['check', file, '--format', 'jsonl', '--today', '2026-11-23'];
      return [
        { who: 'coe-check: coe report', rows, ...commandTimed(report) },
        { who: 'coe-check: coe check', rows, ...commandTimed(check) },
      ];
    });
    return {
      name: 'report',
      title: 'rows with about 78 filled columns, from start to end',
      unit: 's',
      better: 'lower',
      rows: measured.map(({ who, rows, seconds }) => ({
        who: `${who}, ${rows.toLocaleString('en-US')} rows`,
        value: seconds,
        min: seconds,
        max: seconds,
      })),
      notes: [
        ...measured.map(
          ({ who, rows, cpu, megabytes, load }) =>
            `${who}, ${rows.toLocaleString('en-US')} rows: ${cpu.toFixed(1)} s of the processors, at most ${megabytes} MB, load ${load.toFixed(1)}.`,
        ),
        ...['coe report', 'coe check'].map((command) => {
          const [few, many] = measured.filter(({ who }) => who.endsWith(command));
          const times = (many?.cpu ?? Number.NaN) / (few?.cpu ?? Number.NaN);
          return `${command}: ten times the rows take ${times.toFixed(1)} times the work.`;
        }),
        `The limits are ${limits.seconds} s and ${limits.megabytes} MB on 2 cores. One run each.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One row a child: what the COE shares, and the first row of each kind that is the child's. */
function rowsOf({ coe, family, children, rows }: CoeCase, coeNumber: string): { [field: string]: string }[] {
  return children.map((child, at) => {
    const first = (group: keyof CoeCase['rows']) =>
      rows[group].find((row) => row.child === undefined || row.child === at)?.typed;
    const own = [first('moves'), first('enrollments'), first('courses'), first('assessments'), child];
    return Object.assign({ coeNumber }, coe, family, ...own, { coeNumber });
  });
}

/** The columns are those of the first thousand rows; written bit by bit, as the file is larger than a text may be. */
function writeRows(path: string, count: number): void {
  const file = openSync(path, 'w');
  let batch: { [field: string]: string }[] = [];
  let columns: string[] | undefined;
  let written = 0;
  const flush = (): void => {
    columns ??= [...new Set(batch.flatMap((row) => Object.keys(row)))];
    const head = Object.fromEntries(columns.map((key) => [key, '']));
    const text = toCsv(batch.map((row) => Object.fromEntries(Object.keys(head).map((key) => [key, row[key] ?? '']))));
    writeSync(file, written === 0 ? text : text.slice(text.indexOf('\r\n') + 2));
    written += batch.length;
    batch = [];
  };
  let number = 0;
  for (const one of generateCoes('report')) {
    number++;
    batch.push(...rowsOf(one, `R${100_000 + number}`).slice(0, count - written - batch.length));
    if (batch.length >= 1000 || written + batch.length >= count) flush();
    if (written >= count) break;
  }
  closeSync(file);
}
