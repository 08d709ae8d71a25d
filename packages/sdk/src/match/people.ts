import type { StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { CompiledModel } from './compile.ts';
import { deriveText, isNames, joinedNames, type Names, namesIn, partOf } from './derive.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { Column } from './model.ts';

/** Records as numbers: a row of codes each, values in shared dictionaries. The texts themselves are not kept. */
export interface People {
  readonly model: CompiledModel;
  readonly size: number;
  readonly dictionaries: readonly Dictionary[];
  /** Numbers a row: its code in column c stands at `row * width + c`. A row lies together, so a pair costs two reads from memory. */
  readonly width: number;
  readonly codes: Uint32Array;
  /** Adds a record and gives its number. */
  add(record: StudentRecord): number;
  /** The derived value, as compared. */
  value(column: number, row: number): string;
}

/** Texts seen before, so that folding and date reading happen once per text; forgotten when there are more than this. */
const rememberedTexts = 1 << 17;

/**
 * An empty table for a model. `reserve` rows avoids growing.
 *
 * const people = createPeople(model); for (const record of records) people.add(record);
 */
export function createPeople(model: CompiledModel, reserve = 1024): People {
  const { columns } = model;
  const width = columns.length;
  const dictionaries = model.dictionaries.map(() => createDictionary());
  const encoders = encodersOf(model, dictionaries);
  let codes = new Uint32Array(reserve * width);
  let size = 0;
  return {
    model,
    dictionaries,
    width,
    get codes() {
      return codes;
    },
    get size() {
      return size;
    },
    add(record) {
      if ((size + 1) * width > codes.length) {
        const wider = new Uint32Array(codes.length * 2);
        wider.set(codes);
        codes = wider;
      }
      for (let e = 0; e < encoders.length; e++) (encoders[e] as Encoder)(record, codes, size * width);
      size++;
      return size - 1;
    },
    value: (column, row) =>
      (dictionaries[(columns[column] as (typeof columns)[number]).dictionary] as Dictionary).value(
        codes[row * width + column] as number,
      ),
  };
}

/** Writes a record's codes of some columns into a row, and counts them. */
type Encoder = (record: StudentRecord, codes: Uint32Array, row: number) => void;

/** Columns that differ in `nth` alone are read together, once. */
function encodersOf({ columns, using }: CompiledModel, dictionaries: readonly Dictionary[]): readonly Encoder[] {
  const groups = new Map<string, number[]>();
  for (const [at, { column, dictionary }] of columns.entries()) {
    const key = isNames(column) ? JSON.stringify([column.as, column.of, column.part, dictionary]) : String(at);
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()].map((members) => {
    const all = members.map((at) => ({ at, ...(columns[at] as (typeof columns)[number]) }));
    const [{ at, column, dictionary }] = all as [(typeof all)[number]];
    const values = dictionaries[dictionary] as Dictionary;
    if (!isNames(column)) return oneValue(column, at, values, (raw) => deriveText(column, raw, using));
    return severalNames(
      column,
      all.map((each) => ({ at: each.at, nth: (each.column.nth ?? 1) - 1 })),
      values,
      (raw) => namesIn(column, raw, using),
    );
  });
}

function oneValue({ of }: Column, at: number, values: Dictionary, read: (raw: string) => string): Encoder {
  const codeOf = remembered((raw) => values.intern(read(raw)));
  return (record, codes, row) => {
    let raw = '';
    for (const field of of) {
      const text = typedIn(record, field);
      if (text !== undefined) raw = raw === '' ? text : `${raw} ${text}`;
    }
    const code = raw === '' ? 0 : codeOf(raw);
    if (code === 0) return;
    codes[row + at] = code;
    values.count(code);
  };
}

interface BoxCodes {
  readonly names: Names;
  /** Undefined when a name of another box belongs to this one's. */
  readonly codes: readonly number[] | undefined;
}

function severalNames(
  { of, part }: Column,
  members: readonly { at: number; nth: number }[],
  values: Dictionary,
  read: (raw: string) => Names,
): Encoder {
  const codeOf = (name: string): number => values.intern(partOf(part, name));
  const boxOf = remembered((raw): BoxCodes => {
    const names = read(raw);
    return { names, codes: names.held === '' && names.rest === '' ? names.whole.map(codeOf) : undefined };
  });
  const found: number[] = [];
  return (record, codes, row) => {
    found.length = 0;
    let boxes: BoxCodes[] | undefined;
    for (const field of of) {
      const text = typedIn(record, field);
      if (text === undefined) continue;
      const box = boxOf(text);
      if (box.codes === undefined) boxes = of.flatMap((each) => typedIn(record, each) ?? []).map(boxOf);
      else if (boxes === undefined) for (const code of box.codes) found.push(code);
    }
    const all = boxes === undefined ? found : joinedNames(boxes.map(({ names }) => names)).map(codeOf);
    for (const { at, nth } of members) {
      const code = all[nth];
      if (code === undefined || code === 0) continue;
      codes[row + at] = code;
      values.count(code);
    }
  };
}

function remembered<T>(read: (raw: string) => T): (raw: string) => T {
  const seen = new Map<string, T>();
  return (raw) => {
    let known = seen.get(raw);
    if (known === undefined) {
      known = read(raw);
      if (seen.size >= rememberedTexts) seen.clear();
      seen.set(raw, known);
    }
    return known;
  };
}
