import type { StudentRecord } from '../record/record.ts';
import type { CompiledModel } from './compile.ts';
import { deriveText, rawOf } from './derive.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';

/** Records as numbers: a column of codes each, values in shared dictionaries. The texts themselves are not kept. */
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

/** Raw texts seen before, so that folding and date reading happen once per text; forgotten when it grows past this. */
const rememberedTexts = 1 << 17;

/**
 * An empty table for a model. `reserve` rows avoids growing.
 *
 * const people = createPeople(model); for (const record of records) people.add(record);
 */
export function createPeople(model: CompiledModel, reserve = 1024): People {
  const { columns, using } = model;
  const dictionaries = model.dictionaries.map(() => createDictionary());
  const width = columns.length;
  let codes = new Uint32Array(reserve * width);
  const seen = columns.map(() => new Map<string, number>());
  // Columns of the same fields share the joining of their texts.
  const sources = [...new Set(columns.map(({ column }) => column.of.join('\n')))];
  const sourceOf = columns.map(({ column }) => sources.indexOf(column.of.join('\n')));
  const fields = sources.map((source) => source.split('\n'));
  let size = 0;
  const grow = () => {
    const wider = new Uint32Array(codes.length * 2);
    wider.set(codes);
    codes = wider;
  };
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
      if ((size + 1) * width > codes.length) grow();
      const raws = fields.map((each) => rawOf(each, record));
      for (let c = 0; c < columns.length; c++) {
        const raw = raws[sourceOf[c] as number] as string;
        if (raw === '') continue;
        const { column, dictionary } = columns[c] as (typeof columns)[number];
        const values = dictionaries[dictionary] as Dictionary;
        const before = seen[c] as Map<string, number>;
        let code = before.get(raw);
        if (code === undefined) {
          code = values.intern(deriveText(column, raw, using));
          if (before.size >= rememberedTexts) before.clear();
          before.set(raw, code);
        }
        if (code === 0) continue;
        codes[size * width + c] = code;
        values.count(code);
      }
      size++;
      return size - 1;
    },
    value: (column, row) =>
      (dictionaries[(columns[column] as (typeof columns)[number]).dictionary] as Dictionary).value(codes[row * width + column] as number),
  };
}
