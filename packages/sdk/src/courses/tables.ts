import type { TitleWeights, WordLists } from './titles/words.ts';

/** Why a pair of course codes is believed, strongest first. Only the published ones are statements by a public body. */
export type Basis =
  | 'published'
  | 'published-identity'
  | 'published-code'
  | 'title-equal'
  | 'agreed'
  | 'reviewed'
  | 'code-list'
  | 'code-prefix'
  | 'title-similar';

/** What two paired courses are to one another. */
export type Relation =
  | 'equal'
  | 'equal-level-differs'
  | 'close'
  | 'part'
  | 'one-of'
  | 'code-same-title-differs'
  | 'state-extension'
  | 'meaning-differs'
  | 'related';

/** B basic, G general, E enriched, H honors, C college, X none stated. */
export type Level = 'B' | 'G' | 'E' | 'H' | 'C' | 'X';

/** A course of SCED. A retired number has the number that now carries the same title, where there is one. */
export interface ScedEntry {
  readonly code: string;
  readonly title: string;
  readonly span?: string;
  readonly retired?: true;
  readonly successor?: string;
  readonly successorBasis?: string;
}

/** A course code of a State and the SCED number it is taken for; several rows where it is taken for several. */
export interface StateRow {
  readonly code: string;
  readonly title?: string;
  readonly sced?: string;
  readonly basis?: Basis;
  readonly relation?: Relation;
  readonly level?: Level;
  readonly credits?: number;
  readonly grades?: string;
  /** First and last school year of the code, `2019-2020`. Absent: not stated. */
  readonly from?: string;
  readonly to?: string;
  /** School year of the list it was read from, where the list does not say how long a code holds. */
  readonly seen?: string;
  readonly note?: string;
  readonly source: string;
}

/** How a State codes its courses. */
export interface CourseSystem {
  readonly state: string;
  readonly name: string;
  readonly system: string;
  /** `sced`: the code is the SCED number. `own`: numbers of its own. */
  readonly family: 'sced' | 'own' | 'unknown';
  readonly format?: string;
  /** Form of a whole code, with the named groups `code`, `level`, `term`. */
  readonly form?: string;
  readonly suffix?: string;
  /** Place of the character that carries the level, from 0, and what its values mean. */
  readonly levelAt?: number;
  readonly levels?: { readonly [character: string]: Level };
  /** Words with which the State names what SCED names otherwise. */
  readonly titleReads?: readonly (readonly [string, string])[];
  /** SCED area under which the State files most codes that begin so. */
  readonly areas?: { readonly [start: string]: string };
  readonly credit?: { readonly unit: string; readonly perCarnegie: number; readonly source: string };
  readonly held: 'complete' | 'part' | 'none';
  readonly listDate?: string;
  readonly note?: string;
  readonly source: readonly string[];
}

/** Two SCED courses that are near and not equal. */
export interface RelatedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: 'other-sequence' | 'successor-differs';
  readonly why: string;
  readonly whyEs: string;
  readonly source: string;
}

/** What two districts agreed about a course that no table knows. It is asked before the tables are. */
export interface LocalPair {
  readonly from: { readonly state: string; readonly code?: string; readonly title: string };
  readonly to: { readonly state: string; readonly code: string; readonly title: string };
  readonly relation: 'equal' | 'close' | 'part';
  readonly description: string;
  readonly who: string;
  /** ISO day. */
  readonly when: string;
  readonly districts: readonly [string, string];
}

/** All course tables of one edition, as `coe build` writes them to `dist/courses.json`. JSON only. */
export interface CourseTables {
  readonly format: 1;
  readonly kind: 'courses';
  readonly version: string;
  /** ISO day of the edition. */
  readonly date: string;
  readonly scedVersion: string;
  readonly areas: { readonly [start: string]: string };
  /** The same in Spanish. */
  readonly areasEs: { readonly [start: string]: string };
  readonly sced: readonly ScedEntry[];
  readonly systems: { readonly [state: string]: CourseSystem };
  readonly states: { readonly [state: string]: readonly StateRow[] };
  readonly related: readonly RelatedPair[];
  readonly words: WordLists;
  readonly weights: TitleWeights;
  readonly local?: readonly LocalPair[];
}
