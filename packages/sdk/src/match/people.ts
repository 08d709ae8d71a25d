import type { StudentRecord } from '../record/record.ts';
import type { CompiledModel } from './compile.ts';
import { deriveText, rawOf } from './derive.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';

/** Records as numbers: a column of codes each, values in shared dictionaries. The texts themselves are not kept. */
export interface People {
  readonly model: CompiledModel;
  readonly size: number;
  readonly dictionaries: readonly Dictionary[];
  /** Codes by column; longer than `size` while growing. */
  readonly codes: readonly Uint32Array[];
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
  const codes = columns.map(() => new Uint32Array(reserve));
  const seen = columns.map(() => new Map<string, number>());
  // Columns of the same fields share the joining of their texts.
  const sources = [...new Set(columns.map(({ column }) => column.of.join('\n')))];
  const sourceOf = columns.map(({ column }) => sources.indexOf(column.of.join('\n')));
  const fields = sources.map((source) => source.split('\n'));
  let size = 0;
  const grow = () => {
    for (const [index, column] of codes.entries()) {
      const wider = new Uint32Array(column.length * 2);
      wider.set(column);
      codes[index] = wider;
    }
  };
  return {
    model,
    dictionaries,
    codes,
    get size() {
      return size;
    },
    add(record) {
      if (size === (codes[0]?.length ?? reserve)) grow();
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
        (codes[c] as Uint32Array)[size] = code;
        values.count(code);
      }
      size++;
      return size - 1;
    },
    value: (column, row) =>
      (dictionaries[(columns[column] as (typeof columns)[number]).dictionary] as Dictionary).value((codes[column] as Uint32Array)[row] as number),
  };
}
