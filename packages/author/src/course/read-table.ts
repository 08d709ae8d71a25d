import type { Readable } from 'node:stream';
import { openInput } from '../read/input.ts';
import { openCsv } from '../read/read-csv.ts';
import { readJson, readJsonLines } from '../read/read-json.ts';
import { readText } from '../read/read-lines.ts';
import { sniff } from '../read/sniff.ts';

/** A row of any file by column name, or why it cannot be read. `number` counts rows from 1. */
export interface NamedRow {
  readonly number: number;
  readonly line: number;
  readonly values: Readonly<{ [column: string]: unknown }>;
  readonly fault?: string;
}

/**
 * The rows of a CSV, XLSX, JSON or JSON lines file, or of standard input (`-`), one after the other.
 *
 * @throws Unreadable when the file is none of these.
 */
export async function* readTable(path: string, stdin: Readable): AsyncGenerator<NamedRow> {
  const input = await openInput(path, stdin);
  try {
    const sniffed = await sniff(input);
    let number = 0;
    if (sniffed.kind === 'text') {
      let head = '';
      for await (const text of readText(input, sniffed.encoding)) {
        head += text;
        if (head.trimStart() !== '') break;
      }
      const start = head.trimStart()[0];
      if (start === '[' || start === '{') {
        const read = start === '[' ? readJson : readJsonLines;
        for await (const items of read(input, sniffed.encoding))
          for (const { line, value, fault } of items) yield { number: ++number, line, ...asRow(value, fault) };
        return;
      }
    }
    const table =
      sniffed.kind === 'text'
        ? await openCsv(input, sniffed.encoding)
        : await (await import('../read/read-xlsx.ts')).openXlsx(input); // brings the unpacker
    for await (const rows of table.rows())
      for (const { line, cells, fault } of rows) {
        number++;
        if (fault !== undefined) yield { number, line, values: {}, fault: `this row ${fault}` };
        else if (cells.some((cell) => cell.trim() !== ''))
          yield { number, line, values: Object.fromEntries(table.header.map((name, at) => [name, cells[at] ?? ''])) };
      }
  } finally {
    input.close();
  }
}

function asRow(value: unknown, fault: string | undefined): Pick<NamedRow, 'values' | 'fault'> {
  if (fault !== undefined) return { values: {}, fault };
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { values: { ...value } };
  return { values: {}, fault: 'is no object. Write { "fromState": "TX", "title": "ALG I", "toState": "CA" }' };
}

/** The value of the first column that is called one of `names`; capitals, spaces and punctuation make no difference. */
export function cellOf(values: NamedRow['values'], names: readonly string[]): string {
  const wanted = names.map(bare);
  for (const name of wanted)
    for (const [column, value] of Object.entries(values))
      if (bare(column) === name && (typeof value === 'string' || typeof value === 'number'))
        return String(value).trim();
  return '';
}

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
