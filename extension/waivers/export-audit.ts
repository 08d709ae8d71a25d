import type { AuditEntry } from './audit-chain.ts';

const columns = [
  'n',
  'at',
  'act',
  'rule',
  'fields',
  'record',
  'site',
  'scope',
  'reason',
  'words',
  'open',
  'previous',
  'hash',
] as const;

/** One line of JSON a decision: what `verify` reads back. */
export function auditJsonl(entries: readonly AuditEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** For a spreadsheet: with a byte order mark, and no cell that a spreadsheet would take for a formula. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) =>
    columns.map((column) => {
      const value = entry[column];
      return cell(Array.isArray(value) ? value.join(' ') : String(value));
    }),
  );
  return `\uFEFF${[columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
