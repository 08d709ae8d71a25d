import type { Candidate, FactParams } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { At, Coe, Day, FieldKey, Rows, StudentRecord } from '../record/record.ts';
import type { Steps } from '../steps.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export interface CheckerOptions extends Place {
  /** Language of messages and fix labels; English when absent or unknown. */
  readonly lang?: string | undefined;
  /** `typing` leaves out rules of stage submit. Default `submit`. */
  readonly stage?: 'typing' | 'submit' | undefined;
}

/** What is known around one record. */
export interface Around {
  readonly siblings?: readonly StudentRecord[];
  readonly rows?: Rows;
  readonly prior?: StudentRecord;
  readonly candidates?: readonly Candidate[];
  readonly settled?: Readonly<{ [field: FieldKey]: Day }>;
  readonly place?: Partial<Place>;
  readonly stage?: 'typing' | 'submit';
  readonly lang?: string;
  /** Settings for this check only, before those of the packs. */
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  /** Whether a rule that holds is told, asked before its words are made; without it every rule is. */
  readonly tells?: Tells;
}

/**
 * Which rules that hold are told: by id and fields. A file without a column says nothing of its field, not that it is blank:
 *
 * tells: (rule, [first]) => columns.has(first)
 */
export type Tells = (rule: string, fields: Rule['fields']) => boolean;

/** A fact or operator threw, so this rule had no finding. Never thrown on; the same trouble of a rule is kept once. */
export interface Diagnostic {
  readonly rule: string;
  readonly message: string;
}

/**
 * Why a rule holds or not: its conditions with what stood on either side. `pointer` is the JSON pointer in the rule's file; below
 * a named condition, in that condition's file. A rule for each of several fields is an `any` over its fields.
 */
export type Explained =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly pointer: string;
      readonly outcome: boolean;
      readonly parts: readonly Explained[];
    }
  | {
      readonly kind: 'condition';
      readonly pointer: string;
      readonly outcome: boolean;
      readonly name: string;
      readonly parts: readonly Explained[];
    }
  | ExplainedFact;

export interface ExplainedFact {
  readonly kind: 'fact';
  /** '' for the generated blank guard. */
  readonly pointer: string;
  readonly outcome: boolean;
  readonly fact: string;
  readonly params?: FactParams;
  readonly path?: string;
  readonly operator: string;
  /** What the fact gave, and what it was compared with. */
  readonly left: unknown;
  readonly right: unknown;
  /** The fact or operator threw. */
  readonly trouble?: string;
}

export interface Checker {
  readonly rules: readonly (Rule & {
    readonly id: string;
    readonly pack: { readonly name: string; readonly version: string };
  })[];
  readonly dictionary: FieldDictionary;
  setting(name: string): unknown;
  /** All findings of one child, ordered by field, severity, rule. Never throws on a record. */
  check(record: StudentRecord, around?: Around): Finding[];
  /** All findings of a COE; each says where (`at`). */
  checkCoe(coe: Coe, around?: CoeAround): Finding[];
  /** A COE being typed: re-checks only what an edit can change. */
  openCoe(coe?: Coe, around?: CoeAround): Draft;
  /** Which fields a rule reads, for "the last of its fields was left". */
  readsOf(rule: string): readonly FieldKey[];
  /** Rules that had no finding because a fact or operator threw. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Around a COE: prior and candidates by child index. */
export interface CoeAround {
  readonly place?: Partial<Place>;
  readonly stage?: 'typing' | 'submit';
  readonly lang?: string;
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  readonly prior?: readonly (StudentRecord | undefined)[];
  readonly candidates?: readonly (readonly Candidate[] | undefined)[];
  /** Chosen days, by field key and text, for a child (index) or the COE (undefined). */
  readonly settled?: readonly { readonly at: At; readonly field: FieldKey; readonly text: string; readonly day: Day }[];
  /** Whether a rule that holds is told, asked before its words are made; without it every rule is. */
  readonly tells?: Tells;
}

export interface Change {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

export interface Draft {
  /** Sets the typed text; `at` {} = shared. A child or row index one past the end adds it. */
  set(at: At, field: FieldKey, text: string): Change;
  /** Several at once (a paste, a postback). */
  setMany(edits: readonly { readonly at: At; readonly field: FieldKey; readonly text: string }[]): Change;
  /**
   * `setMany` cut into steps, for a page that must not wait: what is found is there when the last is done, and until then what
   * was found before. Not to be mixed with other edits.
   */
  fill(edits: readonly { readonly at: At; readonly field: FieldKey; readonly text: string }[]): Steps<void>;
  removeChild(child: number): Change;
  removeRow(at: At): Change;
  /** Keeps `day` as the clerk's choice while the text stays as it is. */
  settle(at: At, field: FieldKey, day: Day): Change;
  know(
    child: number,
    known: { prior?: StudentRecord | undefined; candidates?: readonly Candidate[] | undefined },
  ): Change;
  stage(stage: 'typing' | 'submit'): Change;
  readonly findings: readonly Finding[];
  readonly coe: Coe;
}
