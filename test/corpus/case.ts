import type { IsoDay } from './days.ts';
import type { Household, Sex } from './households/household.ts';
import type { Hand } from './written.ts';

/** A record of the corpus while it is made: field key to text, blank fields absent. */
export type Typed = { [field: string]: string };

/** A repeated row with the child it belongs to. */
export interface TypedRow {
  child?: number;
  typed: Typed;
}

export type Group = 'moves' | 'enrollments' | 'courses' | 'assessments';

/** The truth about one child, apart from how it was typed. */
export interface ChildTruth {
  sex: Sex;
  birth: IsoDay;
  country: string;
  twin: boolean;
  /** Grade of the latest enrollment, canonical. */
  grade: string;
}

/** The days of one family's move and papers. */
export interface Timeline {
  today: IsoDay;
  qad: IsoDay;
  residency: IsoDay;
  interview: IsoDay;
  approval: IsoDay;
  /** `with`, `join` (child later), `precede` (child first), `as` (the youth is the worker). */
  mode: 'with' | 'join' | 'precede' | 'as';
  childMoved: IsoDay;
  workerMoved: IsoDay;
}

/** One COE of the corpus, what is known around it, and the truth behind it. */
export interface CoeCase {
  seed: string;
  state: string;
  hand: Hand;
  household: Household;
  timeline: Timeline;
  truth: ChildTruth[];
  coe: Typed;
  family: Typed;
  children: Typed[];
  rows: { [group in Group]: TypedRow[] };
  /** Record of the same child from an earlier COE, by child. */
  prior: (Typed | undefined)[];
  /** Days the clerk has already chosen for a text that can be read two ways. */
  settled: { at: { child: number }; field: string; text: string; day: IsoDay }[];
}

/** Sets a field, or takes it away when blank. */
export function put(record: Typed, field: string, text: string): void {
  if (text === '') delete record[field];
  else record[field] = text;
}

/** A copy that can be spoilt. */
export const copyOf = (clean: CoeCase): CoeCase => {
  const { household, hand, ...plain } = clean;
  return { ...structuredClone(plain), household, hand };
};
