import type { ExitCode } from '../commands/command.ts';
import { formats } from '../formats/format.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { version } from '../version.ts';
import { findingsOf } from './findings-of.ts';
import { type CheckOptions, type OpenCheck, withOpenCheck } from './open-check.ts';

export interface CheckRun extends CheckOptions {
  readonly format: keyof typeof formats;
}

/**
 * `coe check`: reads the file once to know it, then checks it window by window.
 *
 * @throws Unreadable when the file, or one named beside it, cannot be read at all.
 */
export function runCheck(run: CheckRun, terminal: Terminal): Promise<ExitCode> {
  return withOpenCheck(run, terminal, async (open) => {
    const errors = await printFindings(run, open, terminal);
    return open.faults.count() > 0 ? 2 : errors > 0 ? 1 : 0;
  });
}

/**
 * Prints what is found; a field that the file has no column for is not blank in every record, but told once.
 *
 * @returns The number of findings of severity error that stand.
 */
async function printFindings(run: CheckRun, open: OpenCheck, terminal: Terminal): Promise<number> {
  const { file, absent, checker, seen, waivers, faults } = open;
  const format = formats[run.format]({
    file: file.name,
    rules: checker.rules,
    lang: run.lang,
    paint: terminal.paint,
    version,
  });
  const progress = terminal.progress(`checking ${file.name}`, 'records', seen.records, terminal.onScreen);
  const counts = { error: 0, warning: 0, info: 0 };
  await terminal.out(format.begin());
  const { format: _, ...options } = run;
  for await (const reported of findingsOf(options, open, progress)) {
    if (waivers?.waives(reported)) continue;
    counts[reported.finding.severity]++;
    await terminal.out(format.finding(reported));
  }
  progress.done();
  const exit = faults.count() > 0 ? 2 : counts.error > 0 ? 1 : 0;
  const records = seen.records - seen.unreadable;
  await terminal.out(format.end({ records, exit, faults: faults.told() }));
  await terminal.end();
  if (absent.size > 0) {
    terminal.note(
      `${file.name}: it has no column for ${[...absent].sort().join(', ')}, so whether they are filled is not asked.`,
    );
  }
  if (waivers !== undefined) {
    terminal.note(`${run.waivers}: ${waivers.count().toLocaleString('en-US')} findings waived.`);
    for (const line of waivers.idle()) terminal.note(line);
  }
  if (run.format !== 'text') {
    const { error, warning, info } = counts;
    terminal.note(
      `${file.name}: ${records.toLocaleString('en-US')} records checked: ${error} errors, ${warning} warnings, ${info} info.`,
    );
  }
  return counts.error;
}
