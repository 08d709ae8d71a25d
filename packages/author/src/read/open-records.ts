import { extname } from 'node:path';
import type { Columns } from './columns.ts';
import type { Input } from './input.ts';
import { openCsv } from './read-csv.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { readText } from './read-lines.ts';
import { type Entry, fieldsOf, jsonEntries, tableEntries } from './records.ts';
import { type Encoding, sniff } from './sniff.ts';
import type { Table } from './table.ts';
import { Unreadable } from './unreadable.ts';

/** A file of records that can be read again and again from its start. */
export interface RecordFile {
  readonly name: string;
  readonly size: number;
  position(): number;
  readonly kind: 'csv' | 'xlsx' | 'json' | 'jsonl';
  /** How it is read, where that is not the usual way. */
  readonly notes: readonly string[];
  /** What could not be read of its header. */
  readonly faults: readonly string[];
  entries(): AsyncIterable<readonly Entry[]>;
}

const encodings: Readonly<{ [encoding in Encoding]: string }> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16 LE',
  utf16be: 'UTF-16 BE',
  windows1252: 'Windows-1252',
};

/**
 * Finds out what an input is (by its bytes, then by its name, then by its first characters) and opens it.
 *
 * @throws Unreadable when it is nothing that holds records.
 */
export async function openRecords(input: Input, columns: Columns): Promise<RecordFile> {
  const sniffed = await sniff(input);
  if (sniffed.kind === 'workbook') {
    const { openXlsx } = await import('./read-xlsx.ts'); // brings the unpacker, which no other file needs
    return tableFile(input, 'xlsx', await openXlsx(input), [], columns);
  }
  const { encoding } = sniffed;
  const notes = encoding === 'utf8' ? [] : [`the text is ${encodings[encoding]}`];
  const kind = await kindOf(input, encoding);
  if (kind === 'csv') return tableFile(input, kind, await openCsv(input, encoding), notes, columns);
  const read = kind === 'json' ? readJson : readJsonLines;
  return { ...about(input), kind, notes, faults: [], entries: () => jsonEntries(read(input, encoding), columns) };
}

function tableFile(
  input: Input,
  kind: 'csv' | 'xlsx',
  table: Table,
  notes: readonly string[],
  columns: Columns,
): RecordFile {
  const { fields, repeated } = fieldsOf(table.header, columns);
  if (fields.every((field) => field === undefined)) {
    const names = table.header
      .slice(0, 3)
      .map((name) => `"${name}"`)
      .join(', ');
    throw new Unreadable(
      `${input.name}: no column of its header (${names} …) is a field. Is the first line the header? Name the columns with --map.`,
    );
  }
  const faults = repeated.map(
    (name) =>
      `the column "${name}" holds a field that another column holds already, and is not read. Name in --map which of them to leave out: { "${name}": null }`,
  );
  return {
    ...about(input),
    kind,
    notes: [...notes, ...table.notes],
    faults,
    entries: () => tableEntries(table.header, table.rows(), columns),
  };
}

function about({ name, size, position }: Input): Pick<RecordFile, 'name' | 'size' | 'position'> {
  return { name, size, position };
}

const byName: Readonly<{ [extension: string]: 'csv' | 'json' | 'jsonl' }> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

async function kindOf(input: Input, encoding: Encoding): Promise<'csv' | 'json' | 'jsonl'> {
  const told = byName[extname(input.name).toLowerCase()];
  if (told === 'csv') return told;
  let head = '';
  for await (const text of readText(input, encoding)) {
    head += text;
    if (head.length > 64 * 1024) break;
  }
  const start = head.trimStart();
  if (start.startsWith('[')) return isWhole(start.split('\n', 1)[0] ?? '') && told === 'jsonl' ? 'jsonl' : 'json';
  if (!start.startsWith('{')) return told ?? 'csv';
  return isWhole(start.split('\n', 1)[0] ?? '') ? 'jsonl' : (told ?? 'json');
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false; // the object goes on in the next line
  }
}
