import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import type { Input } from './input.ts';
import type { Table, TableRow } from './table.ts';
import { oneLine, Unreadable } from './unreadable.ts';

/** A workbook that unpacks to more than this would not fit in memory; a year of a large state is a tenth of it. */
const mostUnpacked = 400 * 1024 * 1024;

type Cell = string | number | boolean | Date | null;

/**
 * The first sheet of a workbook. Days are given as ISO days, because a workbook keeps the day and not how it was
 * typed; numbers and yes/no as their text.
 *
 * @throws Unreadable when it is no workbook, or too large.
 */
export async function openXlsx(input: Input): Promise<Table> {
  const sheets = await sheetsOf(input);
  const [first] = sheets;
  const rows = first?.data ?? [];
  const top = rows.findIndex((row) => row.some((cell) => textOf(cell) !== ''));
  if (!first || top < 0) throw new Unreadable(`${input.name}: its first sheet is empty: there is nothing to check.`);
  const header = (rows[top] ?? []).map((cell) => oneLine(textOf(cell)));
  while (header.at(-1) === '') header.pop();
  const others = sheets
    .slice(1)
    .filter((sheet) => sheet.data.length > 0)
    .map((sheet) => sheet.sheet);
  const notes = others.length > 0 ? [`only the first sheet, "${first.sheet}", is read, not ${others.join(', ')}`] : [];
  return {
    header,
    notes,
    async *rows() {
      for (let from = top + 1; from < rows.length; from += 1000) {
        yield rows.slice(from, from + 1000).map((row, at): TableRow => rowOf(row, from + at + 1, header.length));
      }
    },
  };
}

function rowOf(row: readonly Cell[], line: number, width: number): TableRow {
  const cells = row.map(textOf);
  const past = cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
  if (past >= 0)
    return {
      line,
      cells: [],
      fault: `has a value in column ${past + 1}, which has no name in the header. Name the column or empty the cell`,
    };
  return { line, cells: cells.slice(0, width) };
}

async function sheetsOf(input: Input): Promise<{ sheet: string; data: Cell[][] }[]> {
  const bytes = await input.whole();
  try {
    let unpacked = 0;
    let workbook = false;
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        if (name === 'xl/workbook.xml') workbook = true;
        return false;
      },
    });
    if (!workbook)
      throw new Unreadable(`${input.name} is a zip file but no Excel workbook. Give an .xlsx or CSV file.`);
    if (unpacked > mostUnpacked)
      throw new Unreadable(`${input.name} unpacks to more than 400 MB. Save it as CSV, which is read as a stream.`);
    return (await readSheets(bytes, { trim: false })) as { sheet: string; data: Cell[][] }[];
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    throw new Unreadable(
      `${input.name} is damaged or no workbook: ${oneLine(String((fault as Error).message || fault), 120)}. Open it in Excel and save it again.`,
    );
  }
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayOf(cell);
  return String(cell);
}

/** A day as ISO day; a time of day, where there is one, after it. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
