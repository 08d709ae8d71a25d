import { edits, slips } from '../../text/edits.ts';
import { inDateClass, packedDay } from '../date-classes.ts';
import { jaroWinkler } from '../jaro-winkler.ts';
import { dateClasses } from '../model.ts';
import type { FormalNames, Operator } from '../operators.ts';
import { fewestEdits, mostJaroWinkler, shapeOf } from '../shapes.ts';
import { type Stock, soundNumbers } from './stock.ts';

/** Every value of a stock for which an operator holds against one typed value. */
export interface Finders {
  find(op: Operator, typed: string, take: (code: number) => void): void;
  /** Values that begin with what is typed so far, or fit a day of which only some digits are known (`2012????`). */
  begun(typed: string, take: (code: number) => void): void;
}

interface Measured {
  readonly codes: readonly number[];
  readonly measures: readonly number[];
}

/** The loosest limits that the model asks of this stock: one pass serves them all. */
export interface Limits {
  readonly jw: number;
  readonly lev: number;
  readonly damerau: number;
}

const remembered = 16;

/**
 * Looks through a stock the quick way: letters and lengths first, sounds and dates as numbers. The passes over all values are
 * remembered for the last few typed texts, because a keystroke changes one box and the others stay.
 */
export function createFinders(stock: Stock, limits: Limits, formals: FormalNames): Finders {
  const passes = new Map<string, Measured>();
  let seenSize = 0;
  let days = new Int32Array(0);
  const formalOf = new Map<string, number[]>();
  let formalSize = 1;
  /** What is kept of older passes goes when a value is added: it may be in the next pass. */
  const refresh = () => {
    if (seenSize === stock.size) return;
    seenSize = stock.size;
    passes.clear();
    days = new Int32Array(0);
  };
  const keep = (key: string, found: Measured): Measured => {
    if (!passes.has(key) && passes.size >= remembered) passes.delete(passes.keys().next().value as string);
    passes.set(key, found);
    return found;
  };
  const pass = (name: 'jw' | 'lev' | 'damerau', typed: string): Measured => {
    refresh();
    const key = `${name} ${typed}`;
    return keep(key, passes.get(key) ?? measured(stock, name, typed, limits[name]));
  };
  const sounding = (op: Operator, typed: string): readonly number[] => {
    refresh();
    const key = `sounds ${typed}`;
    const found = passes.get(key) ?? { codes: soundsLike(stock, op, typed), measures: [] };
    return keep(key, found).codes;
  };
  const withFormals = (): Map<string, number[]> => {
    for (; formalSize < stock.size; formalSize++)
      for (const formal of formals(stock.value(formalSize)))
        formalOf.set(formal, [...(formalOf.get(formal) ?? []), formalSize]);
    return formalOf;
  };
  const packed = (): Int32Array => {
    refresh();
    if (days.length === 0) days = Int32Array.from({ length: stock.size }, (_, code) => packedDay(stock.value(code)));
    return days;
  };
  return {
    find(op, typed, take) {
      const equal = stock.find(typed);
      if (op.ofEqual && equal > 0) take(equal);
      const other = (code: number) => {
        if (code !== equal) take(code);
      };
      switch (op.name) {
        case 'equal':
          return;
        case 'sounds':
          for (const code of sounding(op, typed)) other(code);
          return;
        case 'shortForm':
          for (const formal of formals(typed)) for (const code of withFormals().get(formal) ?? []) other(code);
          return;
        case 'initial':
          return initials(stock, typed, other);
        case 'date': {
          const day = packedDay(typed);
          const known = packed();
          const kind = op.kind ?? dateClasses[0];
          for (let code = 1; code < known.length; code++) if (inDateClass(kind, day, known[code] as number)) take(code);
          return;
        }
        case 'jw': {
          const { codes, measures } = pass('jw', typed);
          for (let i = 0; i < codes.length; i++) if ((measures[i] as number) >= op.limit) other(codes[i] as number);
          return;
        }
        case 'lev':
        case 'damerau': {
          const { codes, measures } = pass(op.name, typed);
          for (let i = 0; i < codes.length; i++) if ((measures[i] as number) <= op.limit) other(codes[i] as number);
        }
      }
    },
    begun(typed, take) {
      const { size, starts } = stock;
      // The first four letters as one number, cut to those that are typed and known.
      const known = typed.includes('?') || !stock.likeness ? 0 : Math.min(4, typed.length);
      const cut = known === 0 ? 0 : -1 << (32 - known * 8);
      const start = shapeOf(typed).start & cut;
      for (let code = 1; code < size; code++)
        if (((starts[code] as number) & cut) === start && stock.begins(code, typed)) take(code);
    },
  };
}

function measured(stock: Stock, name: 'jw' | 'lev' | 'damerau', typed: string, limit: number): Measured {
  const { letters, lengths, starts, size } = stock;
  const mine = shapeOf(typed);
  const codes: number[] = [];
  const measures: number[] = [];
  const shape = { letters: 0, length: 0, start: 0 };
  for (let code = 1; code < size; code++) {
    shape.letters = letters[code] as number;
    shape.length = lengths[code] as number;
    shape.start = starts[code] as number;
    if (name === 'jw' ? mostJaroWinkler(mine, shape) < limit : fewestEdits(mine, shape) > limit) continue;
    const value = stock.value(code);
    const measure =
      name === 'jw' ? jaroWinkler(typed, value) : name === 'lev' ? edits(typed, value) : slips(typed, value, limit);
    if (name === 'jw' ? measure < limit : measure > limit) continue;
    codes.push(code);
    measures.push(measure);
  }
  return { codes, measures };
}

function soundsLike(stock: Stock, op: Operator, typed: string): readonly number[] {
  const [one = 0, two = one] = soundNumbers(typed);
  const codes: number[] = [];
  if (one === 0) return codes;
  const { sounds } = stock;
  const end = stock.size * 2;
  for (let at = 2; at < end; at++) {
    const sound = sounds[at];
    if ((sound === one || sound === two) && codes.at(-1) !== at >> 1 && op.test(typed, stock.value(at >> 1)))
      codes.push(at >> 1);
  }
  return codes;
}

function initials(stock: Stock, typed: string, take: (code: number) => void): void {
  const { starts, lengths, size } = stock;
  const first = typed.charCodeAt(0) & 255;
  for (let code = 1; code < size; code++) {
    if ((starts[code] as number) >>> 24 !== first || (typed.length > 1 && lengths[code] !== 1)) continue;
    if (stock.value(code).charCodeAt(0) === typed.charCodeAt(0)) take(code);
  }
}
