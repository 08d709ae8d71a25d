import { readFileSync } from 'node:fs';
import {
  type BuiltPack,
  type Candidate,
  type Checker,
  createChecker,
  type DateOrder,
  type Day,
  type FieldKey,
  type StudentRecord,
  type Tells,
} from '@coe-check/sdk';
import { fileOrder, synonymsOf } from '@coe-check/sdk/tables';
import { lazyCourses } from '../course/lazy-courses.ts';
import { type Columns, createColumns } from '../read/columns.ts';
import { asUnreadable, type Input, openInput } from '../read/input.ts';
import { openRecords, type RecordFile } from '../read/open-records.ts';
import { readColumnMap } from '../read/read-column-map.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { orderNote } from './date-order.ts';
import { createFamilies, type Families } from './families.ts';
import { type Faults, tellFaults } from './faults.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Survey, survey } from './survey.ts';
import { readWaivers, type Waivers } from './waivers.ts';

/** What a check is asked to do, whatever comes of its findings. Plain data: threads are handed it. */
export interface CheckOptions {
  readonly file: string;
  readonly packs: readonly BuiltPack[];
  readonly today: Day;
  readonly lang: 'en' | 'es';
  readonly state?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly map?: string | undefined;
  readonly roster?: string | undefined;
  readonly waivers?: string | undefined;
}

/** What the first reading of a file showed. Plain data: threads are handed it. */
export interface Known {
  readonly seen: Omit<Survey, 'families'> & { readonly families: Families['rows'] };
  readonly fields: ReadonlySet<FieldKey>;
}

/** A file that was read once and is ready to be checked. */
export interface OpenCheck {
  readonly file: RecordFile;
  /** The fields that the file has columns for. */
  readonly fields: ReadonlySet<FieldKey>;
  /** A field without a column is not blank in every record: it is noted in `absent`, and nothing is told of it. */
  readonly tells: Tells;
  readonly absent: Set<FieldKey>;
  readonly checker: Checker;
  readonly seen: Survey;
  readonly order: DateOrder | undefined;
  readonly waivers: Waivers | undefined;
  readonly roster: Roster | undefined;
  readonly faults: Faults;
  priorOf(record: StudentRecord): StudentRecord | undefined;
  candidatesOf(record: StudentRecord): readonly Candidate[];
}

/**
 * Opens a file and those named beside it, reads it once to know it, tells what cannot be read, hands it over, and closes all.
 *
 * @param known What an earlier reading showed: then the file is not read for that.
 * @throws Unreadable when the file, or one named beside it, cannot be read at all.
 */
export async function withOpenCheck<T>(
  options: CheckOptions,
  terminal: Terminal,
  use: (open: OpenCheck) => Promise<T>,
  known?: Known,
): Promise<T> {
  const checkerFor = (dateOrder: DateOrder | undefined): Checker => {
    const { packs, today, state, lang } = options;
    return createChecker(packs, { today, dateOrder, state, lang, courses: lazyCourses() });
  };
  const { dictionary } = checkerFor(options.dateOrder);
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
    const seen =
      known === undefined
        ? await surveyed(file, dictionary, faults, terminal)
        : { ...known.seen, families: createFamilies(known.seen.families) };
    if (known === undefined) tellColumns(file, names, faults, terminal);
    const order = options.dateOrder ?? fileOrder(seen.orders);
    if (options.dateOrder === undefined && seen.records > seen.unreadable)
      terminal.note(`${file.name}: ${orderNote(seen.orders)}.`);
    const checker = checkerFor(order);
    const waivers = options.waivers === undefined ? undefined : openWaivers(options.waivers, checker, options.today);
    const listed = options.roster === undefined ? undefined : await open(options.roster, columns());
    const roster =
      listed === undefined ? undefined : await openRoster(listed, checker, options.packs, faults, terminal);
    const priorOf = (record: StudentRecord) => roster?.priorOf(record, order);
    const candidatesOf = (record: StudentRecord) => roster?.candidatesOf(record, order) ?? [];
    const [fields, absent] = [known?.fields ?? names.known(), new Set<FieldKey>()];
    const tells: Tells = (_, [first]) => fields.has(first) || !absent.add(first);
    return await use({
      file,
      fields,
      tells,
      absent,
      checker,
      seen,
      order,
      waivers,
      roster,
      faults,
      priorOf,
      candidatesOf,
    });
  } finally {
    for (const input of inputs) input.close();
  }
}

/** What another thread has to be told, not to read the file for it again. */
export function knownOf({ seen, fields }: OpenCheck): Known {
  return { seen: { ...seen, families: seen.families.rows }, fields };
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

async function openRoster(
  file: RecordFile,
  checker: Checker,
  packs: readonly BuiltPack[],
  faults: Faults,
  terminal: Terminal,
): Promise<Roster> {
  const own = tellFaults(file.name, terminal);
  const seen = await surveyed(file, checker.dictionary, own, terminal);
  faults.add(own);
  const roster = await readRoster(file, fileOrder(seen.orders), packs);
  terminal.note(
    `${file.name}: ${roster.size.toLocaleString('en-US')} known ${roster.size === 1 ? 'child' : 'children'}.`,
  );
  return roster;
}
