import {
  cutRows,
  type Delimiter,
  delimiterOf,
  delimiterTold,
  misfit,
  RowSplitter,
  type RowText,
} from '@coe-check/sdk/tables';
import type { Input } from './input.ts';
import { readLines } from './read-lines.ts';
import type { Encoding } from './sniff.ts';
import type { Table, TableRow } from './table.ts';
import { oneLine, Unreadable } from './unreadable.ts';

const names: Readonly<{ [delimiter in Delimiter]: string }> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/**
 * A table of values separated by commas, semicolons or tabs. Which of them, the header tells. Reading is a stream: the
 * file is never held whole, and a row that is broken spoils no other.
 *
 * @throws Unreadable when there is no header.
 */
export async function openCsv(input: Input, encoding: Encoding): Promise<Table> {
  const { delimiter, told } = await findDelimiter(input, encoding);
  const header = await readHeader(input, encoding, delimiter, told);
  const notes = delimiter === ',' ? [] : [`values are separated by ${names[delimiter]}`];
  return { header, notes, rows: () => readRows(input, encoding, delimiter, header.length, told) };
}

/** The rows as text, the header first, a `sep=;` line that Excel leaves before it taken away. */
async function* rowTexts(
  input: Input,
  encoding: Encoding,
  splitter: RowSplitter,
  told: boolean,
): AsyncGenerator<RowText[]> {
  let skip = told ? 1 : 0;
  for await (const lines of readLines(input, encoding)) {
    const rows = splitter.take(lines);
    for (; skip > 0 && rows.length > 0; skip--) rows.shift();
    if (rows.length > 0) yield rows;
  }
  const rest = splitter.end();
  if (rest.length > 0) yield rest;
}

async function findDelimiter(input: Input, encoding: Encoding): Promise<{ delimiter: Delimiter; told: boolean }> {
  for await (const { first, lines } of readLines(input, encoding)) {
    for (const [at, line] of lines.entries()) {
      if (line === null)
        throw new Unreadable(
          `${input.name}:${first + at}: the header is longer than a million characters. Is this a table, one row a line?`,
        );
      if (line.trim() === '') continue;
      const told = delimiterTold(line);
      return { delimiter: told ?? delimiterOf(line), told: told !== undefined };
    }
  }
  throw new Unreadable(`${input.name} holds only blank lines: there is nothing to check.`);
}

async function readHeader(input: Input, encoding: Encoding, delimiter: Delimiter, told: boolean): Promise<string[]> {
  const splitter = new RowSplitter(delimiter, () => true);
  for await (const rows of rowTexts(input, encoding, splitter, told)) {
    const [row] = rows;
    if (!row) continue;
    if (row.fault) throw new Unreadable(`${input.name}:${row.line}: the header ${row.fault}.`);
    const header = cutRows([row.text], delimiter)[0] ?? [];
    while (header.length > 0 && header.at(-1)?.trim() === '') header.pop();
    return header.map((name) => oneLine(name));
  }
  throw new Unreadable(`${input.name} holds only blank lines: there is nothing to check.`);
}

async function* readRows(
  input: Input,
  encoding: Encoding,
  delimiter: Delimiter,
  width: number,
  told: boolean,
): AsyncGenerator<TableRow[]> {
  const fits = (text: string) => misfit(cutRows([text], delimiter)[0] ?? [], width) === undefined;
  const splitter = new RowSplitter(delimiter, fits);
  let header = true;
  for await (const texts of rowTexts(input, encoding, splitter, told)) {
    if (header) texts.shift();
    header = false;
    const readable = texts.filter((row) => row.fault === undefined);
    const cells = cutRows(
      readable.map((row) => row.text),
      delimiter,
    );
    let next = 0;
    const rows = texts.map(({ line, fault }): TableRow => {
      if (fault !== undefined) return { line, cells: [], fault };
      const values = cells[next++] ?? [];
      const wrong = misfit(values, width);
      return wrong === undefined ? { line, cells: values } : { line, cells: [], fault: wrong };
    });
    if (rows.length > 0) yield rows;
  }
}
