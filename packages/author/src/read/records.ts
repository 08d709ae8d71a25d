import type { Coe, FieldKey, Row, RowGroup, StudentRecord } from '@coe-check/sdk';
import type { Columns } from './columns.ts';
import type { JsonItem } from './read-json.ts';
import type { TableRow } from './table.ts';
import { oneLine } from './unreadable.ts';

/**
 * One thing of a file. `number` is the data row from 1 (of a COE: its first child's), `line` where it begins.
 * An unreadable one keeps its number, so that those after it are counted as a person counts them.
 */
export type Entry =
  | { readonly kind: 'child'; readonly number: number; readonly line: number; readonly record: StudentRecord }
  | { readonly kind: 'coe'; readonly number: number; readonly line: number; readonly coe: Coe }
  | { readonly kind: 'unreadable'; readonly number: number; readonly line: number; readonly fault: string };

/** Which field each column of a table holds. Two columns of one field are a fault: only the first is read. */
export function fieldsOf(
  header: readonly string[],
  columns: Columns,
): { fields: (FieldKey | undefined)[]; repeated: string[] } {
  const repeated: string[] = [];
  const fields: (FieldKey | undefined)[] = [];
  for (const name of header) {
    const field = name === '' ? undefined : columns.fieldOf(name);
    const again = field !== undefined && fields.includes(field);
    if (again) repeated.push(name);
    fields.push(again ? undefined : field);
  }
  return { fields, repeated };
}

/** Rows of a table as entries. A row of blanks is counted and passed over. */
export async function* tableEntries(
  header: readonly string[],
  rows: AsyncIterable<readonly TableRow[]>,
  columns: Columns,
): AsyncGenerator<Entry[]> {
  const { fields } = fieldsOf(header, columns);
  const nameless = header.flatMap((name, at) => (name === '' ? [at] : []));
  let number = 0;
  for await (const batch of rows) {
    const entries: Entry[] = [];
    for (const { line, cells, fault } of batch) {
      number++;
      if (fault !== undefined) entries.push({ kind: 'unreadable', number, line, fault: `this row ${fault}` });
      else if (cells.some((cell) => cell.trim() !== '')) {
        entries.push({ kind: 'child', number, line, record: recordOfCells(fields, cells) });
        for (const at of nameless) if (cells[at]) columns.fieldOf(`(column ${at + 1}, without a name)`);
      }
    }
    if (entries.length > 0) yield entries;
  }
}

function recordOfCells(fields: readonly (FieldKey | undefined)[], cells: readonly string[]): StudentRecord {
  const record: { [field: FieldKey]: string } = {};
  for (const [at, field] of fields.entries()) {
    const cell = cells[at];
    if (field !== undefined && cell) record[field] = cell;
  }
  return record;
}

/** JSON values as entries: a flat record is one child, an object with a list `children` a whole COE. */
export async function* jsonEntries(
  items: AsyncIterable<readonly JsonItem[]>,
  columns: Columns,
): AsyncGenerator<Entry[]> {
  let number = 1;
  for await (const batch of items) {
    const entries: Entry[] = [];
    for (const { line, value, fault } of batch) {
      const entry: Entry =
        fault === undefined ? entryOf(value, number, line, columns) : { kind: 'unreadable', number, line, fault };
      entries.push(entry);
      number += entry.kind === 'coe' ? Math.max(1, entry.coe.children.length) : 1;
    }
    yield entries;
  }
}

function entryOf(value: unknown, number: number, line: number, columns: Columns): Entry {
  try {
    if (!isObject(value))
      throw new Misshapen(
        `is ${oneLine(JSON.stringify(value) ?? 'nothing', 40)} and no record. A record is { "field": "text" }`,
      );
    if (!Object.hasOwn(value, 'children')) return { kind: 'child', number, line, record: recordOf(value, columns) };
    return { kind: 'coe', number, line, coe: coeOf(value, columns) };
  } catch (fault) {
    if (fault instanceof Misshapen) return { kind: 'unreadable', number, line, fault: `this record ${fault.message}` };
    throw fault;
  }
}

class Misshapen extends Error {}

const groups: readonly RowGroup[] = ['moves', 'enrollments', 'courses', 'assessments'];

/** Shared fields may stand in `coe`, in `family` or beside them. */
function coeOf(value: Readonly<{ [name: string]: unknown }>, columns: Columns): Coe {
  const { coe = {}, family = {}, children, rows = {}, ...beside } = value;
  if (!isObject(rows)) throw new Misshapen('has "rows" that are no object. Write "rows": { "moves": [ … ] }');
  return {
    coe: { ...recordOf(beside, columns), ...part(coe, 'coe', columns) },
    family: part(family, 'family', columns),
    children: list(children, 'children').map((child) => part(child, 'children', columns)),
    rows: Object.fromEntries(
      groups
        .filter((group) => Object.hasOwn(rows, group))
        .map((group) => [group, list(rows[group], group).map((row) => rowOf(row, group, columns))]),
    ),
  };
}

function rowOf(value: unknown, group: RowGroup, columns: Columns): Row {
  if (!isObject(value)) throw new Misshapen(`has something in "${group}" that is no object`);
  const { child, ...fields } = value;
  const record = recordOf(fields, columns);
  // A row is a record with one number in it, which TypeScript's index signature cannot say.
  return (typeof child === 'number' ? { ...record, child } : record) as Row;
}

function part(value: unknown, name: string, columns: Columns): StudentRecord {
  if (!isObject(value)) throw new Misshapen(`has something in "${name}" that is no object. Write { "field": "text" }`);
  return recordOf(value, columns);
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Misshapen(`has "${name}" that is no list. Write "${name}": [ … ]`);
  return value;
}

function recordOf(value: Readonly<{ [name: string]: unknown }>, columns: Columns): StudentRecord {
  const record: { [field: FieldKey]: string } = {};
  for (const [name, typed] of Object.entries(value)) {
    if (typed === null || typed === '') continue;
    if (typeof typed === 'object')
      throw new Misshapen(
        `has ${Array.isArray(typed) ? 'a list' : 'an object'} in "${oneLine(name, 40)}" where a text belongs`,
      );
    const field = columns.fieldOf(name);
    if (field !== undefined) record[field] ??= String(typed);
  }
  return record;
}

function isObject(value: unknown): value is Readonly<{ [name: string]: unknown }> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
