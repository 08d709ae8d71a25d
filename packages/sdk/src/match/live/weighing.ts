import type { CompiledModel } from '../compile.ts';
import { missingLevel } from '../scorer.ts';
import type { Finders } from './finders.ts';
import type { LiveComparison } from './live-model.ts';
import type { Stock } from './stock.ts';
import type { TypedValue } from './typed-values.ts';

/** One comparison against what is typed: a mask for each known value, from which any record's level and weight follow. */
export interface Weighing {
  readonly comparison: LiveComparison;
  /** Nothing typed here: it says nothing of any record. */
  readonly silent: boolean;
  /** Masks by column (as in `comparison.columns`) and value. */
  readonly masks: readonly Uint32Array[];
  /** Values with a mask, by column; 0 among them. */
  readonly touched: readonly (readonly number[])[];
  /** Bits that hold for every record. */
  readonly always: number;
  /** By level, without what the known record's frequencies take away. */
  readonly best: Float64Array;
  /** Weight of a level for a record whose values' log shares add up to `logs`. */
  weightOf(level: number, logs: number): number;
  /** Whether a level's weight depends on the known record's frequencies. */
  readonly byFrequency: Uint8Array;
  /** Grows with every `set`. */
  readonly version: number;
  set(values: readonly TypedValue[]): void;
}

/** Masks for one comparison, made afresh by `set` when one of its boxes changed. Only touched values are cleared, so it costs what it finds. */
export function createWeighing(
  comparison: LiveComparison,
  { columns }: CompiledModel,
  stocks: readonly Stock[],
  finders: readonly Finders[],
): Weighing {
  const { source } = comparison;
  const dictionaryOf = comparison.columns.map((column) => (columns[column] as (typeof columns)[number]).dictionary);
  const levels = source.levels.length;
  const best = new Float64Array(levels);
  const byFrequency = Uint8Array.from(source.levels, ({ tf }) => (tf === undefined ? 0 : 1));
  const base = new Float64Array(levels);
  const logTyped = new Float64Array(levels);
  const cap = { bits: Number.POSITIVE_INFINITY };
  const masks = dictionaryOf.map((dictionary) => new Uint32Array((stocks[dictionary] as Stock).letters.length));
  const touched: number[][] = masks.map(() => []);
  let silent = true;
  let always = 0;
  let version = 0;
  const mark = (place: number, code: number, bit: number) => {
    const table = masks[place] as Uint32Array;
    if (table[code] === 0) (touched[place] as number[]).push(code);
    table[code] = (table[code] as number) | bit;
  };
  const clear = () => {
    for (const [place, codes] of touched.entries()) {
      const wanted = (stocks[dictionaryOf[place] as number] as Stock).letters.length;
      const table = masks[place] as Uint32Array;
      if (table.length < wanted) (masks as Uint32Array[])[place] = new Uint32Array(wanted);
      else for (const code of codes) table[code] = 0;
      codes.length = 0;
    }
  };
  const weightOf = (level: number, logs: number): number => {
    const tf = source.levels[level]?.tf;
    if (tf === undefined) return best[level] as number;
    const share = Math.min(Math.max(logTyped[level] as number, logs, tf.logFloor), tf.logMost);
    return (base[level] as number) + tf.weight * (tf.logU - share);
  };
  return {
    comparison,
    get silent() {
      return silent;
    },
    masks,
    touched,
    get always() {
      return always;
    },
    get version() {
      return version;
    },
    best,
    byFrequency,
    weightOf,
    set(values) {
      clear();
      version++;
      const typed = (column: number): TypedValue => values[column] as TypedValue;
      silent = source.columns.every((column) => typed(column).value === '');
      always = 0;
      cap.bits = Number.POSITIVE_INFINITY;
      if (silent) return;
      const shares = new Map<number, number>();
      for (const column of new Set([...source.columns, ...source.levels.flatMap(({ tf }) => tf?.columns ?? [])])) {
        const { value, half } = typed(column);
        if (value === '') continue;
        const dictionary = columns[column]?.dictionary ?? 0;
        const stock = stocks[dictionary] as Stock;
        let log = 0;
        if (half) {
          let count = 0;
          (finders[dictionary] as Finders).begun(value, (code) => (count += stock.occurrences(code)));
          log = stock.logShareOf(count);
          if (count > 0) cap.bits = Math.min(cap.bits, -log);
        } else log = stock.logShare(stock.find(value));
        shares.set(column, log);
      }
      for (const [atom, question] of source.atoms.entries()) {
        const bit = 1 << atom;
        if ('column' in question) {
          if (question.op === 'blankRight') mark(comparison.columns.indexOf(question.column), 0, bit);
          else if (typed(question.column).value === '') always |= bit;
          continue;
        }
        const { value, half } = typed(question.left);
        if (value === '') continue;
        const place = comparison.columns.indexOf(question.right);
        const finder = finders[dictionaryOf[place] as number] as Finders;
        const take = (code: number) => mark(place, code, bit);
        if (!value.includes('?')) finder.find(question.op, value, take);
        if (half && question.op.name === 'equal') finder.begun(value, take);
      }
      for (const [level, { weight, tf }] of source.levels.entries()) {
        // A half-typed value agrees with many: it cannot say more than how few of them there are.
        base[level] = weight;
        logTyped[level] = tf === undefined ? 0 : tf.columns.reduce((sum, column) => sum + (shares.get(column) ?? 0), 0);
        best[level] =
          tf === undefined
            ? weight > 0
              ? Math.min(weight, cap.bits)
              : weight
            : weightOf(level, Number.NEGATIVE_INFINITY);
      }
    },
  };
}

/** Level of a known record; `missingLevel` when a side is blank. */
export function levelOf({ comparison, masks, always, silent }: Weighing, codeAt: (column: number) => number): number {
  if (silent) return missingLevel;
  let any = false;
  let mask = always;
  for (let place = 0; place < comparison.columns.length; place++) {
    const code = codeAt(comparison.columns[place] as number);
    if (code !== 0 && comparison.needed.includes(place)) any = true;
    mask |= (masks[place] as Uint32Array)[code] as number;
  }
  return any ? comparison.levelOf(mask) : missingLevel;
}
