import type { FieldDictionary, FieldKey, Steps } from '@coe-check/sdk';
import { type LabelData, type LabelGroup, mergeLabels } from './label-data.ts';
import { labelWords } from './label-words.ts';
import type { LabelReading } from './read-label.ts';

export type PhraseKind = 'field' | 'section' | 'other' | 'trap' | 'repeat' | 'part';

/** One thing a run of words may stand for. */
export interface Phrase {
  readonly kind: PhraseKind;
  /** Field, section or part; empty for the rest. */
  readonly key: string;
  readonly group: LabelGroup;
}

/** Label data made ready for looking up; built once per data. */
export interface LabelIndex {
  readonly data: LabelData;
  readonly dictionary: FieldDictionary;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Date fields by what their labels say without a word for "date": a label "Birth month" meets "birth date" here. */
  readonly dateless: ReadonlyMap<string, readonly Phrase[]>;
  readonly longest: number;
  readonly neutral: ReadonlySet<string>;
  readonly dateWords: ReadonlySet<string>;
  readonly floating: ReadonlySet<FieldKey>;
  readonly typed: ReadonlySet<FieldKey>;
  readonly monthNames: readonly (readonly string[])[];
  /** What texts were read as before. */
  readonly readings: Map<string, LabelReading>;
}

let last: { readonly labels: readonly unknown[]; readonly index: LabelIndex } | null = null;

/** The index of packs' label data for a field dictionary, in steps. Asked again for the same ones it is not built again. */
export function* labelIndex(labels: readonly unknown[], dictionary: FieldDictionary): Steps<LabelIndex> {
  const same =
    last?.index.dictionary === dictionary &&
    last.labels.length === labels.length &&
    labels.every((each, at) => each === last?.labels[at]);
  if (last && same) return last.index;
  const index = yield* build(mergeLabels(labels), dictionary);
  last = { labels: [...labels], index };
  return index;
}

function* build(data: LabelData, dictionary: FieldDictionary): Steps<LabelIndex> {
  const neutral = wordSet(data.neutral);
  const dateWords = wordSet(data.dateWords);
  const listed: (Phrase & { readonly words: readonly string[] })[] = [];
  const list = (kind: PhraseKind, key: string, groups: readonly LabelGroup[]) => {
    for (const group of groups)
      for (const label of group.labels) listed.push({ kind, key, group, words: labelWords(label) });
  };
  for (const [field, groups] of Object.entries(data.fields)) {
    yield;
    list('field', field, groups);
  }
  for (const [section, { labels }] of Object.entries(data.sections)) list('section', section, labels);
  for (const [part, groups] of Object.entries(data.parts)) list('part', part, groups);
  for (const kind of ['other', 'trap', 'repeat'] as const) list(kind, '', data[kind]);

  yield;
  const phrases = new Map<string, Phrase[]>();
  const dateless = new Map<string, Phrase[]>();
  for (const phrase of listed) add(phrases, phrase.words.join(' '), phrase);
  yield;
  // Without its small words a phrase is only taken where that leaves no doubt about it.
  const shorter = new Map<string, Phrase[]>();
  for (const phrase of listed) {
    const short = phrase.words.filter((word) => !neutral.has(word)).join(' ');
    if (short && !phrases.has(short)) add(shorter, short, phrase);
    if (phrase.kind === 'field' && (phrase.key === '#date' || dictionary.fields[phrase.key]?.type === 'date')) {
      add(dateless, phrase.words.filter((word) => !neutral.has(word) && !dateWords.has(word)).join(' '), phrase);
    }
  }
  for (const [short, found] of shorter) {
    if (found.every(({ kind, key }) => kind === found[0]?.kind && key === found[0].key)) phrases.set(short, found);
  }

  return {
    data,
    dictionary,
    phrases,
    dateless,
    neutral,
    dateWords,
    readings: new Map(),
    longest: Math.max(1, ...listed.map((phrase) => phrase.words.length)),
    floating: new Set(data.floating),
    typed: new Set(data.typed),
    monthNames: data.months.map(({ labels }) => labels.map((label) => labelWords(label).join(''))),
  };
}

function wordSet(groups: readonly LabelGroup[]): Set<string> {
  return new Set(groups.flatMap(({ labels }) => labels.flatMap(labelWords)));
}

function add(map: Map<string, Phrase[]>, words: string, phrase: Phrase): void {
  const before = map.get(words);
  if (!before) map.set(words, [phrase]);
  else if (!before.includes(phrase)) before.push(phrase);
}
