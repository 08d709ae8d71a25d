import { type CheckOptions, knownOf, type OpenCheck, withOpenCheck } from '../check/open-check.ts';
import type { ExitCode } from '../commands/command.ts';
import { sharesFor } from '../share/share-work.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { listsOf } from './lists-of.ts';
import { reportHtml } from './report-html.ts';
import type { Tally } from './tally.ts';
import { tallyShared } from './tally-shared.ts';
import { tallyFile } from './tally-window.ts';

export interface ReportRun extends CheckOptions {
  readonly out: string;
  /** Names the children that findings concern. */
  readonly names?: boolean;
}

/**
 * `coe report`: checks a file and writes what it comes to as one HTML file.
 *
 * @throws Unreadable when the file, or one named beside it, cannot be read at all, or the report cannot be written.
 */
export function runReport(run: ReportRun, terminal: Terminal): Promise<ExitCode> {
  return withOpenCheck(run, terminal, async (open) => {
    const { file, seen, checker, faults, roster } = open;
    const tally = await tallied(run, open, terminal);
    const page = reportHtml({
      file: file.name,
      today: run.today,
      lang: run.lang,
      packs: run.packs,
      tally,
      unreadable: seen.unreadable,
      faults: faults.told(),
      roster: roster?.size,
      rules: checker.rules,
      fields: checker.dictionary.fields,
      has: open.fields,
      names: run.names ?? false,
    });
    writeResult(run.out, page, { personal: true });
    const { error, warning, info } = tally.findings;
    terminal.note(
      `${run.out}: ${tally.rows.toLocaleString('en-US')} records: ${error} errors, ${warning} warnings, ${info} info${run.names ? '. It names children: keep it where such papers are kept' : ''}.`,
    );
    return faults.count() > 0 ? 2 : error > 0 ? 1 : 0;
  });
}

async function tallied(run: ReportRun, open: OpenCheck, terminal: Terminal): Promise<Tally> {
  const { seen, file } = open;
  const { out: _, names = false, ...options } = run;
  const shares = sharesFor(run.file, seen.records);
  const progress = terminal.progress(`checking ${file.name}`, 'records', seen.records);
  const tally =
    shares === 1
      ? await tallyFile({ open, lists: listsOf(run.packs), names, share: 0, shares, progress })
      : await tallyShared(
          { job: 'tally', options: { ...options, dateOrder: open.order }, known: knownOf(open), names },
          shares,
          progress,
        );
  progress.done();
  return tally;
}
