import type { TextRun } from './scan-form.ts';

/** What a cell is, in a table or in a grid by role. */
export const cells = 'td,th,[role="gridcell"],[role="cell"],[role="columnheader"],[role="rowheader"]';
const tables = 'table,[role="grid"],[role="table"],[role="treegrid"]';

/** Text around a cell, told by rows and columns. */
export interface CellText {
  /** In the cell at its left, when no other box stands between. */
  readonly left: TextRun | null;
  /** Headers of its column, nearest first. */
  readonly above: readonly TextRun[];
  /** Headers that span several columns, nearest first: sections. */
  readonly spanning: readonly TextRun[];
  /** What the row begins with, for boxes further to the right. */
  readonly row: TextRun | null;
  /** In the cell at its right, when that holds no box: where a check mark's words stand. */
  readonly right: TextRun | null;
  /** Header row under the boxes; null where there is one above. */
  readonly below: TextRun | null;
  /** The whole table has its captions under the boxes. */
  readonly under: boolean;
}

interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

/** Rows and columns of the tables of a form, each table read once. */
export function tableReader(held: ReadonlyMap<Node, number>, runs: readonly TextRun[]) {
  const grids = new Map<Element, Grid>();
  const captions = new Map<Element, boolean>();
  const textIn = new Map<Element, TextRun[]>();
  for (const run of runs) {
    const cell = run.block.closest(cells);
    if (cell) textIn.set(cell, [...(textIn.get(cell) ?? []), run]);
  }
  const textOf = (cell: Element | undefined) => (cell ? textIn.get(cell)?.[0] : undefined) ?? null;
  const holds = (element: Element | undefined) => (element ? (held.get(element) ?? 0) > 0 : false);

  const gridOf = (table: Element) => {
    const known = grids.get(table) ?? readGrid(table);
    grids.set(table, known);
    return known;
  };

  /** The text around `cell`; null when it stands in no table. */
  function around(cell: Element): CellText | null {
    const table = cell.parentElement?.closest(tables);
    if (!table) return null;
    const { grid, places, widest } = gridOf(table);
    const place = places.get(cell);
    if (!place) return null;
    const line = grid[place.row] ?? [];
    let left: TextRun | null = null;
    for (let column = place.column - 1; column >= 0 && !left && !holds(line[column]); column -= 1)
      left = textOf(line[column]);
    const first = line.find((each) => each && (textOf(each) || holds(each)));
    const row = first && first !== cell && !holds(first) ? textOf(first) : null;
    const under = labelsBelow(table, grid);
    const { above, spanning } = under ? { above: [], spanning: [] } : headersOver(grid, place, widest);
    const below: TextRun[] = [];
    if (under || (!left && above.length === 0)) collect(grid[place.row + 1] ?? [], place, below, [], widest);
    const next = line[place.column + place.width];
    return { left, right: holds(next) ? null : textOf(next), above, spanning, row, below: below[0] ?? null, under };
  }

  /**
   * Headers over a cell: the block of text rows next above it, past rows of boxes. Of three rows and more only the first
   * heads, the rest is data.
   */
  function headersOver(grid: readonly (readonly Element[])[], place: Cell, widest: number) {
    const headers: TextRun[] = [];
    const spanning: TextRun[] = [];
    let rows = 0;
    for (let at = place.row - 1; at >= 0; at -= 1) {
      const line = grid[at] ?? [];
      const isText = line.some((each) => textOf(each)) && !line.some((each) => holds(each));
      if (!isText && rows > 0) break;
      if (isText) rows += 1;
      collect(line, place, headers, spanning, widest);
    }
    const named = headers.filter(({ block }) => block.closest('th,[role="columnheader"]'));
    return { above: named.length > 0 ? named : headers.length > 2 ? headers.slice(-1) : headers, spanning };
  }

  /** Rows of captions under rows of boxes: the table begins with boxes and each such row has texts right below. */
  function labelsBelow(table: Element, grid: readonly (readonly Element[])[]): boolean {
    const known = captions.get(table);
    if (known !== undefined) return known;
    const kinds = grid.map((line) =>
      line.some((each) => holds(each)) ? 'boxes' : line.some((each) => textOf(each)) ? 'text' : 'empty',
    );
    const first = kinds.findIndex((kind) => kind !== 'empty');
    const clear = grid.every((line, at) => kinds[at] !== 'boxes' || !line.some((each) => textOf(each) && !holds(each)));
    const answer =
      clear && kinds[first] === 'boxes' && kinds.every((kind, at) => kind !== 'boxes' || kinds[at + 1] === 'text');
    captions.set(table, answer);
    return answer;
  }

  /** A header is a `th` or stands in a row without boxes; one that stretches over other columns heads a section. */
  function collect(
    line: readonly Element[],
    place: Cell,
    headers: TextRun[],
    spanning: TextRun[],
    widest: number,
  ): void {
    const over = line[place.column];
    const text = textOf(over);
    if (!over || !text || holds(over)) return;
    const isHeader = over.nodeName === 'TH' || over.getAttribute('role') === 'columnheader';
    if (!isHeader && line.some((each) => holds(each))) return;
    const wide = line.filter((each) => each === over).length > place.width;
    const title = new Set(line.filter(Boolean)).size === 1 && widest > place.width;
    (wide || title ? spanning : headers).push(text);
  }

  /** All the text of the cell a run is in, where the cell holds no box. */
  function wholeText(run: TextRun): string {
    const cell = run.block.closest(cells);
    const texts = cell && !holds(cell) ? textIn.get(cell) : undefined;
    return (texts ?? [run])
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' ');
  }

  return { around, wholeText };
}

interface Grid {
  readonly grid: Element[][];
  readonly places: Map<Element, Cell>;
  /** Columns of the widest row. */
  readonly widest: number;
}

function readGrid(table: Element): Grid {
  const grid: Element[][] = [];
  const places = new Map<Element, Cell>();
  const native = (table as HTMLTableElement).rows as HTMLCollectionOf<Element> | undefined;
  const rows = native ? [...native] : [...table.querySelectorAll('[role="row"]')];
  rows.forEach((line, row) => {
    let column = 0;
    const own = native ? [...(line as HTMLTableRowElement).cells] : [...line.querySelectorAll(cells)];
    for (const element of own) {
      grid[row] ??= [];
      while (grid[row]?.[column]) column += 1;
      const width = Math.min(spanOf(element, 'colspan'), 100);
      const height = Math.min(spanOf(element, 'rowspan'), rows.length - row);
      places.set(element, { element, row, column, width });
      for (let down = 0; down < height; down += 1) {
        grid[row + down] ??= [];
        for (let right = 0; right < width; right += 1) (grid[row + down] as Element[])[column + right] = element;
      }
      column += width;
    }
    grid[row] ??= [];
  });
  return { grid, places, widest: Math.max(0, ...grid.map((line) => line.length)) };
}

function spanOf(element: Element, name: string): number {
  const value = Number(element.getAttribute(name) ?? element.getAttribute(`aria-${name}`));
  return Number.isInteger(value) && value > 0 ? value : 1;
}
