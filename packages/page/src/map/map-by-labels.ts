import type { FieldDictionary } from '@coe-check/sdk';
import { formSections, type SectionView } from '../labels/form-sections.ts';
import { type Question, questionsOf } from '../labels/label-candidates.ts';
import { type LabelIndex, labelIndex } from '../labels/label-index.ts';
import { type DateOrder, dateOrderIn } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { type Scan, scanForm } from '../labels/scan-form.ts';
import type { Applied } from '../sites/apply-profile.ts';
import type { SiteProfile } from '../sites/site-profile.ts';
import { dateOrderOf } from './date-order.ts';
import { decideUnits, unitsOf } from './decide-units.ts';
import type { FormMap, MappedControl } from './form-map.ts';
import { childrenIn, numberRecords } from './number-records.ts';
import { stableKeys } from './stable-key.ts';
import { headOf, type Unit } from './unit.ts';

export interface LabelOptions {
  /** Label synonyms of the packs (`BuiltPack.labels`), the base pack first. */
  readonly labels: readonly unknown[];
  readonly dictionary: FieldDictionary;
  /** Confidence from which a field is used without asking. Default 0.7. */
  readonly threshold?: number;
  /** Says which questions are bound to fields beforehand (by a site profile); `profileBinder` makes one. */
  readonly bind?: Bind;
}

export type Bind = (
  document: Document,
  questions: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
) => Applied | null;

/** Below this a guess is not even worth asking about. */
const worthAsking = 0.35;

/** What each box of a form means, as its labels say; `mapForm` without site profiles, for bundles that have none. */
export function mapByLabels(root: Document | Element | ShadowRoot, options: LabelOptions): FormMap {
  const steps = mapping(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `mapByLabels`, but lets the page breathe: `pause` is awaited between steps of a few milliseconds. */
export async function mapInSlices(
  root: Document | Element | ShadowRoot,
  options: LabelOptions,
  pause: () => Promise<unknown>,
): Promise<FormMap> {
  const steps = mapping(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

function* mapping(
  root: Document | Element | ShadowRoot,
  { labels, dictionary, bind, threshold = 0.7 }: LabelOptions,
): Generator<undefined, FormMap> {
  const index = labelIndex(labels, dictionary);
  yield;
  const document = root.ownerDocument ?? (root as Document);
  const scan = scanForm(root);
  yield;
  const questions = questionsOf(scan);
  yield;
  const views = formSections(scan, questions, index);
  yield;
  const applied = bind?.(document, questions, views) ?? null;
  const language = applied?.profile.language ?? languageOf(questions, index, document);
  const units = unitsOf(scan, questions, views, index, customOrder(scan, language));
  yield;
  const isFree = (unit: Unit) =>
    unit.questions.every((question) => !applied?.bound.has(question) && !applied?.refused.has(question));
  const read = applied?.profile.rest === 'leave' ? [] : units.filter(isFree);
  yield* decideUnits(read, index);
  numberRecords(read, index);
  const isDate = (unit: Unit) => unit.field !== null && dictionary.fields[unit.field]?.type === 'date';
  return {
    controls: assemble(scan, units, read, applied, threshold),
    children: Math.max(
      childrenIn(read, dictionary),
      ...[...(applied?.bound.values() ?? [])].map(({ record }) => record ?? 0),
      0,
    ),
    dateOrder: applied?.profile.dateOrder ?? dateOrderOf(scan, read, isDate),
    language,
    profile: applied?.profile.name ?? null,
    needsReview: applied?.needsReview ?? [],
  };
}

function assemble(
  scan: Scan,
  units: readonly Unit[],
  read: readonly Unit[],
  applied: Applied | null,
  threshold: number,
): MappedControl[] {
  const meant = new Map<Element, Omit<MappedControl, 'index' | 'element' | 'key'>>();
  for (const unit of units) {
    unit.questions.forEach((question, at) => {
      const bound = applied?.bound.get(question);
      const meaning = bound
        ? meaningOf(bound, question, unit.view)
        : readMeaning(unit, at, read.includes(unit), threshold);
      for (const member of question.members) meant.set(member.element, meaning);
    });
  }
  const nothing = {
    field: null,
    record: null,
    row: null,
    part: null,
    confidence: 0,
    doubtful: false,
    label: '',
    section: '',
  };
  const mapped = scan.controls.map(({ element, kind }) => ({
    element,
    ...(meant.get(element) ?? nothing),
    value: kind === 'radio' || kind === 'check' ? element.value : '',
  }));
  const keys = stableKeys(mapped);
  return mapped.map(({ value: _, ...control }, index) => ({ ...control, index, key: keys[index] ?? '' }));
}

function meaningOf(
  {
    entry,
    record,
    row,
  }: { readonly entry: SiteProfile['fields'][number]; readonly record: number | null; readonly row: number | null },
  question: Question,
  view: SectionView,
) {
  const label = question.candidates.find(({ from }) => from !== 'name')?.text ?? '';
  return {
    field: entry.field,
    record,
    row,
    part: entry.part ?? null,
    confidence: 1,
    doubtful: false,
    label,
    section: view.heading,
  };
}

function readMeaning(unit: Unit, at: number, wasRead: boolean, threshold: number) {
  const label = wasRead
    ? unit.ranking.label
    : (headOf(unit).candidates.find(({ from }) => from !== 'name')?.text ?? '');
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
    const hit = candidates.flatMap(({ text, run }) => (run ? (readLabel(index, text).hits[0] ?? []) : []))[0];
    if (hit) spanish += hit.when.lang === 'es' ? 1 : -1;
  }
  return spanish > 0 ? 'es' : 'en';
}

/** How split dates with look-alike parts read: as a pattern on the page says, or as is customary in its language. */
function customOrder(scan: Scan, language: 'en' | 'es'): DateOrder {
  return (
    scan.runs.map(({ text }) => dateOrderIn(text)).find((order) => order !== null) ??
    (language === 'es' ? 'DMY' : 'MDY')
  );
}
