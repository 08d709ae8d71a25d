import type { DateOrder } from '../record/place.ts';
import { fold } from '../text/fold.ts';
import type { DeriveWith } from './derive.ts';
import type { Column, Condition, Frequency, Level, MatchModel, Operand } from './model.ts';
import { type FormalNames, type Operator, operator } from './operators.ts';

/** A pack's list by address, as `nameLists` or a checker gives it; undefined when the pack has none. */
export type MatchLists = (
  address: string,
) => { has(folded: string): boolean; get(folded: string): unknown } | undefined;

export interface MatchOptions {
  readonly lists?: MatchLists | undefined;
  /** How a day written in figures is read. Default MDY. */
  readonly dateOrder?: DateOrder | undefined;
}

/** A question about one value of the left record and one of the right. `blank` asks whether that side's column is empty. */
export type Atom =
  | { readonly op: Operator; readonly left: number; readonly right: number }
  | { readonly op: 'blankLeft' | 'blankRight'; readonly column: number };

/** A level's condition over atoms (by number). */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly atom: number };

export interface CompiledLevel {
  readonly source: Level;
  /** Absent on the last level. */
  readonly formula: Formula | undefined;
  /** log2(m/u). */
  readonly weight: number;
  readonly tf:
    | {
        readonly columns: readonly number[];
        readonly logFloor: number;
        /** A share above this counts as this: agreement on a value that nearly all have says nothing, never the contrary. */
        readonly logMost: number;
        readonly logU: number;
        readonly weight: number;
      }
    | undefined;
}

export interface CompiledComparison {
  readonly id: string;
  readonly columns: readonly number[];
  readonly atoms: readonly Atom[];
  readonly levels: readonly CompiledLevel[];
}

export interface CompiledColumn {
  readonly name: string;
  readonly column: Column;
  readonly dictionary: number;
}

/** A model ready to run: names resolved to numbers, operators to functions. */
export interface CompiledModel {
  readonly model: MatchModel;
  readonly columns: readonly CompiledColumn[];
  readonly dictionaries: readonly string[];
  readonly comparisons: readonly CompiledComparison[];
  /** log2 of the prior odds. */
  readonly priorWeight: number;
  readonly using: DeriveWith;
  readonly formals: FormalNames;
}

/**
 * Makes a sound model (see `readModel`) ready to run.
 *
 * const ready = compileModel(model, { lists: (address) => lists.get(address), dateOrder: 'MDY' });
 */
export function compileModel(model: MatchModel, { lists, dateOrder = 'MDY' }: MatchOptions = {}): CompiledModel {
  const columns: CompiledColumn[] = [];
  const dictionaries: string[] = [];
  for (const [name, column] of Object.entries(model.columns)) {
    const values = column.values ?? name;
    if (!dictionaries.includes(values)) dictionaries.push(values);
    columns.push({ name, column, dictionary: dictionaries.indexOf(values) });
  }
  const at = (name: string): number => columns.findIndex((each) => each.name === name);
  const formals = formalNames(model, lists);
  const surnames = (model.lists?.surnames ?? []).flatMap((address) => lists?.(address) ?? []);
  return {
    model,
    columns,
    dictionaries,
    comparisons: model.compare.map(({ id, columns: names, levels }) => {
      const atoms: Atom[] = [];
      return {
        id,
        columns: names.map(at),
        atoms,
        levels: levels.map((level) => compileLevel(level, at, atoms, formals)),
      };
    }),
    priorWeight: Math.log2(model.prior / (1 - model.prior)),
    using: { surnames: { has: (word) => surnames.some((list) => list.has(word)) }, dateOrder },
    formals,
  };
}

function compileLevel(source: Level, at: (name: string) => number, atoms: Atom[], formals: FormalNames): CompiledLevel {
  const { when, m, u, tf } = source;
  return {
    source,
    formula: when === undefined ? undefined : formulaOf(when, at, atoms, formals),
    weight: Math.log2(m / u),
    tf: tf === undefined ? undefined : frequency(tf, m, u, at),
  };
}

function frequency(tf: Frequency, m: number, u: number, at: (name: string) => number) {
  return {
    columns: tf.of.map(at),
    logFloor: Math.log2(tf.floor),
    logMost: Math.log2(Math.max(m, u)),
    logU: Math.log2(u),
    weight: tf.weight ?? 1,
  };
}

function formulaOf(when: Condition, at: (name: string) => number, atoms: Atom[], formals: FormalNames): Formula {
  const inner = (each: Condition) => formulaOf(each, at, atoms, formals);
  if ('all' in when) return { all: when.all.map(inner) };
  if ('any' in when) return { any: when.any.map(inner) };
  if ('missing' in when) {
    const column = at(when.missing);
    return { any: [atomOf({ op: 'blankLeft', column }, atoms), atomOf({ op: 'blankRight', column }, atoms)] };
  }
  if ('bothBlank' in when) {
    const column = at(when.bothBlank);
    return { all: [atomOf({ op: 'blankLeft', column }, atoms), atomOf({ op: 'blankRight', column }, atoms)] };
  }
  if ('exchanged' in when) {
    const [a, b] = when.exchanged;
    const op = operator('equal');
    return {
      all: [atomOf({ op, left: at(a), right: at(b) }, atoms), atomOf({ op, left: at(b), right: at(a) }, atoms)],
    };
  }
  const [op, operand] = operatorOf(when, formals);
  if (typeof operand === 'string') return atomOf({ op, left: at(operand), right: at(operand) }, atoms);
  const [a, b] = operand;
  return { any: [atomOf({ op, left: at(a), right: at(b) }, atoms), atomOf({ op, left: at(b), right: at(a) }, atoms)] };
}

function operatorOf(when: Condition, formals: FormalNames): readonly [Operator, Operand] {
  if ('equal' in when) return [operator('equal'), when.equal];
  if ('sounds' in when) return [operator('sounds'), when.sounds];
  if ('shortForm' in when) return [operator('shortForm', { formals }), when.shortForm];
  if ('initial' in when) return [operator('initial'), when.initial];
  if ('jw' in when) return [operator('jw', { limit: when.least }), when.jw];
  if ('lev' in when) return [operator('lev', { limit: when.most }), when.lev];
  if ('damerau' in when) return [operator('damerau', { limit: when.most }), when.damerau];
  if ('date' in when) return [operator('date', { kind: when.is }), when.date];
  throw new TypeError(`No operator in ${JSON.stringify(when)}: pass the model through readModel first.`);
}

/** The same question is one atom, however often it is asked. */
function atomOf(wanted: Atom, atoms: Atom[]): Formula {
  const key = keyOf(wanted);
  let atom = atoms.findIndex((each) => keyOf(each) === key);
  if (atom === -1) atom = atoms.push(wanted) - 1;
  return { atom };
}

const keyOf = (atom: Atom): string =>
  'column' in atom
    ? `${atom.op} ${atom.column}`
    : [atom.op.name, atom.op.limit, atom.op.kind, atom.left, atom.right].join(' ');

function formalNames(model: MatchModel, lists: MatchLists | undefined): FormalNames {
  const found = (model.lists?.shortForms ?? []).flatMap((address) => lists?.(address) ?? []);
  const known = new Map<string, readonly string[]>();
  return (folded) => {
    let names = known.get(folded);
    if (names === undefined) {
      const formals = found.flatMap((list) => (list.has(folded) ? [list.get(folded)].flat() : []));
      names = [
        folded,
        ...formals.filter((each): each is string => typeof each === 'string' && !/^\d+$/.test(each)).map(fold),
      ];
      known.set(folded, names);
    }
    return names;
  };
}
