import type { FieldKey } from '@coe-check/sdk';
import type { SectionView } from '../labels/form-sections.ts';
import type { LabelCandidate, Question } from '../labels/label-candidates.ts';
import type { DatePart } from './box-shape.ts';
import type { Ranking } from './rank-fields.ts';

/** What is decided as one: a box, the radios of a set, or the three boxes of a date. */
export interface Unit {
  readonly questions: readonly Question[];
  readonly parts: readonly DatePart[] | null;
  readonly candidates: readonly LabelCandidate[];
  readonly view: SectionView;
  ranking: Ranking;
  /** The ranking by labels and headings alone, and whether what stands beside could change it. */
  plain: { readonly ranking: Ranking; readonly open: boolean } | null;
  /** How well its box suits a field, worked out once. */
  readonly fits: Map<FieldKey, number>;
  field: FieldKey | null;
  confidence: number;
  /** Sections taken over from the box before, and handed on. */
  carried: readonly string[];
  /** They came down its column, past other columns. */
  fromAbove: boolean;
  record: number | null;
  row: number | null;
  repeat: boolean;
}

/** The box that stands for a unit where one will do. */
export function headOf(unit: Unit): Question {
  return unit.questions[0] as Question;
}
