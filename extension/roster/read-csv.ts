import {
  cutRows,
  type Delimiter,
  delimiterOf,
  delimiterTold,
  longestLine,
  RowSplitter,
  type RowText,
  wrongCount,
} from '@coe-check/sdk/tables';
import type { Decoded } from './decode-text.ts';
import { batchSize, type RosterRow, type RosterTable } from './roster-table.ts';
import { Unreadable } from './unreadable.ts';

const names: Readonly<{ [delimiter in Delimiter]: string }> = { ',': ',', ';': ';', '\t': 'tab' };

/**
 * A table of values separated by commas, semicolons or tabs; which of them, the header tells. Rows are cut as `coe check` cuts
 * them, so a row that is broken spoils no other.
 *
 * @throws Unreadable when there is no header.
 */
export function readCsv({ text, encoding }: Decoded): RosterTable {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0) throw new Unreadable('emptyFile');
  const told = delimiterTold(lines[at] ?? '');
  const delimiter = told ?? delimiterOf(lines[at] ?? '');
  const top = told === undefined ? at : at + 1;
  const headerRows = new RowSplitter(delimiter, () => true).take({ first: top + 1, lines: lines.slice(top, top + 50) });
  const header = (cutRows([headerRows[0]?.text ?? ''], delimiter)[0] ?? []).map((name) => name.trim());
  while (header.length > 0 && header.at(-1) === '') header.pop();
  if (header.length === 0) throw new Unreadable('emptyFile');
  return {
    header,
    notes: [encoding, ...(delimiter === ',' ? [] : [names[delimiter]])],
    *rows() {
      const fits = (row: string) => wrongCount(cutRows([row], delimiter)[0] ?? [], header.length) === undefined;
      const splitter = new RowSplitter(delimiter, fits);
      let first = true;
      for (let from = top; from < lines.length + batchSize; from += batchSize) {
        const slice = lines.slice(from, from + batchSize).map((line) => (line.length > longestLine ? null : line));
        const rows = slice.length > 0 ? splitter.take({ first: from + 1, lines: slice }) : splitter.end();
        if (first && rows.length > 0) {
          rows.shift();
          first = false;
        }
        if (rows.length > 0) yield read(rows, delimiter, header.length);
      }
    },
  };
}

function linesOf(text: string): string[] {
  return text.split(text.includes('\n') ? /\r?\n/ : '\r');
}

function read(rows: readonly RowText[], delimiter: Delimiter, width: number): RosterRow[] {
  const cells = cutRows(
    rows.flatMap(({ text, why }) => (why === undefined ? [text] : [])),
    delimiter,
  );
  let next = 0;
  return rows.map(({ line, why }): RosterRow => {
    if (why !== undefined) return { line, cells: [], fault: { why } };
    const values = cells[next++] ?? [];
    const has = wrongCount(values, width);
    return has === undefined
      ? { line, cells: values }
      : { line, cells: [], fault: { why: 'count', has, wants: width } };
  });
}
