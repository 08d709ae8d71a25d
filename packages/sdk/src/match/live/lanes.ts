import { codeIn, type Rows } from './rows.ts';

/** Records by value: those of value v stand in `ids` from `starts[v]` to `starts[v + 1]`. Value 0 has the records without any. */
export interface Lane {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  /** The record's value in one further column, so that most records need not be read. */
  readonly thirds?: Uint16Array | Uint32Array | undefined;
}

/** The value of a column for each entry of a lane. */
export function thirdsOf(rows: Rows, ids: Uint32Array, column: number, size: number): Uint16Array | Uint32Array {
  const thirds = size <= 1 << 16 ? new Uint16Array(ids.length) : new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) thirds[at] = codeIn(rows, ids[at] as number, column);
  return thirds;
}

/** A lane whose records of one value are in the order of a second value, `seconds`. */
export interface PairLane extends Lane {
  readonly seconds: Uint16Array | Uint32Array;
}

/** Records by the values of these columns (of one dictionary of `size` values): a record with two names stands under both. */
export function laneOf(rows: Rows, count: number, columns: readonly number[], size: number): Lane {
  const starts = new Uint32Array(size + 1);
  const each = (take: (value: number, row: number) => void) => {
    for (let row = 0; row < count; row++) valuesIn(rows, row, columns, (value) => take(value, row));
  };
  each((value) => {
    starts[value + 1] = (starts[value + 1] as number) + 1;
  });
  for (let value = 0; value < size; value++)
    starts[value + 1] = (starts[value + 1] as number) + (starts[value] as number);
  const ids = new Uint32Array(starts[size] as number);
  const next = starts.slice(0, size);
  each((value, row) => {
    ids[next[value] as number] = row;
    next[value] = (next[value] as number) + 1;
  });
  return { starts, ids };
}

/** Records by every pair of a first and a second value, in order of both. Two counting passes, no comparing. */
export function pairLaneOf(
  rows: Rows,
  count: number,
  first: readonly number[],
  second: readonly number[],
  sizes: readonly [number, number],
): PairLane {
  const bySecond = laneOf(rows, count, second, sizes[1]);
  const starts = new Uint32Array(sizes[0] + 1);
  for (let at = 0; at < bySecond.ids.length; at++)
    valuesIn(rows, bySecond.ids[at] as number, first, (value) => {
      starts[value + 1] = (starts[value + 1] as number) + 1;
    });
  for (let value = 0; value < sizes[0]; value++)
    starts[value + 1] = (starts[value + 1] as number) + (starts[value] as number);
  const total = starts[sizes[0]] as number;
  const ids = new Uint32Array(total);
  const seconds = sizes[1] <= 1 << 16 ? new Uint16Array(total) : new Uint32Array(total);
  const next = starts.slice(0, sizes[0]);
  for (let other = 0; other < sizes[1]; other++) {
    for (let at = bySecond.starts[other] as number; at < (bySecond.starts[other + 1] as number); at++) {
      const row = bySecond.ids[at] as number;
      valuesIn(rows, row, first, (value) => {
        const place = next[value] as number;
        ids[place] = row;
        seconds[place] = other;
        next[value] = place + 1;
      });
    }
  }
  return { starts, ids, seconds };
}

/** Each different value of a record in these columns; 0 when it has none. */
function valuesIn(rows: Rows, row: number, columns: readonly number[], take: (value: number) => void): void {
  let any = 0;
  let before = 0;
  for (let c = 0; c < columns.length; c++) {
    const value = codeIn(rows, row, columns[c] as number);
    if (value === 0 || value === before) continue;
    take(value);
    before = value;
    any++;
  }
  if (any === 0) take(0);
}
