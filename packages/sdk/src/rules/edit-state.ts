import type { FieldDictionary } from '../record/field.ts';
import type { At, FieldKey, Row, StudentRecord } from '../record/record.ts';
import { scopeOf } from '../record/scope.ts';
import { typedIn, typedText } from '../record/typed.ts';
import type { CoeState } from './coe-state.ts';

/** One thing typed. */
export interface Edit {
  readonly at: At;
  readonly field: FieldKey;
  readonly text: string;
}

/** What an edit touched; `grown` when it added a child or a row. */
export interface Touched {
  readonly record: StudentRecord;
  readonly field: FieldKey;
  readonly at: At;
  readonly grown: boolean;
}

type Writable = { [field: FieldKey]: string | undefined };

/** Writes one edit into the state: undefined when nothing changed, or when there is no such place. */
export function applyEdit(
  state: CoeState,
  { at, field, text }: Edit,
  dictionary: FieldDictionary,
): Touched | undefined {
  const place = placeOf(state, at, field, dictionary);
  if (place === undefined || field === '__proto__' || (at.row !== undefined && field === 'child')) return undefined;
  const { record, grown } = place;
  const typed = typeof text === 'string' ? text : (typedText(text) ?? '');
  const before = Object.hasOwn(record, field) ? (record[field] ?? '') : '';
  if (before === typed && !grown) return undefined;
  (record as Writable)[field] = typed;
  // A choice was made for the very text that stood here: it goes with the text.
  if (state.settled.length > 0)
    state.settled = state.settled.filter((one) => one.field !== field || one.text !== before || !mayBeSame(one.at, at));
  return { record, field, at, grown };
}

function placeOf(
  state: CoeState,
  at: At,
  field: FieldKey,
  dictionary: FieldDictionary,
): { readonly record: StudentRecord; readonly grown: boolean } | undefined {
  const { child, row } = at;
  if (row !== undefined) {
    const rows = Object.hasOwn(state.rows, row.group) ? state.rows[row.group] : undefined;
    return rows === undefined
      ? undefined
      : atIndex(rows, row.index, () => (child === undefined ? {} : { child }) as Row);
  }
  if (child !== undefined) return atIndex(state.children, child, () => ({}));
  const ofFamily =
    Object.hasOwn(state.family, field) || (!Object.hasOwn(state.coe, field) && isFamily(field, dictionary));
  return { record: ofFamily ? state.family : state.coe, grown: false };
}

function atIndex<T extends StudentRecord>(
  list: T[],
  index: number,
  fresh: () => T,
): { readonly record: StudentRecord; readonly grown: boolean } | undefined {
  const there = list[index];
  if (there !== undefined) return { record: there, grown: false };
  if (index !== list.length) return undefined;
  const record = fresh();
  list.push(record);
  return { record, grown: true };
}

function isFamily(field: FieldKey, dictionary: FieldDictionary): boolean {
  const group = Object.hasOwn(dictionary.fields, field) ? dictionary.fields[field]?.group : undefined;
  return scopeOf(field, dictionary) === 'coe' && (group === 'family' || group === 'parent' || group === 'residency');
}

/** A field of the COE or of a first row is also seen, and settled, at each child. */
function mayBeSame(one: At, other: At): boolean {
  if (one.child !== undefined && other.child !== undefined && one.child !== other.child) return false;
  return (
    one.row === undefined ||
    other.row === undefined ||
    (one.row.group === other.row.group && one.row.index === other.row.index)
  );
}

/** Typed text at a place: of its own record, or of what is laid under it. */
export function textAt(state: CoeState, at: At, field: FieldKey, dictionary: FieldDictionary): string | undefined {
  const own =
    at.row === undefined
      ? at.child === undefined
        ? undefined
        : state.children[at.child]
      : state.rows[at.row.group]?.[at.row.index];
  return (
    typedIn(own, field) ??
    typedIn(state.coe, field) ??
    typedIn(state.family, field) ??
    firstRowText(state, at, field, dictionary)
  );
}

function firstRowText(
  state: CoeState,
  { child }: At,
  field: FieldKey,
  dictionary: FieldDictionary,
): string | undefined {
  const group = scopeOf(field, dictionary);
  if (group === 'coe' || group === 'child') return undefined;
  return typedIn(
    state.rows[group].find((row) => child === undefined || row.child === undefined || row.child === child),
    field,
  );
}

/** Takes a child out; what belonged to later children moves up with them. */
export function takeChild(state: CoeState, child: number): boolean {
  if (state.children[child] === undefined) return false;
  for (const list of [state.children, state.prior, state.candidates]) list.splice(child, 1);
  for (const rows of Object.values(state.rows)) {
    const left = rows
      .filter((row) => row.child !== child)
      .map((row) => ((row.child ?? -1) > child ? ({ ...row, child: (row.child as number) - 1 } as Row) : row));
    rows.splice(0, rows.length, ...left);
  }
  state.settled = state.settled.flatMap((one) => {
    const owner = one.at.child;
    if (owner === child) return [];
    return owner !== undefined && owner > child ? { ...one, at: { ...one.at, child: owner - 1 } } : one;
  });
  return true;
}

/** Takes a row out. */
export function takeRow(state: CoeState, { row }: At): boolean {
  if (row === undefined || !Object.hasOwn(state.rows, row.group) || state.rows[row.group][row.index] === undefined)
    return false;
  state.rows[row.group].splice(row.index, 1);
  state.settled = state.settled.flatMap((one) => {
    const other = one.at.row;
    if (other === undefined || other.group !== row.group || other.index < row.index) return one;
    return other.index === row.index ? [] : { ...one, at: { ...one.at, row: { ...other, index: other.index - 1 } } };
  });
  return true;
}
