import { readFileSync } from 'node:fs';
import type { BuiltPack, Checker, DateOrder, Day, FieldKey, StudentRecord } from '@coe-check/sdk';
import type { ExitCode } from '../commands/command.ts';
import { formats } from '../formats/format.ts';
import { synonymsOf } from '../packs/synonyms.ts';
import { type Columns, createColumns } from '../read/columns.ts';
import { asUnreadable, type Input, openInput } from '../read/input.ts';
import { openRecords, type RecordFile } from '../read/open-records.ts';
import { readColumnMap } from '../read/read-column-map.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { version } from '../version.ts';
import { checkRecords } from './check-records.ts';
import { fileOrder, orderNote } from './date-order.ts';
import { type Faults, tellFaults } from './faults.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Survey, survey } from './survey.ts';
import { readWaivers, type Waivers } from './waivers.ts';

export interface CheckRun {
  readonly file: string;
  readonly packs: readonly BuiltPack[];
  /** Makes the checker once the order of the file's dates is known. */
  readonly checkerFor: (order: DateOrder | undefined) => Checker;
  readonly today: Day;
  readonly dateOrder?: DateOrder;
  readonly map?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly lang: 'en' | 'es';
  readonly format: keyof typeof formats;
}

/**
 * `coe check`: reads the file once to know it, then checks it window by window.
 *
 * @throws Unreadable when the file, or one named beside it, cannot be read at all.
 */
export async function runCheck(run: CheckRun, terminal: Terminal): Promise<ExitCode> {
  const { dictionary } = run.checkerFor(run.dateOrder);
  const map = run.map === undefined ? {} : readColumnMap(run.map, Object.keys(dictionary.fields));
  const columns = () => createColumns(dictionary.fields, synonymsOf(run.packs), map);
  const inputs: Input[] = [];
  const open = async (path: string, names: Columns): Promise<RecordFile> => {
    const input = await openInput(path, terminal.stdin);
    inputs.push(input);
    return openRecords(input, names);
  };
  try {
    const names = columns();
    const file = await open(run.file, names);
    const faults = tellFaults(file.name, terminal);
    const seen = await surveyed(file, dictionary, faults, terminal);
    tellColumns(file, names, faults, terminal);
    const order = run.dateOrder ?? fileOrder(seen.orders);
    if (run.dateOrder === undefined && seen.records > seen.unreadable)
      terminal.note(`${file.name}: ${orderNote(seen.orders)}.`);
    const checker = run.checkerFor(order);
    const waivers = run.waivers === undefined ? undefined : openWaivers(run.waivers, checker, run.today);
    const known = run.roster === undefined ? undefined : await open(run.roster, columns());
    const roster = known === undefined ? undefined : await openRoster(known, checker, faults, terminal);
    const errors = await printFindings(
      { run, file, fields: names.known(), checker, seen, order, waivers, roster, faults },
      terminal,
    );
    return faults.count() > 0 ? 2 : errors > 0 ? 1 : 0;
  } finally {
    for (const input of inputs) input.close();
  }
}

async function surveyed(
  file: RecordFile,
  dictionary: Checker['dictionary'],
  faults: Faults,
  terminal: Terminal,
): Promise<Survey> {
  const progress = terminal.progress(`reading ${file.name}`, 'MB', file.size / 1e6);
  const seen = await survey(file, dictionary, ({ line, fault }) => faults.atLine(line, fault), progress);
  progress.done();
  faults.rest();
  if (file.notes.length > 0) terminal.note(`${file.name}: ${file.notes.join('; ')}.`);
  for (const { coeNumber, rows } of seen.families.crowded()) {
    terminal.note(
      `${file.name}: ${rows.toLocaleString('en-US')} rows have the COE number "${coeNumber}", too many for one COE. They are checked one by one.`,
    );
  }
  return seen;
}

function tellColumns(file: RecordFile, names: Columns, faults: Faults, terminal: Terminal): void {
  for (const fault of file.faults) faults.whole(fault);
  const unknown = names
    .unknown()
    .map(({ column, near }) => (near === undefined ? `"${column}"` : `"${column}" (did you mean "${near}"?)`));
  if (unknown.length > 0) {
    const many = unknown.length === 1 ? 'column is not known and not read' : 'columns are not known and not read';
    faults.whole(
      `${unknown.length} ${many}: ${unknown.slice(0, 40).join(', ')}${unknown.length > 40 ? ' …' : ''}. Name the field of each in --map, or null to leave it out`,
    );
  }
  const unused = names.unused();
  if (unused.length > 0)
    terminal.note(`${file.name}: --map names columns that it does not have: ${unused.join(', ')}.`);
}

function openWaivers(path: string, checker: Checker, today: Day): Waivers {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (fault) {
    throw asUnreadable(path, fault);
  }
  return readWaivers(
    path,
    text,
    checker.rules.map(({ id }) => id),
    today,
  );
}

async function openRoster(file: RecordFile, checker: Checker, faults: Faults, terminal: Terminal): Promise<Roster> {
  const own = tellFaults(file.name, terminal);
  const seen = await surveyed(file, checker.dictionary, own, terminal);
  faults.add(own);
  const roster = await readRoster(file, fileOrder(seen.orders));
  terminal.note(
    `${file.name}: ${roster.size.toLocaleString('en-US')} known ${roster.size === 1 ? 'child' : 'children'}.`,
  );
  return roster;
}

interface Printing {
  readonly run: CheckRun;
  readonly file: RecordFile;
  /** The fields that the file has columns for. */
  readonly fields: ReadonlySet<FieldKey>;
  readonly checker: Checker;
  readonly seen: Survey;
  readonly order: DateOrder | undefined;
  readonly waivers: Waivers | undefined;
  readonly roster: Roster | undefined;
  readonly faults: Faults;
}

/**
 * Prints what is found; a field that the file has no column for is not blank in every record, but told once.
 *
 * @returns The number of findings of severity error that stand.
 */
async function printFindings(
  { run, file, fields, checker, seen, order, waivers, roster, faults }: Printing,
  terminal: Terminal,
): Promise<number> {
  const format = formats[run.format]({
    file: file.name,
    rules: checker.rules,
    lang: run.lang,
    paint: terminal.paint,
    version,
  });
  const progress = terminal.progress(`checking ${file.name}`, 'records', seen.records, terminal.onScreen);
  const priorOf = (record: StudentRecord) => roster?.priorOf(record, order);
  const counts = { error: 0, warning: 0, info: 0 };
  const absent = new Set<FieldKey>();
  await terminal.out(format.begin());
  for await (const reported of checkRecords({ file, checker, families: seen.families, priorOf, progress })) {
    const [first = ''] = reported.finding.fields;
    if (!fields.has(first)) absent.add(first);
    if (!fields.has(first) || waivers?.waives(reported)) continue;
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
