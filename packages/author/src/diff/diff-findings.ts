import type { Severity } from '@coe-check/sdk';
import { findingsOf } from '../check/findings-of.ts';
import { type CheckOptions, withOpenCheck } from '../check/open-check.ts';
import type { Reported } from '../check/reported.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A finding as it is compared: its data row, rule and fields are who it is; the rest is what it says. */
export interface SaidFinding {
  readonly record: number;
  readonly rule: string;
  readonly fields: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly { readonly label: string; readonly set: Readonly<{ [field: string]: string }> }[];
}

/** What two packs find otherwise on the same records, in the order of the rows. */
export interface FindingsDiff {
  readonly file: string;
  readonly records: number;
  /** Rows that could not be read. */
  readonly unreadable: number;
  readonly came: readonly SaidFinding[];
  readonly went: readonly SaidFinding[];
  readonly changed: readonly { readonly from: SaidFinding; readonly to: SaidFinding }[];
}

/**
 * Checks a file with one set of packs and then with another, and says what changes.
 *
 * @throws Unreadable when the file cannot be read at all.
 */
export async function diffFindings(
  before: CheckOptions,
  after: CheckOptions,
  terminal: Terminal,
): Promise<FindingsDiff> {
  const old = await foundBy(before, terminal);
  const now = await foundBy(after, terminal);
  const came: SaidFinding[] = [];
  const changed: { from: SaidFinding; to: SaidFinding }[] = [];
  for (const [key, to] of now.found) {
    const from = old.found.get(key);
    if (from === undefined) came.push(to);
    else if (JSON.stringify(from) !== JSON.stringify(to)) changed.push({ from, to });
  }
  const went = [...old.found].filter(([key]) => !now.found.has(key)).map(([, finding]) => finding);
  return { file: before.file, records: now.records, unreadable: now.unreadable, came, went, changed };
}

async function foundBy(
  options: CheckOptions,
  terminal: Terminal,
): Promise<{ found: Map<string, SaidFinding>; records: number; unreadable: number }> {
  return withOpenCheck(options, terminal, async (open) => {
    const { seen, file, faults } = open;
    const progress = terminal.progress(`checking ${file.name}`, 'records', seen.records);
    const found = new Map<string, SaidFinding>();
    for await (const reported of findingsOf(options, open, progress)) {
      const said = saidIn(reported);
      const key = `${said.record} ${said.rule} ${said.fields}`;
      let again = 1;
      while (found.has(`${key} ${again}`)) again++;
      found.set(`${key} ${again}`, said);
    }
    progress.done();
    return { found, records: seen.records - seen.unreadable, unreadable: faults.count() };
  });
}

function saidIn({ number, finding }: Reported): SaidFinding {
  const { rule, fields, severity, message, fixes } = finding;
  return {
    record: number,
    rule,
    fields,
    severity,
    message,
    fixes: fixes.map(({ label, set }) => ({ label, set })),
  };
}
