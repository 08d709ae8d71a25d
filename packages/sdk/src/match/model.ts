import type { Words } from '../record/field.ts';

/** How fields become one value to compare. `surname` and `given` take names apart, so that `nth` picks one of them. */
export const derivations = ['text', 'joined', 'word', 'surname', 'given', 'day', 'digits'] as const;
export type Derivation = (typeof derivations)[number];

/** What of a derived value is kept. */
export const parts = ['sound', 'initial', 'start', 'year', 'month', 'dayOfMonth'] as const;
export type Part = (typeof parts)[number];

/** A column derived from fields of the record. Columns with the same `values` can be compared crosswise. */
export interface Column {
  readonly as: Derivation;
  readonly of: readonly string[];
  /** Which of several names or words, from 1. Default 1; only for `surname`, `given`, `word`. */
  readonly nth?: number;
  readonly part?: Part;
  /** Name of the stock of values; the column's own name when absent. */
  readonly values?: string;
}

export const dateClasses = [
  'dayMonthExchanged',
  'oneDigit',
  'neighbourDigits',
  'sameMonthAndDay',
  'sameYearAndMonth',
  'sameYearAndDay',
  'firstOfJanuary',
] as const;
export type DateClass = (typeof dateClasses)[number];

/** One column on both sides, or two columns crosswise: left first with right second, or left second with right first. */
export type Operand = string | readonly [string, string];

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly equal: Operand }
  | { readonly exchanged: readonly [string, string] }
  | { readonly sounds: Operand }
  | { readonly shortForm: Operand }
  | { readonly initial: Operand }
  | { readonly jw: Operand; readonly least: number }
  | { readonly lev: Operand; readonly most: number }
  | { readonly damerau: Operand; readonly most: number }
  | { readonly date: Operand; readonly is: DateClass }
  /** Blank on either side. */
  | { readonly missing: string }
  /** Blank on both sides: with it two records of one surname each agree in all they have. */
  | { readonly bothBlank: string };

/** Term frequency: agreement on a rare value says more. The level's u is replaced by the share of the commoner side, not below `floor` and not above m: what nearly all have says nothing. */
export interface Frequency {
  /** Columns whose shares are multiplied. */
  readonly of: readonly string[];
  readonly floor: number;
  /** 0 to 1; default 1. */
  readonly weight?: number;
}

export interface Level {
  readonly id: string;
  /** Absent on the last level only. The first level that holds is the pair's. */
  readonly when?: Condition;
  /** Share of pairs of the same person, and of different people, that stand on this level. */
  readonly m: number;
  readonly u: number;
  readonly tf?: Frequency;
  readonly say: Words;
}

/** Blank on either side in all `columns`: the comparison says nothing (weight 0). */
export interface Comparison {
  readonly id: string;
  readonly columns: readonly string[];
  /** Where its m and u are from: a source, an estimate of one's own, records it was trained on. */
  readonly basis?: string;
  readonly levels: readonly Level[];
}

/** What a guard may ask: levels reached, a column, and whether both values are common ones (so neither is a slip of the other). */
export type GuardCondition =
  | { readonly all: readonly GuardCondition[] }
  | { readonly any: readonly GuardCondition[] }
  | { readonly not: GuardCondition }
  | { readonly level: { readonly [comparison: string]: readonly string[] } }
  | { readonly equal: string }
  | { readonly differ: string }
  | { readonly value: string; readonly is: readonly string[] }
  | { readonly common: string; readonly least: number };

/** A pair that a weight alone would call too high. */
export interface Guard {
  readonly id: string;
  readonly when: GuardCondition;
  readonly call: string;
  /** It gives its call even to a pair whose weight reaches none: a number that belongs to someone else. */
  readonly always?: boolean;
  readonly say: Words;
}

/** A call holds from this weight (bits) up. */
export interface Call {
  readonly call: string;
  readonly from: number;
  readonly say: Words;
}

/** A Fellegi–Sunter model as data: `match.json` of a pack, or one of a state's own. */
export interface MatchModel {
  readonly $schema?: string;
  readonly model: string;
  readonly version: number;
  readonly summary?: string;
  /** Addresses of pack lists that derivations and `shortForm` look things up in. */
  readonly lists?: { readonly shortForms?: readonly string[]; readonly surnames?: readonly string[] };
  readonly columns: { readonly [name: string]: Column };
  /** Share of pairs that are the same person. */
  readonly prior: number;
  readonly compare: readonly Comparison[];
  /** Blocking keys: columns that must all be equal; `a=b` is crosswise. */
  readonly block: readonly (readonly string[])[];
  /**
   * How the live index finds records: comparisons whose agreement together (`pair`), or alone (`each`), makes a candidate. Beside a
   * typed name, a level of `each` counts alone from the weight `alone` up (default 0).
   */
  readonly find?: {
    readonly pair: readonly [string, string];
    readonly each: readonly string[];
    readonly alone?: number;
  };
  readonly guards: readonly Guard[];
  readonly calls: readonly Call[];
}
