import type { Control } from '../labels/control.ts';
import { holderOf, onOneLine } from '../labels/geometry.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import { type DateOrder, dateOrderIn, labelWords } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { isControl, type Scan } from '../labels/scan-form.ts';
import { type DatePart, lengthOf, partByShape } from './box-shape.ts';
import { readingOf } from './rank-fields.ts';

/** Three boxes that take one date. */
export interface DateRun {
  readonly at: number;
  readonly parts: readonly [DatePart, DatePart, DatePart];
  /** 1 when the boxes themselves tell their parts, less when only custom does. */
  readonly trust: number;
}

const orders: { readonly [order in DateOrder]: readonly [DatePart, DatePart, DatePart] } = {
  MDY: ['month', 'day', 'year'],
  DMY: ['day', 'month', 'year'],
  YMD: ['year', 'month', 'day'],
};
const rare: readonly (readonly [DatePart, DatePart, DatePart])[] = [
  ['month', 'year', 'day'],
  ['day', 'year', 'month'],
  ['year', 'day', 'month'],
];

/** The order of a run's parts; null for an order no one writes dates in. */
export function orderOfParts(parts: readonly DatePart[]): DateOrder | null {
  const found = Object.entries(orders).find(([, order]) => order.every((part, at) => part === parts[at]));
  return (found?.[0] as DateOrder | undefined) ?? null;
}

/**
 * Finds dates split over three boxes, from lists of months, days and years, from words for the parts in labels, names and
 * placeholders, and from lengths of 2, 2 and 4. Where month and day look alike, the written pattern beside them decides,
 * then `custom`, the order of the form's other dates or of its language.
 */
export function dateRuns(scan: Scan, questions: readonly Question[], index: LabelIndex, custom: DateOrder): DateRun[] {
  const runs: DateRun[] = [];
  const evidence = questions.map((question) => partEvidence(question, index));
  for (let at = 0; at + 2 < questions.length; at += 1) {
    const three = questions.slice(at, at + 3) as [Question, Question, Question];
    const own = evidence.slice(at, at + 3);
    if (own.some((each) => !each) || !together(scan, three, index, own as Evidence[])) continue;
    const pattern = patternNear(scan, three);
    const run = bestParts(own as Evidence[], pattern, custom);
    if (!run) continue;
    runs.push({ at, ...run });
    at += 2;
  }
  return runs;
}

type Evidence = { readonly [part in DatePart]: number };

/** How much each part is spoken for; null when the box can be no part at all. */
function partEvidence(question: Question, index: LabelIndex): Evidence | null {
  const { control, candidates, members } = question;
  if (
    members.length > 1 ||
    (control.kind !== 'text' && control.kind !== 'select') ||
    !/^(?:text|tel|number|)$/.test(control.type)
  )
    return null;
  const found = { month: 0, day: 0, year: 0 };
  const shape = partByShape(question, index);
  if (control.kind === 'select' && shape === null) return null;
  if (shape) found[shape] = 1;
  for (const { text, weight, from } of candidates) {
    const { part } = readingOf(index, text, from, false);
    if (part) found[part] = Math.max(found[part], from === 'name' ? 0.6 : weight);
  }
  const length = lengthOf(control);
  if (length !== null && length > 4) return null;
  if (length === 4) found.year += 0.5;
  if (length === 2) for (const part of ['month', 'day'] as const) found[part] += 0.3;
  return found.month + found.day + found.year > 0 ? found : null;
}

function bestParts(own: readonly Evidence[], pattern: DateOrder | null, custom: DateOrder): Omit<DateRun, 'at'> | null {
  let best: { parts: readonly [DatePart, DatePart, DatePart]; sum: number } | null = null;
  let tied = false;
  for (const parts of [orders[pattern ?? custom], ...Object.values(orders), ...rare]) {
    const each = parts.map((part, at) => own[at]?.[part] ?? 0);
    if (each.some((value) => value < 0.2)) continue;
    const sum = each.reduce((total, value) => total + value, 0);
    if (best && parts !== best.parts && Math.abs(sum - best.sum) < 0.05) tied = true;
    if (!best || sum > best.sum + 0.05) {
      tied = false;
      best = { parts, sum };
    }
  }
  if (!best || best.sum < 1) return null;
  return { parts: best.parts, trust: tied && !pattern ? 0.9 : 1 };
}

/** Boxes of one date stand next to each other with nothing between but words for parts and strokes. */
function together(scan: Scan, three: readonly Question[], index: LabelIndex, own: readonly Evidence[]): boolean {
  const [a, , c] = three.map(({ control }) => control) as [Control, Control, Control];
  const boxes: Control[] = [];
  for (let at = a.at; at <= c.at; at += 1) {
    const item = scan.sequence[at];
    if (!item) continue;
    if (isControl(item)) boxes.push(item);
    else if (
      !labelWords(item.text).every((word) => index.neutral.has(word)) &&
      !readLabel(index, item.text).part &&
      !isHelp(item.text)
    )
      return false;
  }
  if (boxes.length !== 3) return false;
  const around = holderOf(a.element, c.element);
  const told = own.every(({ month, day, year }) => Math.max(month, day, year) >= 0.6);
  const row = a.element.closest('tr');
  if (row && c.element.closest('tr') === row && a.element.closest('td') !== c.element.closest('td') && !told)
    return false;
  return (scan.held.get(around as Element) ?? 0) <= 4 || told || Boolean(a.rect && c.rect && onOneLine(a.rect, c.rect));
}

function isHelp(text: string): boolean {
  return /[.!]$/.test(text.trim()) && text.length > 12;
}

/** A pattern written in the labels of the boxes or beside them: "(MM DD YYYY)". */
function patternNear(scan: Scan, three: readonly Question[]): DateOrder | null {
  const beside = scan.sequence.slice(Math.max(0, (three[0]?.control.at ?? 0) - 2), (three[2]?.control.at ?? 0) + 3);
  const texts = [
    ...three.flatMap(({ candidates }) => candidates.map(({ text }) => text)),
    ...beside.map((item) => (isControl(item) ? '' : item.text)),
  ];
  return texts.map(dateOrderIn).find((order) => order !== null) ?? null;
}
