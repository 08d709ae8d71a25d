import { codeIn, type Rows } from './rows.ts';

/** Numbers of records, three bytes each: two in `low`, one in `high` (two beyond sixteen million records). */
export interface Ids {
  readonly low: Uint16Array;
  readonly high: Uint8Array | Uint16Array;
}

export const idAt = ({ low, high }: Ids, at: number): number =>
  ((low[at] as number) | ((high[at] as number) << 16)) >>> 0;

/** Records by value: those of value v stand in `ids` from `starts[v]` to `starts[v + 1]`. Value 0 has the records without any. */
export interface Lane {
  readonly starts: Uint32Array;
  readonly ids: Ids;
  /** The record's value in one further column, so that most records need not be read. */
  readonly thirds?: Uint16Array | Uint32Array | undefined;
}

/** How many records have a value. */
export const lengthOf = ({ starts }: Lane, value: number): number => (starts[value + 1] ?? 0) - (starts[value] ?? 0);

/** The value of a column for each entry of a lane. */
export function thirdsOf(rows: Rows, ids: Ids, column: number, size: number): Uint16Array | Uint32Array {
  const { length } = ids.low;
  const thirds = size <= 1 << 16 ? new Uint16Array(length) : new Uint32Array(length);
  for (let at = 0; at < length; at++) thirds[at] = codeIn(rows, idAt(ids, at), column);
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
  addUp(starts);
  const ids = emptyIds(starts[size] as number, count);
  const next = starts.slice(0, size);
  each((value, row) => {
    put(ids, next[value] as number, row);
    next[value] = (next[value] as number) + 1;
  });
  return { starts, ids };
}

/** Records by every pair of a first and a second value, in order of both. Two counting passes, no comparing. */
export function pairLaneOf(
  rows: Rows,
  count: number,
  first: readonly number[],
  bySecond: Lane,
  sizes: readonly [number, number],
): PairLane {
  const starts = new Uint32Array(sizes[0] + 1);
  const { length } = bySecond.ids.low;
  for (let at = 0; at < length; at++)
    valuesIn(rows, idAt(bySecond.ids, at), first, (value) => {
      starts[value + 1] = (starts[value + 1] as number) + 1;
    });
  addUp(starts);
  const total = starts[sizes[0]] as number;
  const ids = emptyIds(total, count);
  const seconds = sizes[1] <= 1 << 16 ? new Uint16Array(total) : new Uint32Array(total);
  const next = starts.slice(0, sizes[0]);
  for (let other = 0; other < sizes[1]; other++) {
    for (let at = bySecond.starts[other] as number; at < (bySecond.starts[other + 1] as number); at++) {
      const row = idAt(bySecond.ids, at);
      valuesIn(rows, row, first, (value) => {
        const place = next[value] as number;
        put(ids, place, row);
        seconds[place] = other;
        next[value] = place + 1;
      });
    }
  }
  return { starts, ids, seconds };
}

function emptyIds(length: number, count: number): Ids {
  return { low: new Uint16Array(length), high: count <= 1 << 24 ? new Uint8Array(length) : new Uint16Array(length) };
}

function put({ low, high }: Ids, at: number, id: number): void {
  low[at] = id;
  high[at] = id >>> 16;
}

function addUp(starts: Uint32Array): void {
  for (let value = 1; value < starts.length; value++)
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
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
