import type { FieldKey } from '@coe-check/sdk';

/** Labels of one language that mean the same, and where they were seen (`ours` for usual renderings). */
export interface LabelGroup {
  readonly lang: 'en' | 'es';
  readonly labels: readonly string[];
  readonly source: readonly string[];
  /** Only when the label says nothing else. */
  readonly alone?: boolean;
  /** Only when one of these fields stands near, under the same heading. */
  readonly beside?: readonly FieldKey[];
  /** Not when one of these fields stands near. */
  readonly notBeside?: readonly FieldKey[];
  /** Only right behind one of these fields. */
  readonly after?: readonly FieldKey[];
}

/** Whose boxes, or which place's, stand under a heading, and what a plain label means there. */
export interface LabelSection {
  readonly labels: readonly LabelGroup[];
  /** What a field's label means in this section; null: nothing of ours. `#date`, `#signature`, `#relation` are bare labels. */
  readonly fields: Readonly<{ [field: string]: FieldKey | null }>;
  /** Of another person: floating fields that `fields` does not name are nobody's we know. */
  readonly person?: boolean;
  /** What is said further out no longer counts. */
  readonly stop?: boolean;
  /** Only when the heading says nothing else. */
  readonly only?: boolean;
  /** A person nobody asks us about, whoever else is named ("mother's employer"). */
  readonly nobody?: boolean;
  /** Gives way to a more particular person named with it. */
  readonly general?: boolean;
  /** The section that this one and another make when named together. */
  readonly both?: Readonly<{ [section: string]: string }>;
}

/** `labels.json` of a pack. */
export interface LabelData {
  readonly fields: Readonly<{ [field: string]: readonly LabelGroup[] }>;
  readonly sections: Readonly<{ [section: string]: LabelSection }>;
  /** Fields whose plain label fits any person or place. */
  readonly floating: readonly FieldKey[];
  /** Fields that are typed, never picked from a list. */
  readonly typed: readonly FieldKey[];
  /** Fields that go with an input type (`email`, `tel`), with very short boxes (`short`), or are seldom typed freely (`picked`). */
  readonly shapes: Readonly<{ [shape: string]: readonly FieldKey[] }>;
  readonly other: readonly LabelGroup[];
  readonly trap: readonly LabelGroup[];
  readonly repeat: readonly LabelGroup[];
  readonly neutral: readonly LabelGroup[];
  readonly parts: Readonly<{ [part in 'month' | 'day' | 'year']: readonly LabelGroup[] }>;
  readonly dateWords: readonly LabelGroup[];
  /** Twelve names a language, January first. */
  readonly months: readonly LabelGroup[];
  readonly autocomplete: Readonly<{ [token: string]: FieldKey }>;
}

const none: LabelData = {
  fields: {},
  sections: {},
  floating: [],
  typed: [],
  shapes: {},
  other: [],
  trap: [],
  repeat: [],
  neutral: [],
  parts: { month: [], day: [], year: [] },
  dateWords: [],
  months: [],
  autocomplete: {},
};

/**
 * Label synonyms of several packs as one, the base pack first: lists are joined, single words of a later pack win. What is no
 * label data is left out.
 *
 * mergeLabels([us.labels, tx.labels])
 */
export function mergeLabels(packs: readonly unknown[]): LabelData {
  return packs.reduce<unknown>(
    (base, more) => (isObject(more) && isObject(more.fields) ? merge(base, more) : base),
    none,
  ) as LabelData;
}

function merge(base: unknown, more: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(more)) return [...base, ...more];
  if (!isObject(base) || !isObject(more)) return more;
  const merged = { ...base };
  for (const [name, value] of Object.entries(more))
    merged[name] = Object.hasOwn(base, name) ? merge(base[name], value) : value;
  return merged;
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
