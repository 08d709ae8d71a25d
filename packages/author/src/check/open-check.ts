import { readFileSync } from 'node:fs';
import type { BuiltPack, Checker, DateOrder, Day, FieldKey, StudentRecord } from '@coe-check/sdk';
import { synonymsOf } from '../packs/synonyms.ts';
import { type Columns, createColumns } from '../read/columns.ts';
import { asUnreadable, type Input, openInput } from '../read/input.ts';
import { openRecords, type RecordFile } from '../read/open-records.ts';
import { readColumnMap } from '../read/read-column-map.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { fileOrder, orderNote } from './date-order.ts';
import { type Faults, tellFaults } from './faults.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Survey, survey } from './survey.ts';
import { readWaivers, type Waivers } from './waivers.ts';

/** What a check is asked to do, whatever comes of its findings. */
export interface CheckOptions {
  readonly file: string;
  readonly packs: readonly BuiltPack[];
  /** Makes the checker once the order of the file's dates is known. */
  readonly checkerFor: (order: DateOrder | undefined) => Checker;
  readonly today: Day;
  readonly dateOrder?: DateOrder;
  readonly map?: string;
  readonly roster?: string;
  readonly waivers?: string;
}

/** A file that was read once and is ready to be checked. */
export interface OpenCheck {
  readonly file: RecordFile;
  /** The fields that the file has columns for. */
  readonly fields: ReadonlySet<FieldKey>;
  readonly checker: Checker;
  readonly seen: Survey;
  readonly order: DateOrder | undefined;
  readonly waivers: Waivers | undefined;
  readonly roster: Roster | undefined;
  readonly faults: Faults;
  priorOf(record: StudentRecord): StudentRecord | undefined;
}

/**
 * Opens a file and those named beside it, reads it once to know it, tells what cannot be read, hands it over, and closes all.
 *
 * @throws Unreadable when the file, or one named beside it, cannot be read at all.
 */
export async function withOpenCheck<T>(
  options: CheckOptions,
  terminal: Terminal,
  use: (open: OpenCheck) => Promise<T>,
): Promise<T> {
  const { dictionary } = options.checkerFor(options.dateOrder);
  const map = options.map === undefined ? {} : readColumnMap(options.map, Object.keys(dictionary.fields));
  const columns = () => createColumns(dictionary.fields, synonymsOf(options.packs), map);
  const inputs: Input[] = [];
  const open = async (path: string, names: Columns): Promise<RecordFile> => {
    const input = await openInput(path, terminal.stdin);
    inputs.push(input);
    return openRecords(input, names);
  };
  try {
    const names = columns();
    const file = await open(options.file, names);
    const faults = tellFaults(file.name, terminal);
    const seen = await surveyed(file, dictionary, faults, terminal);
    tellColumns(file, names, faults, terminal);
    const order = options.dateOrder ?? fileOrder(seen.orders);
    if (options.dateOrder === undefined && seen.records > seen.unreadable)
      terminal.note(`${file.name}: ${orderNote(seen.orders)}.`);
    const checker = options.checkerFor(order);
    const waivers = options.waivers === undefined ? undefined : openWaivers(options.waivers, checker, options.today);
    const known = options.roster === undefined ? undefined : await open(options.roster, columns());
    const roster = known === undefined ? undefined : await openRoster(known, checker, faults, terminal);
    const priorOf = (record: StudentRecord) => roster?.priorOf(record, order);
    return await use({ file, fields: names.known(), checker, seen, order, waivers, roster, faults, priorOf });
  } finally {
    for (const input of inputs) input.close();
  }
}

/** Reads a file once, with progress, and tells what cannot be read of it and how it is read. */
export async function surveyed(
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
