import type { FieldKey } from '@coe-check/sdk';
import type { SectionView } from '../labels/form-sections.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { ReviewNote } from '../sites/review-note.ts';
import type { DatePart } from './box-shape.ts';

/** What a site profile says a box means. */
export interface Meaning {
  readonly field: FieldKey;
  readonly part: DatePart | null;
  readonly record: number | null;
  readonly row: number | null;
}

/** What the labels of a box say by themselves; no field where they say nothing surely. */
export interface Reading {
  readonly field: FieldKey | null;
  readonly part: DatePart | null;
  /** The first box of the date it is a part of, else the box itself. */
  readonly head: Question;
}

/** A profile applied to a page. */
export interface Applied {
  readonly name: string;
  readonly rest: 'read' | 'leave';
  readonly dateOrder: 'MDY' | 'DMY' | 'YMD' | null;
  readonly language: 'en' | 'es' | null;
  readonly bound: ReadonlyMap<Question, Meaning>;
  /** Found, but no longer borne out by the page: left alone. */
  readonly refused: ReadonlySet<Question>;
  /** One sentence for each box of the profile that the page no longer bears out. */
  readonly needsReview: readonly string[];
  readonly review: readonly ReviewNote[];
}

/** Says which questions are bound to fields by a site profile; null where none is this page's. `profileBinder` makes one. */
export type Bind = (
  document: Document,
  questions: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
  readings: ReadonlyMap<Question, Reading>,
) => Applied | null;
