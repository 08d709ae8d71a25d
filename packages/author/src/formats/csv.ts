import type { Format } from './format.ts';

const header = ['record', 'line', 'severity', 'rule', 'fields', 'message', 'fixes'];

/** One finding a row, for a spreadsheet. Several fields or fixes stand in one cell, separated by `; `. */
export function csvFormat(): Format {
  return {
    begin: () => csvRow(header),
    finding({ number, line, finding: { rule, severity, fields, message, fixes } }) {
      const offered = fixes.map(({ label, set }) => `${label}: ${sets(set)}`);
      return csvRow([String(number), String(line), severity, rule, fields.join('; '), message, offered.join('; ')]);
    },
    end: () => '',
  };
}

/** `birthDate = 2012-04-03, sex = Female`; an emptied field as `middleName = (blank)`. */
export function sets(set: Readonly<{ [field: string]: string }>): string {
  return Object.entries(set)
    .map(([field, value]) => `${field} = ${value === '' ? '(blank)' : value}`)
    .join(', ');
}

/** One row of a CSV file. No cell of it is carried out by a spreadsheet. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** One row of a CSV file for a program: every value as it is. */
export function plainRow(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/** What was typed may begin like a formula: an apostrophe keeps a spreadsheet from carrying it out. A number is none. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text) ? `'${text}` : text;
  return quoted(safe);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
