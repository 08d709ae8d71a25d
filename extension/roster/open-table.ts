import { decodeText, isZip } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RosterTable } from './roster-table.ts';

/**
 * Opens what the clerk has dropped, by its bytes and not by its name: an Excel workbook, or a table as text.
 *
 * @throws Unreadable when it is neither.
 */
export async function openTable(file: Blob): Promise<RosterTable> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isZip(bytes) ? readXlsx(bytes) : readCsv(decodeText(bytes));
}
