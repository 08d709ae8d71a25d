import type { FieldDictionary } from '@coe-check/sdk';
import { formSections, type SectionView } from '../labels/form-sections.ts';
import { type Question, questionsOf } from '../labels/label-candidates.ts';
import { type LabelData, mergeLabels } from '../labels/label-data.ts';
import { type LabelIndex, labelIndex } from '../labels/label-index.ts';
import { type DateOrder, dateOrderIn } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { isControl, type Scan, scanForm } from '../labels/scan-form.ts';
import { type Applied, applyProfile, findProfile } from '../sites/apply-profile.ts';
import type { SiteProfile } from '../sites/site-profile.ts';
import { dateOrderOf } from './date-order.ts';
import { decideUnits, unitsOf } from './decide-units.ts';
import type { FormMap, MappedControl } from './form-map.ts';
import { childrenIn, numberRecords } from './number-records.ts';
import { stableKeys } from './stable-key.ts';
import { headOf, type Unit } from './unit.ts';

export interface MapOptions {
  /** Label synonyms of the packs (`BuiltPack.labels`), the base pack first. */
  readonly labels: readonly unknown[];
  readonly dictionary: FieldDictionary;
  /** Site profiles that `readProfile` found no fault with; the first whose product the page is goes before labels. */
  readonly profiles?: readonly unknown[];
  /** Confidence from which a field is used without asking. Default 0.7. */
  readonly threshold?: number;
}

/** Below this a guess is not even worth asking about. */
const worthAsking = 0.35;

/**
 * What each box of a form means. Nothing is written to the page, and layout is read once. A field whose `confidence` is below
 * the threshold is `doubtful`: shown for asking, not to be used. A box of a person we do not know has no field.
 *
 * mapForm(document, { labels: [us.labels], dictionary: us }).controls[3]
 *   → { index: 3, field: 'lastName1', record: 1, part: null, confidence: 0.98, doubtful: false, label: 'Last Name 1', … }
 */
export function mapForm(root: Document | Element | ShadowRoot, options: MapOptions): FormMap {
  const steps = mapping(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `mapForm`, but lets the page breathe: `pause` is awaited between steps of a few milliseconds. */
export async function mapFormInSlices(root: Document | Element | ShadowRoot, options: MapOptions, pause: () => Promise<unknown>): Promise<FormMap> {
  const steps = mapping(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

function* mapping(root: Document | Element | ShadowRoot, { labels, dictionary, profiles = [], threshold = 0.7 }: MapOptions): Generator<undefined, FormMap> {
  const index = labelIndex(merged(labels), dictionary);
  yield;
  const document = root.ownerDocument ?? (root as Document);
  const scan = scanForm(root);
  yield;
  const questions = questionsOf(scan);
  yield;
  const views = formSections(scan, questions, index);
  yield;
  const profile = findProfile(document, questions, profiles);
  const applied = profile ? applyProfile(profile, questions, views) : null;
  const language = applied?.profile.language ?? languageOf(questions, index, document);
  const units = unitsOf(scan, questions, views, index, customOrder(scan, language));
  yield;
  const isFree = (unit: Unit) => unit.questions.every((question) => !applied?.bound.has(question) && !applied?.refused.has(question));
  const read = applied?.profile.rest === 'leave' ? [] : units.filter(isFree);
  yield* decideUnits(read, index);
  numberRecords(read, index);
  const isDate = (unit: Unit) => unit.field !== null && dictionary.fields[unit.field]?.type === 'date';
  return {
    controls: assemble(scan, units, read, applied, threshold),
    children: Math.max(childrenIn(read, dictionary), ...[...(applied?.bound.values() ?? [])].map(({ record }) => record ?? 0), 0),
    dateOrder: applied?.profile.dateOrder ?? dateOrderOf(scan, read, isDate),
    language,
    profile: applied?.profile.name ?? null,
    needsReview: applied?.needsReview ?? [],
  };
}

const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly data: LabelData }>();

/** Merged label data, the same object for the same packs, so that its index is built once. */
function merged(labels: readonly unknown[]): LabelData {
  const [first] = labels;
  if (typeof first !== 'object' || first === null) return mergeLabels(labels);
  const before = known.get(first);
  if (before && before.parts.length === labels.length && before.parts.every((part, at) => part === labels[at])) return before.data;
  const data = mergeLabels(labels);
  known.set(first, { parts: [...labels], data });
  return data;
}

function assemble(scan: Scan, units: readonly Unit[], read: readonly Unit[], applied: Applied | null, threshold: number): MappedControl[] {
  const meant = new Map<Element, Omit<MappedControl, 'index' | 'element' | 'key'>>();
  for (const unit of units) {
    unit.questions.forEach((question, at) => {
      const bound = applied?.bound.get(question);
      const meaning = bound ? meaningOf(bound, question, unit.view) : readMeaning(unit, at, read.includes(unit), threshold);
      for (const member of question.members) meant.set(member.element, meaning);
    });
  }
  const nothing = { field: null, record: null, row: null, part: null, confidence: 0, doubtful: false, label: '', section: '' };
  const mapped = scan.controls.map(({ element, kind }) => ({ element, ...(meant.get(element) ?? nothing), value: kind === 'radio' || kind === 'check' ? element.value : '' }));
  const keys = stableKeys(mapped);
  return mapped.map(({ value: _, ...control }, index) => ({ ...control, index, key: keys[index] ?? '' }));
}

function meaningOf({ entry, record, row }: { readonly entry: SiteProfile['fields'][number]; readonly record: number | null; readonly row: number | null }, question: Question, view: SectionView) {
  const label = question.candidates.find(({ from }) => from !== 'name')?.text ?? '';
  return { field: entry.field, record, row, part: entry.part ?? null, confidence: 1, doubtful: false, label, section: view.heading };
}

function readMeaning(unit: Unit, at: number, wasRead: boolean, threshold: number) {
  const label = wasRead ? unit.ranking.label : (headOf(unit).candidates.find(({ from }) => from !== 'name')?.text ?? '');
  const field = wasRead && unit.confidence >= worthAsking ? unit.field : null;
  const confidence = Math.round(unit.confidence * 1000) / 1000;
  return {
    field,
    record: field === null ? null : unit.record,
    row: field === null ? null : unit.row,
    part: field === null ? null : (unit.parts?.[at] ?? null),
    confidence: field === null ? 0 : confidence,
    doubtful: field !== null && confidence < threshold,
    ...(field !== null && unit.repeat ? { repeat: true as const } : {}),
    label,
    section: unit.view.heading,
  };
}

/** The language most labels are in; the document's own word for it where they do not tell. */
function languageOf(questions: readonly Question[], index: LabelIndex, document: Document): 'en' | 'es' {
  let spanish = document.documentElement.lang.toLowerCase().startsWith('es') ? 0.5 : -0.5;
  for (const { candidates } of questions) {
    const hit = candidates.flatMap(({ text, run }) => (run ? readLabel(index, text).hits[0] ?? [] : []))[0];
    if (hit) spanish += hit.when.lang === 'es' ? 1 : -1;
  }
  return spanish > 0 ? 'es' : 'en';
}

/** How split dates with look-alike parts read: as a pattern on the page says, or as is customary in its language. */
function customOrder(scan: Scan, language: 'en' | 'es'): DateOrder {
  for (const item of scan.sequence) {
    const order = isControl(item) ? dateOrderIn(item.element.getAttribute('placeholder') ?? '') : dateOrderIn(item.text);
    if (order) return order;
  }
  return language === 'es' ? 'DMY' : 'MDY';
}
