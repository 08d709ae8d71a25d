import { type FieldDictionary, finish, type Steps } from '@coe-check/sdk';
import { formSections } from '../labels/form-sections.ts';
import { type Question, questionsOf } from '../labels/label-candidates.ts';
import { type LabelIndex, labelIndex } from '../labels/label-index.ts';
import { type DateOrder, dateOrderIn } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { type Scan, scanForm } from '../labels/scan-form.ts';
import type { Applied, Bind, Reading } from './bind.ts';
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

/** Below this a guess is not even worth asking about. */
const worthAsking = 0.35;

/** What each box of a form means, as its labels say; `mapForm` without site profiles, for bundles that have none. */
export function mapByLabels(root: Document | Element | ShadowRoot, options: LabelOptions): FormMap {
  return finish(mapInSteps(root, options));
}

/** `mapByLabels` cut into steps of a few milliseconds, for a page that must not wait. */
export function* mapInSteps(
  root: Document | Element | ShadowRoot,
  { labels, dictionary, bind, threshold = 0.7 }: LabelOptions,
): Steps<FormMap> {
  const index = yield* labelIndex(labels, dictionary);
  yield;
  const document = root.ownerDocument ?? (root as Document);
  const scan = scanForm(root);
  yield;
  const questions = questionsOf(scan);
  yield;
  const views = formSections(scan, questions, index);
  yield;
  const language = languageOf(questions, index, document);
  const units = unitsOf(scan, questions, views, index, customOrder(scan, language));
  yield;
  yield* decideUnits(units, index);
  const applied = bind?.(document, questions, views, readingsOf(units, threshold)) ?? null;
  const isFree = (question: Question) => !applied?.bound.has(question) && !applied?.refused.has(question);
  const read = applied?.rest === 'leave' ? [] : units.filter((unit) => unit.questions.every(isFree));
  numberRecords(read, index);
  const isDate = (unit: Unit) => unit.field !== null && dictionary.fields[unit.field]?.type === 'date';
  const bound = [...(applied?.bound.values() ?? [])];
  return {
    controls: assemble(scan, units, new Set(read), applied, threshold),
    children: Math.max(childrenIn(read, dictionary), ...bound.map(({ record }) => record ?? 0)),
    dateOrder: applied?.dateOrder ?? dateOrderOf(scan, read, isDate),
    language: applied?.language ?? language,
    profile: applied?.name ?? null,
    needsReview: applied?.needsReview ?? [],
    review: applied?.review ?? [],
  };
}

/** What the labels say of each box, where they are sure. */
function readingsOf(units: readonly Unit[], threshold: number): Map<Question, Reading> {
  return new Map(
    units.flatMap((unit) =>
      unit.questions.map((question, at): [Question, Reading] => [
        question,
        {
          field: unit.confidence >= threshold ? unit.field : null,
          part: unit.parts?.[at] ?? null,
          head: headOf(unit),
        },
      ]),
    ),
  );
}

function assemble(
  scan: Scan,
  units: readonly Unit[],
  read: ReadonlySet<Unit>,
  applied: Applied | null,
  threshold: number,
): MappedControl[] {
  const meant = new Map<Element, Omit<MappedControl, 'index' | 'element' | 'key'>>();
  for (const unit of units) {
    unit.questions.forEach((question, at) => {
      const bound = applied?.bound.get(question);
      const label = read.has(unit)
        ? unit.ranking.label
        : (question.candidates.find(({ from }) => from !== 'name')?.text ?? '');
      const meaning = bound
        ? { ...bound, confidence: 1, doubtful: false }
        : read.has(unit) && unit.confidence >= worthAsking && unit.field !== null
          ? readMeaning(unit, at, threshold)
          : nothing;
      for (const member of question.members)
        meant.set(member.element, { ...meaning, label, section: unit.view.heading });
    });
  }
  const mapped = scan.controls.map(({ element, kind }) => ({
    element,
    ...(meant.get(element) ?? { ...nothing, label: '', section: '' }),
    value: kind === 'radio' || kind === 'check' ? element.value : '',
  }));
  const keys = stableKeys(mapped);
  return mapped.map(({ value: _, ...control }, index) => ({ ...control, index, key: keys[index] ?? '' }));
}

const nothing = { field: null, record: null, row: null, part: null, confidence: 0, doubtful: false };

function readMeaning({ field, record, row, parts, confidence, repeat }: Unit, at: number, threshold: number) {
  const sure = Math.round(confidence * 1000) / 1000;
  return {
    field,
    record,
    row,
    part: parts?.[at] ?? null,
    confidence: sure,
    doubtful: sure < threshold,
    ...(repeat ? { repeat: true as const } : {}),
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
