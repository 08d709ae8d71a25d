import type { FieldKey } from '@coe-check/sdk';
import type { ReviewNote } from '../sites/review-note.ts';

/** One control of a form and what it means. */
export interface MappedControl {
  /** Counts every input, select, textarea of the document in order, hidden ones too. */
  readonly index: number;
  readonly element: Element;
  /** null = not mapped. */
  readonly field: FieldKey | null;
  /** Child number from 1; null for what the family shares. */
  readonly record: number | null;
  /** Row number from 1 within a repeated group (moves, enrollments, courses), null otherwise. */
  readonly row: number | null;
  readonly part: 'month' | 'day' | 'year' | null;
  /** 0 to 1. Below the accept threshold the field is doubtful: asked, not used. */
  readonly confidence: number;
  readonly doubtful: boolean;
  /** Asks once more for a value already given ("Confirm e-mail"): the first box counts, this one is left alone. */
  readonly repeat?: true;
  /** What its labels read as, where a person has said otherwise (`correctMap`); null where they read as nothing. */
  readonly reads?: FieldKey | null;
  readonly label: string;
  readonly section: string;
  /** Stable key across postbacks: never the element itself. */
  readonly key: string;
}

export interface FormMap {
  readonly controls: readonly MappedControl[];
  readonly children: number;
  /** How the form's date boxes read, when labels, hints, masks or parts tell. */
  readonly dateOrder: 'MDY' | 'DMY' | 'YMD' | null;
  readonly language: 'en' | 'es';
  readonly profile: string | null;
  /** One English sentence for each box of the profile that the page no longer bears out. */
  readonly needsReview: readonly string[];
  /** The same as data, for other languages. */
  readonly review?: readonly ReviewNote[];
}
