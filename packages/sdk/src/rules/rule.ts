import type { FactParams } from '../facts/fact.ts';
import type { Field, FieldDictionary, Words } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { Day, FieldKey, Rows, StudentRecord } from '../record/record.ts';
import type { Procedure } from './procedure.ts';

export type Severity = 'error' | 'warning' | 'info';

/** json-rules-engine's own grammar. */
export type Condition = AllCondition | AnyCondition | NotCondition | NamedCondition | LeafCondition;
export interface AllCondition {
  readonly all: readonly Condition[];
}
export interface AnyCondition {
  readonly any: readonly Condition[];
}
export interface NotCondition {
  readonly not: Condition;
}
export interface NamedCondition {
  readonly condition: string;
}
export interface LeafCondition {
  readonly fact: string;
  readonly params?: FactParams;
  readonly path?: string;
  readonly operator: string;
  readonly value: unknown | FactReference;
}
export interface FactReference {
  readonly fact: string;
  readonly params?: FactParams;
  readonly path?: string;
}

export interface Fix {
  readonly label: Words;
  /** Field to canonical value; `{name}` is filled from `with` or `as`. */
  readonly set: Readonly<{ [field: FieldKey]: string }>;
  /** One fix per entry of this list of `with`, each called `as`. */
  readonly each?: string;
  readonly as?: string;
  /** Keeps the set day as the clerk's choice for the very text typed. */
  readonly settle?: FieldKey;
  /** Pure formatting: may be applied with others in one go. */
  readonly certain?: boolean;
}

export interface Example {
  readonly when: string;
  readonly record: StudentRecord;
  readonly finds: boolean;
  readonly place?: Partial<Place>;
  readonly siblings?: readonly StudentRecord[];
  readonly rows?: Rows;
  readonly prior?: StudentRecord;
  readonly candidates?: readonly unknown[];
  readonly settled?: Readonly<{ [field: FieldKey]: Day }>;
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  readonly stage?: 'typing' | 'submit';
  /** The English message, where it is held word for word. */
  readonly says?: string;
  /** The `set` of each fix, in order. */
  readonly fixes?: readonly Readonly<{ [field: FieldKey]: string }>[];
}

export interface Rule {
  readonly $schema?: string;
  readonly summary: string;
  readonly why: string;
  readonly fields: readonly [FieldKey, ...FieldKey[]];
  readonly severity: Severity;
  readonly per?: 'child' | 'row' | 'coe';
  readonly stage?: 'submit';
  readonly priority?: number;
  readonly conditions: Condition;
  readonly with?: Readonly<{ [name: string]: FactReference }>;
  readonly says: Words & Readonly<{ [language: string]: string }>;
  readonly fixes?: readonly Fix[];
  readonly source: readonly string[];
  /** The rule holds for each of these by itself: `$field` stands for the key, in texts and in property names. */
  readonly eachField?: readonly FieldKey[];
  /** Checks of the catalogue that this rule carries out. */
  readonly catalogue?: readonly string[];
  /** What to do about a finding beyond the page: `us:birth-date`. */
  readonly procedure?: string;
  /** The rule is going away. */
  readonly deprecated?: { readonly since: string; readonly says: string; readonly replacedBy?: readonly string[] };
  readonly evidence?: 'V' | 'P' | 'B' | 'D';
  /** A logical impossibility may be an error whatever its evidence. */
  readonly logical?: boolean;
  readonly examples: readonly Example[];
}

export type RuleOverride =
  | 'off'
  | Severity
  | {
      readonly severity?: Severity;
      readonly says?: Rule['says'];
      readonly settings?: Readonly<{ [name: string]: unknown }>;
    };

/** A pack as `coe build` writes it: plain JSON. */
export interface BuiltPack {
  readonly format: 1;
  readonly name: string;
  readonly version: string;
  readonly engine: string;
  readonly title?: Words;
  readonly extends: readonly string[];
  /** Overrides of the base packs' rules, by id. */
  readonly overrides: Readonly<{ [rule: string]: RuleOverride }>;
  readonly settings: Readonly<{ [name: string]: unknown }>;
  readonly fields: Readonly<{ [key: FieldKey]: Field }>;
  readonly codeSets: FieldDictionary['codeSets'];
  readonly lists: Readonly<{ [name: string]: BuiltList }>;
  readonly conditions: Readonly<{ [name: string]: Condition }>;
  readonly rules: Readonly<{ [id: string]: Rule }>;
  readonly procedures?: Readonly<{ [name: string]: Procedure }>;
  readonly labels?: unknown;
  /** `match.json`: pass it through `readModel` of `@coe-check/sdk/match`. */
  readonly match?: unknown;
  readonly sources: Readonly<{
    [id: string]: { readonly title: string; readonly url?: string; readonly seen?: string };
  }>;
}

export interface BuiltList {
  readonly entries?: readonly unknown[];
  readonly add?: readonly unknown[];
  readonly remove?: readonly unknown[];
}
