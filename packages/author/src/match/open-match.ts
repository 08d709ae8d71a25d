import type { BuiltPack, DateOrder, StudentRecord } from '@coe-check/sdk';
import { compileModel, createPeople, type People } from '@coe-check/sdk/match';
import { fileOrder } from '@coe-check/sdk/tables';
import { orderNote } from '../check/date-order.ts';
import { type Faults, tellFaults } from '../check/faults.ts';
import { surveyed } from '../check/open-check.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { type Input, openInput } from '../read/input.ts';
import { openRecords, type RecordFile } from '../read/open-records.ts';
import { readColumnMap } from '../read/read-column-map.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { dayFields, fieldsOfModel, matchLists, type NamedModel } from './match-model.ts';
import { fieldsKnown, type PersonColumns, personColumns } from './person-columns.ts';
import { daysIn, personsOf } from './persons.ts';
import { createTableIds } from './table-ids.ts';

/** What every command over tables of persons is told. */
export interface TableOptions {
  readonly files: readonly string[];
  readonly model: NamedModel;
  readonly packs: readonly BuiltPack[];
  readonly map?: string | undefined;
  readonly id?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

/** One file of persons, its rows numbered on from those of the file before it. */
export interface PersonTable {
  readonly file: RecordFile;
  readonly columns: PersonColumns;
  readonly order: DateOrder | undefined;
  readonly from: number;
  readonly rows: number;
}

/** All files read into one table of numbers; what was typed stays in the files. */
export interface OpenTables {
  readonly people: People;
  readonly tables: readonly PersonTable[];
  readonly ids: readonly string[];
  readonly faults: Faults;
  /** What was typed in some rows, by reading the files once more. */
  recordsOf(rows: ReadonlySet<number>): Promise<ReadonlyMap<number, StudentRecord>>;
}

/**
 * Opens files of persons, tells how they are read, puts them into one table, hands it over, and closes all.
 *
 * @throws Unreadable when a file cannot be read at all, or has no column that `--id` names.
 */
export async function withTables<T>(
  options: TableOptions,
  terminal: Terminal,
  use: (open: OpenTables) => Promise<T>,
): Promise<T> {
  const { files, packs } = options;
  const { model } = options.model;
  if (files.filter((path) => path === '-').length > 1)
    throw new Unreadable('Only one of the files can be standard input.');
  const fields = fieldsKnown(model, packs);
  const map = options.map === undefined ? {} : readColumnMap(options.map, Object.keys(fields));
  const inputs: Input[] = [];
  try {
    const opened: Opened[] = [];
    for (const path of files) {
      const input = await openInput(path, terminal.stdin);
      inputs.push(input);
      opened.push(await openTable(input, personColumns(model, packs, { map, id: options.id }), options, terminal));
    }
    return await use(await readTables(opened, options, terminal));
  } finally {
    for (const input of inputs) input.close();
  }
}

interface Opened {
  readonly file: RecordFile;
  readonly columns: PersonColumns;
  readonly order: DateOrder | undefined;
  readonly records: number;
  readonly faults: Faults;
}

/** Reads a file once: its columns, the order of its dates, and which rows cannot be read. */
async function openTable(
  input: Input,
  columns: PersonColumns,
  { model: { model }, packs, id, dateOrder }: TableOptions,
  terminal: Terminal,
): Promise<Opened> {
  const file = await openRecords(input, columns);
  const faults = tellFaults(file.name, terminal);
  const fields = { ...fieldsKnown(model, packs) };
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (field !== undefined) fields[key] = { ...field, type: dayFields(model).includes(key) ? 'date' : 'text' };
  }
  const seen = await surveyed(file, { fields, codeSets: {} }, faults, terminal);
  for (const fault of file.faults) faults.whole(fault);
  if (seen.records === seen.unreadable)
    throw new Unreadable(`${file.name} holds no record that can be read: there is nothing to compare.`);
  if (id !== undefined && columns.idField() === undefined) {
    const near = didYouMean(
      id,
      columns.taken().map(({ column }) => column),
    );
    throw new Unreadable(
      `${file.name} has no column "${id}", which --id names. ${near === undefined ? 'Name the column that says who a row is, or leave --id away to call rows by their number.' : `Did you mean "${near}"?`}`,
    );
  }
  tellMapping(file.name, columns, { fields: fieldsOfModel(model), id }, terminal);
  const dated = dayFields(model).some((field) => columns.known().has(field));
  if (dateOrder === undefined && dated && seen.orders.MDY + seen.orders.DMY > 0)
    terminal.note(`${file.name}: ${orderNote(seen.orders)}.`);
  return { file, columns, order: dateOrder ?? fileOrder(seen.orders), records: seen.records, faults };
}

function tellMapping(
  file: string,
  columns: PersonColumns,
  { fields, id }: { readonly fields: readonly string[]; readonly id: string | undefined },
  terminal: Terminal,
): void {
  const met = columns.taken();
  const taken = met.flatMap(({ column, field }) => {
    if (field === undefined) return [];
    return [column === field ? field : `"${column}" as ${field}`];
  });
  const others = met.flatMap(({ column, field }) =>
    field === undefined && column.trim() !== id?.trim() ? [`"${column}"`] : [],
  );
  const without = fields.filter((field) => !columns.known().has(field));
  const said = [
    ...(id === undefined ? ['rows are called by their number (--id names a column)'] : [`rows are called by "${id}"`]),
    `compared: ${taken.join(', ')}`,
    ...(others.length > 0 ? [`not compared: ${listed(others)}`] : []),
    ...(without.length > 0 ? [`no column is ${without.join(', ')}: what is missing says nothing`] : []),
  ];
  terminal.note(`${file}: ${said.join('; ')}. --map says otherwise.`);
  const unused = columns.unused();
  if (unused.length > 0) terminal.note(`${file}: --map names columns that it does not have: ${unused.join(', ')}.`);
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}`;

async function readTables(
  opened: readonly Opened[],
  { model: { model }, packs, id, dateOrder }: TableOptions,
  terminal: Terminal,
): Promise<OpenTables> {
  const order = dateOrder ?? opened[0]?.order ?? 'MDY';
  const rows = opened.reduce((sum, { records }) => sum + records, 0);
  const people = createPeople(compileModel(model, { lists: matchLists(packs), dateOrder: order }), Math.max(1, rows));
  const ids: string[] = [];
  const tables: PersonTable[] = [];
  const days = dayFields(model);
  const progress = terminal.progress('reading', 'records', rows);
  const all = tellFaults('', terminal);
  for (const { file, columns, order: own, faults } of opened) {
    const from = people.size;
    const names = createTableIds(id);
    const naming = tellFaults(file.name, terminal);
    for await (const { record, number, line } of personsOf(file)) {
      const named = names.add(record[columns.idField() ?? ''], number);
      if (named.fault !== undefined) naming.atLine(line, named.fault);
      ids.push(named.id);
      people.add(own === undefined || own === order ? record : daysIn(record, days, own));
      progress.at(people.size);
    }
    naming.rest();
    all.add(faults);
    all.add(naming);
    tables.push({ file, columns, order: own, from, rows: people.size - from });
  }
  progress.done();
  return { people, tables, ids, faults: all, recordsOf: (wanted) => readAgain(tables, wanted) };
}

async function readAgain(tables: readonly PersonTable[], wanted: ReadonlySet<number>) {
  const found = new Map<number, StudentRecord>();
  for (const { file, from } of tables) {
    let row = from;
    for await (const { record } of personsOf(file)) {
      if (wanted.has(row)) found.set(row, record);
      row++;
    }
  }
  return found;
}
