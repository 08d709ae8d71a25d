import type { Words } from '../record/field.ts';
import type { Condition } from './rule.ts';

/**
 * What to do when a record cannot be put right from the page alone: whom to call, what to ask, which paper, in which order. Data in a
 * pack (`procedures/NAME.json`). Its facts are answers people give; its steps only ever lead onward, so it always comes to an end.
 */
export interface Procedure {
  readonly $schema?: string;
  readonly summary: Words;
  readonly why: string;
  /** Who does the work, by key. */
  readonly roles: Readonly<{ [role: string]: Words }>;
  readonly source: readonly string[];
  /** Everything its conditions may ask, by key. */
  readonly facts: Readonly<{ [fact: string]: ProcedureFact }>;
  /** Published orders of documents, the strongest first. The setting `documentRanking` chooses one by key. */
  readonly rankings?: Readonly<{ [name: string]: Ranking }>;
  /** What may never be done; looked at before any step. */
  readonly guards?: readonly Guard[];
  readonly steps: readonly Step[];
  readonly endings: Readonly<{ [ending: string]: Ending }>;
  readonly examples: readonly ProcedureExample[];
}

/** One question with the answers it knows: written out, the codes of a code set, or which of two documents ranks higher. */
export interface ProcedureFact {
  readonly label: Words;
  readonly values?: Readonly<{ [value: string]: Words }>;
  readonly codeSet?: string;
  /** Not asked but worked out: the name of the side whose document ranks higher, `same` when neither does. */
  readonly higherOf?: Readonly<{ [side: string]: string }>;
}

/** Tiers of document codes. Codes of one tier count the same; a code in none ranks below all. */
export interface Ranking {
  readonly title: Words;
  readonly source: readonly string[];
  readonly tiers: readonly (readonly string[])[];
}

export interface Guard {
  readonly id: string;
  readonly when: Condition;
  readonly ends: string;
}

export interface Step {
  readonly id: string;
  /** The step is passed over when this does not hold. */
  readonly when?: Condition;
  /** A key of `roles`. */
  readonly who: string;
  readonly does: Words;
  /** The facts whose answers lead on. */
  readonly asks: readonly string[];
  /** The document to ask for: a code, or every code that ranks above those already held. */
  readonly document?: string | { readonly above: readonly string[] };
  readonly source?: readonly string[];
  /** The first that holds leads on; while none does, this is the step to take. */
  readonly then: readonly Way[];
}

export interface Way {
  readonly when: Condition;
  /** A later step. */
  readonly goTo?: string;
  /** A key of `endings`. */
  readonly ends?: string;
}

export interface Ending {
  readonly says: Words;
  /** Nothing is decided: try again later, with new answers. */
  readonly open?: boolean;
}

export interface ProcedureExample {
  readonly when: string;
  readonly facts: Readonly<{ [fact: string]: string }>;
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  /** The step to take, or the ending reached. */
  readonly next: string;
}
