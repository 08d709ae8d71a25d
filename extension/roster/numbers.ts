import type { StudentRecord } from '@coe-check/sdk';
import { derive, type MatchModel } from '@coe-check/sdk/match';

/** Finds known records by a number (State, MSIX): hashes and rows in one sorted array, 8 bytes a number. */
export interface Numbers {
  /** Rows that may bear one of the record's numbers; a hash can deceive, so look at the record. */
  rowsOf(record: StudentRecord): readonly number[];
}

const most = 2 ** 21;

/** The columns of a model that hold a number. */
function numberColumns(model: MatchModel): readonly string[] {
  return Object.entries(model.columns).flatMap(([name, { as }]) => (as === 'digits' ? [name] : []));
}

/** The numbers of a record as the model compares them, by column. */
export function numbersIn(model: MatchModel, record: StudentRecord): readonly (readonly [string, string])[] {
  const using = { surnames: { has: () => false }, dateOrder: 'MDY' as const };
  return numberColumns(model).flatMap((name): [string, string][] => {
    const column = model.columns[name];
    const value = column === undefined ? '' : derive(column, record, using);
    return value === '' ? [] : [[name, value]];
  });
}

/** Collects the numbers of records as they come; rows from 0. */
export function collectNumbers(model: MatchModel): {
  add(record: StudentRecord, row: number): void;
  done(): Float64Array<ArrayBuffer>;
} {
  const found: number[] = [];
  return {
    add(record, row) {
      for (const [column, value] of numbersIn(model, record)) found.push(hash(`${column} ${value}`) * most + row);
    },
    done: () => Float64Array.from(found).sort(),
  };
}

export function numbersOver(model: MatchModel, flat: Float64Array<ArrayBuffer>): Numbers {
  return {
    rowsOf(record) {
      return numbersIn(model, record).flatMap(([column, value]) => {
        const wanted = hash(`${column} ${value}`) * most;
        const rows: number[] = [];
        for (let at = firstFrom(flat, wanted); at < flat.length && (flat[at] as number) < wanted + most; at++)
          rows.push((flat[at] as number) - wanted);
        return rows;
      });
    },
  };
}

function firstFrom(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
