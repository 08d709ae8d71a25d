import type { Basis, Level, Relation } from './tables.ts';

/**
 * A course as it was sent. Everything is text as written (numbers serve too); code or title must be there, the rest
 * helps. `toState` is two letters, or `SCED` to stop at the hub.
 */
export interface CourseQuery {
  readonly fromState?: string;
  readonly code?: string;
  /** Whose code it is, where it is not the sending State's: `SCED`. */
  readonly codeSystem?: string;
  readonly title?: string;
  /** Course type of the record: regular, honors, AP, IB …, or its number 1 to 7. */
  readonly courseType?: string;
  readonly subject?: string;
  readonly gradeLevel?: string;
  /** School year the course was taken in, `2024-2025`. */
  readonly schoolYear?: string;
  /** School year of the placement; without it the school year above, without both what is in force. */
  readonly receivingYear?: string;
  /** `full`, `A` or `B`. */
  readonly section?: string;
  readonly clockHours?: string | number;
  /** Hours that make the full course in the receiving district. */
  readonly hoursOfFullCourse?: string | number;
  readonly creditsGranted?: string | number;
  readonly creditUnit?: string;
  readonly grade?: string;
  /** The sending scale in words, told along with the grade. */
  readonly gradingScale?: string;
  /** The receiving district's own table, grade sent to grade given. Without it no grade is converted. */
  readonly gradeTable?: { readonly [grade: string]: string };
  readonly toState?: string;
}

export type CourseStatus =
  | 'exact'
  | 'level-choice'
  | 'close'
  | 'part'
  | 'ambiguous'
  | 'related-only'
  | 'no-state-code'
  | 'no-match';

export type DifferenceKind =
  | 'level'
  | 'credit'
  | 'unit'
  | 'sequence'
  | 'gradeSpan'
  | 'subjectArea'
  | 'title'
  | 'version';

/** What differs between the course sent and a course found, and what that means for the student. */
export interface CourseDifference<Text = string> {
  readonly kind: DifferenceKind;
  readonly from: string | Text | null;
  readonly to: string | Text | null;
  readonly effect: Text;
}

/** The query as it was understood. */
export interface UnderstoodCourse<Text = string> {
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly code: string | null;
  readonly title: string | null;
  readonly level: Level | null;
  readonly program: string | null;
  readonly schoolYear: string | null;
  readonly receivingYear: string | null;
  readonly section: 'full' | 'A' | 'B' | null;
  readonly subject: string | null;
  /** What was read otherwise than written, or could not be read. */
  readonly guesses: readonly Text[];
}

/** A course of the hub that the course sent is taken for. */
export interface HubCourse {
  readonly code: string;
  readonly name: string;
  readonly version: string;
  readonly basis: Basis;
  readonly relation: Relation;
  /** The retired number that was written, where this is its successor. */
  readonly retiredFrom?: string;
  /** Retired numbers of the same title, for a State on an older SCED. */
  readonly formerly?: readonly string[];
}

/** A course of the receiving State. */
export interface CourseTarget<Text = string> {
  readonly state: string;
  readonly code: string;
  readonly title: string;
  readonly sced: string;
  readonly basis: Basis;
  readonly relation: Relation;
  readonly level: Level | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly confidence: number;
  readonly differences: readonly CourseDifference<Text>[];
}

/** A course that may be meant, for a person to judge; never an answer. */
export interface NearCourse<Text = string> {
  readonly state: string;
  readonly code: string;
  readonly title: string;
  readonly confidence: number;
  readonly because: readonly Text[];
}

/** An amount of credit and how it was reckoned; null where it cannot be, with the reason. */
export interface Reckoned<Text = string> {
  readonly value: number | null;
  readonly unit: string;
  readonly how: Text;
}

export interface CourseCredit<Text = string> {
  readonly sent: { readonly value: number | null; readonly unit: string };
  readonly carnegie: { readonly value: number | null; readonly how: Text };
  readonly receiving: Reckoned<Text>;
  readonly partial?: { readonly hours: number; readonly share: number | null; readonly how: Text };
}

/** What is known of a course's place in the receiving State: a suggestion, never an award of credit. */
export interface CourseAnswer<Text = string> {
  readonly status: CourseStatus;
  /** The status in one sentence. */
  readonly says: Text;
  readonly input: UnderstoodCourse<Text>;
  readonly sced: readonly HubCourse[];
  readonly targets: readonly CourseTarget<Text>[];
  readonly nearest: readonly NearCourse<Text>[];
  readonly differences: readonly CourseDifference<Text>[];
  readonly credit: CourseCredit<Text> | null;
  readonly grade: {
    readonly sent: string;
    readonly scale: string | null;
    readonly receiving: string | null;
    readonly how: Text;
  } | null;
  readonly confidence: { readonly score: number; readonly because: readonly Text[] };
  readonly sources: readonly string[];
  /** True only where every link to the first target is published by a public body. */
  readonly officialStatement: boolean;
  readonly nextSteps: readonly Text[];
  /** Edition of the tables. */
  readonly data: { readonly version: string; readonly date: string; readonly sced: string };
}
