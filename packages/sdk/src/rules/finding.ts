import type { At, Day, FieldKey } from '../record/record.ts';
import type { Severity } from './rule.ts';

/** A fix ready to be offered: plain words and canonical values. */
export interface OfferedFix {
  readonly label: string;
  readonly set: Readonly<{ [field: FieldKey]: string }>;
  readonly settle?: { readonly field: FieldKey; readonly text: string; readonly day: Day };
  readonly certain?: true;
}

export interface Because {
  readonly fact: string;
  readonly value: unknown;
  readonly says: string;
}

/** What is doubtful, why, and what may be done. Plain data, stable between runs. */
export interface Finding {
  readonly rule: string;
  readonly pack: { readonly name: string; readonly version: string };
  readonly severity: Severity;
  readonly fields: readonly FieldKey[];
  readonly message: string;
  readonly because: readonly Because[];
  readonly fixes: readonly OfferedFix[];
  readonly source: readonly string[];
  /** What to do beyond the page, where the rule names it: for `checker.procedure(…)`. */
  readonly procedure?: string;
  /** Only from checkCoe and drafts: where in the COE. */
  readonly at?: At;
}
