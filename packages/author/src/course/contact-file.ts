import { type Contact, type ContactRow, readContacts } from '@coe-check/sdk/courses';
import type { Terminal } from '../terminal/terminal.ts';
import { readTable } from './read-table.ts';

/**
 * The contacts at home bases from a local CSV or XLSX file; what is wrong with a row is told with its line, and the rest is taken.
 *
 * @throws Unreadable when the file is none.
 */
export async function readContactFile(path: string, lang: 'en' | 'es', terminal: Terminal): Promise<Contact[]> {
  const rows: ContactRow[] = [];
  for await (const row of readTable(path, terminal.stdin)) rows.push(row);
  const { contacts, faults } = readContacts(rows, lang);
  for (const { line, says } of faults) terminal.tell(`${path}:${line}: ${says}.`);
  return contacts;
}
