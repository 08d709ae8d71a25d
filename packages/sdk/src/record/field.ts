import type { FieldKey } from './record.ts';

export interface Words {
  readonly en: string;
  readonly es: string;
}

/** A code of a code set: its canonical text, its meaning, and other ways it may be typed (folded compare). */
export interface Code {
  readonly code: string;
  readonly meaning: Words;
  readonly accepts?: readonly string[];
}

export type FieldGroup =
  | 'identifiers'
  | 'coe'
  | 'child'
  | 'parent'
  | 'family'
  | 'residency'
  | 'qualifyingMove'
  | 'comments'
  | 'signatures'
  | 'enrollment'
  | 'services'
  | 'health'
  | 'graduation'
  | 'course'
  | 'assessment'
  | 'status';

/** One entry of the field dictionary (`fields.json` of a pack). Lengths apply to the canonical value. */
export interface Field {
  readonly label: Words;
  readonly group: FieldGroup;
  readonly type: 'text' | 'date' | 'code' | 'number' | 'yesNo';
  readonly maxLength?: number;
  readonly codeSet?: string;
  readonly source: readonly string[];
}

export interface FieldDictionary {
  readonly fields: Readonly<{ [key: FieldKey]: Field }>;
  readonly codeSets: Readonly<{
    [name: string]: { readonly codes: readonly Code[]; readonly closed: boolean; readonly source: readonly string[] };
  }>;
}
