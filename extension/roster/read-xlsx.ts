import { unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { batchSize, type RosterRow, type RosterTable } from './roster-table.ts';
import { Unreadable } from './unreadable.ts';

/** A workbook that unpacks to more than this would not fit in memory; a roster of a large state is a tenth of it. */
const mostUnpacked = 400 * 1024 * 1024;

type Cell = string | number | boolean | Date | null;

/**
 * The first sheet of a workbook. Days are given as ISO days, because a workbook keeps the day and not how it was typed.
 *
 * @throws Unreadable when it is no workbook, or too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<RosterTable> {
  const sheets = await sheetsOf(bytes);
  const [first] = sheets;
  const rows = first?.data ?? [];
  const top = rows.findIndex((row) => row.some((cell) => textOf(cell) !== ''));
  if (first === undefined || top < 0) throw new Unreadable('emptyFile');
  const header = (rows[top] ?? []).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());
  while (header.at(-1) === '') header.pop();
  return {
    header,
    notes: ['Excel', first.sheet],
    *rows() {
      for (let from = top + 1; from < rows.length; from += batchSize)
        yield rows.slice(from, from + batchSize).map((row, at) => rowOf(row, from + at + 1, header.length));
    },
  };
}

/**
 * The library unpacks large parts in workers made of text, which no page of an extension may run. So it gets the workbook
 * unpacked: the same zip, stored without compression.
 */
async function sheetsOf(bytes: Uint8Array): Promise<{ readonly sheet: string; readonly data: Cell[][] }[]> {
  let unpacked = 0;
  let workbook = false;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        workbook ||= name === 'xl/workbook.xml';
        return unpacked <= mostUnpacked;
      },
    });
    if (unpacked > mostUnpacked) throw new Unreadable('tooLarge');
    if (!workbook) throw new Unreadable('noWorkbook');
    const stored = zipSync(parts, { level: 0 });
    const buffer = new ArrayBuffer(stored.byteLength);
    new Uint8Array(buffer).set(stored);
    return (await readSheets(buffer, { trim: false })) as { sheet: string; data: Cell[][] }[];
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : new Unreadable('noWorkbook', String((fault as Error).message ?? fault));
  }
}

function rowOf(row: readonly Cell[], line: number, width: number): RosterRow {
  const cells = row.map(textOf);
  const past = cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
  return past < 0
    ? { line, cells: cells.slice(0, width) }
    : { line, cells: [], fault: { why: 'column', column: past + 1 } };
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const text = cell.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
