import type { FieldDictionary, Words } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { Day, FieldKey, Row, RowGroup, StudentRecord } from '../record/record.ts';

/** A known record that may be the same child. */
export interface Candidate {
  readonly record: StudentRecord;
  readonly weight: number;
  readonly call: string;
  /** The guard of `match.json` that held the call down, if one did. */
  readonly guard?: string | undefined;
  readonly reasons: readonly { readonly comparison: string; readonly level: string; readonly weight: number }[];
}

/** Everything a fact may look at. It is a view: nothing in it is changed by looking. */
export interface FactView {
  /** Typed text of a field of the record in hand, trimmed of nothing; '' when blank or absent. */
  text(field: FieldKey): string;
  readonly place: Place;
  readonly stage: 'typing' | 'submit';
  readonly siblings: readonly StudentRecord[];
  rows(group: RowGroup): readonly Row[];
  readonly prior: StudentRecord | undefined;
  readonly candidates: readonly Candidate[];
  /** The day the clerk chose for this very text, if any. */
  settled(field: FieldKey): Day | undefined;
  /** Entries of a pack list by address (`us:placeholder-names` or bare), prepared once per checker; undefined when absent. */
  list(address: string): List | undefined;
  setting(name: string): unknown;
  readonly dictionary: FieldDictionary;
  /** Another fact's value, cached for this record. */
  fact(name: string, params?: FactParams): unknown;
}

export type FactParams = Readonly<{ [name: string]: unknown }>;

/** A list of a pack, folded once. `get` gives the entry's value (or the entry itself) for a folded key. */
export interface List {
  readonly address: string;
  readonly size: number;
  has(folded: string): boolean;
  get(folded: string): unknown;
  entries(): Iterable<readonly [string, unknown]>;
}

/** What a fact depends on besides field keys. */
export type Reads =
  | FieldKey
  | '#siblings'
  | '#prior'
  | '#candidates'
  | `#rows.${RowGroup}`
  | '#place'
  | '#settled'
  | '#stage'
  | '#all';

export type FactKind = 'text' | 'number' | 'boolean' | 'day' | 'object' | 'array' | 'any';

/** One question a rule may ask about a record. Small signature; the depth lies in the module it calls. */
export interface Fact<P extends FactParams = FactParams, V = unknown> {
  readonly name: string;
  /** What it answers, for a cheat sheet; the generic facts have theirs in `factDocs` of `@coe-check/sdk/packs`. */
  readonly summary?: string;
  readonly kind: FactKind;
  /** Parameters: which are field keys, which are required, allowed values: checked when a pack is loaded. */
  readonly params: Readonly<{ [name in keyof P & string]?: ParamSpec }>;
  reads(params: P): readonly Reads[];
  /** Own properties a path may start with, for kind 'object': checked when a pack is loaded. */
  readonly properties?: readonly string[];
  derive(params: P, view: FactView): V;
  /**
   * For a fact of one field's text and nothing else: its value from the typed text, undefined when blank. The checker then
   * skips the view. Must answer as `derive` does; the parameter is called `field`.
   */
  ofText?(text: string | undefined): V;
  /** Of a number that `ofText` gives: a bound that is never below it and costs next to nothing, so that most texts need no more. */
  atMost?(text: string): number;
  /** The value in a sentence of its own, for a finding's `because`; without it its label and what it is are told. */
  says?(value: V, params: P, language: string): string;
  /** What the value is called in a finding's `because`, e.g. "days until" / "días hasta"; of generic facts in words/generic-labels.ts. */
  readonly label?: Words;
}

export interface ParamSpec {
  readonly type: 'field' | 'fields' | 'fieldOrToday' | 'text' | 'number' | 'group' | 'list' | 'any';
  readonly required?: boolean;
  readonly oneOf?: readonly string[];
}
