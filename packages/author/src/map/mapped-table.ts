import type { Paint } from '../terminal/terminal.ts';
import type { Mapped } from './mapped.ts';

const header = ['index', 'control', 'field', 'child', 'part', 'sure'];

/** The map as a table for a person. A box that is not mapped has no field; `sure` is the confidence in percent. */
export function mappedTable(mapped: readonly Mapped[], paint: Paint): string {
  const rows = mapped.map(({ index, tag, id, name, field, record, part, confidence, frame }) => ({
    frame: frame ?? '',
    cells: [
      String(index),
      `${tag} ${id ? `#${id}` : name ? `[name=${name}]` : ''}`.trim(),
      field ?? '-',
      record === null ? '' : String(record),
      part ?? '',
      field === null ? '' : `${Math.round(confidence * 100)} %`,
    ],
  }));
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  let frame = '';
  const body = rows.map((row) => {
    const heading = row.frame === frame ? '' : `${paint.bold(`frame ${row.frame}`)}\n`;
    frame = row.frame;
    return heading + (row.cells[2] === '-' ? paint.dim(line(row.cells)) : line(row.cells));
  });
  const found = mapped.filter(({ field }) => field !== null).length;
  return `${[paint.bold(line(header)), ...body].join('\n')}\n${found} of ${mapped.length} boxes mapped.\n`;
}
