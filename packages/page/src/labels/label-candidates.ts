import type { Control } from './control.ts';
import {
  aloneWith,
  comesAfter,
  type ExplicitLabel,
  explicitLabels,
  type Neighbours,
  neighboursOf,
} from './explicit-labels.ts';
import { sayAttributes, sayMarkup } from './markup-labels.ts';
import { nearbyText } from './nearby-text.ts';
import { isControl, type Scan, type TextRun } from './scan-form.ts';
import { tableReader } from './table-grid.ts';
import { sayBeside, sayCells } from './text-beside.ts';

/** Where a label text was found. */
export type LabelSource =
  | 'labelledby'
  | 'label'
  | 'aria'
  | 'own'
  | 'left'
  | 'above'
  | 'below'
  | 'before'
  | 'after'
  | 'option'
  | 'group'
  | 'placeholder'
  | 'title'
  | 'autocomplete'
  | 'name';

/** One text that may say what a box is for. */
export interface LabelCandidate {
  readonly text: string;
  /** 0 to 1: how far the place it was found in can be trusted. */
  readonly weight: number;
  readonly from: LabelSource;
  /** The text on the page, where it is one. */
  readonly run: TextRun | null;
}

/** A question of the form: one box, or the radios of one set, with every text that may be its label. */
export interface Question {
  readonly control: Control;
  /** All radios of the set; else the box alone. */
  readonly members: readonly Control[];
  readonly candidates: readonly LabelCandidate[];
  /** Texts of the table that head the row, the column or several columns, nearest first. */
  readonly headers: readonly TextRun[];
}

/** Takes down that a text may be the label. */
export type Say = (text: TextRun | string | null | undefined, weight: number, from: LabelSource) => void;

/** Every question of a form with all its label candidates, weightiest first. */
export function questionsOf(scan: Scan): Question[] {
  const neighbours = neighboursOf(scan);
  const explicit = explicitLabels(scan, neighbours);
  const owner = ownersOf(scan, explicit, neighbours);
  const table = tableReader(scan.held, scan.runs);
  const sayNearby = nearbyText(scan, owner);
  return membersOf(scan).map((members) => {
    const control = members[0] as Control;
    const found: LabelCandidate[] = [];
    const say: Say = (what, weight, from) => {
      const run = typeof what === 'object' ? what : null;
      const text = (run ? table.wholeText(run) : String(what ?? '')).replace(/\s+/g, ' ').trim();
      if (text) found.push({ text: text.slice(0, 300), weight, from, run });
    };
    sayMarkup(scan, members, explicit, say);
    const before = found.length;
    const headers = sayCells(scan, control, table, say);
    sayBeside(scan, members, neighbours, owner, found.length > before, say);
    const told = found.some(({ weight }) => weight >= 0.86);
    sayAttributes(control, told, say);
    if (members.length > 1 || !told) sayNearby(control, found, say);
    return { control, members, candidates: merged(found), headers };
  });
}

/**
 * Whose label a text surely is, so that no other box takes it: by a label element, because it stands alone with one box, or
 * because in its group labels follow their boxes.
 */
function ownersOf(
  scan: Scan,
  explicit: ReadonlyMap<Control, readonly ExplicitLabel[]>,
  neighbours: Neighbours,
): Map<TextRun, Control> {
  const owner = new Map<TextRun, Control>();
  for (const [control, labels] of explicit)
    for (const { run, weight } of labels) if (weight > 0.5) owner.set(run, control);
  for (const run of scan.runs) {
    if (owner.has(run)) continue;
    const [before, next] = [neighbours.before[run.at], neighbours.next[run.at]];
    const own = [next, before].find((each) => each && aloneWith(scan, each, run));
    if (own) owner.set(run, own);
    else if (
      before &&
      before.set === null &&
      scan.sequence[run.at - 1] === before &&
      comesAfter(scan, before, run, neighbours)
    )
      owner.set(run, before);
  }
  return owner;
}

/** One list a question. Check marks are one only where they stand together. */
function membersOf(scan: Scan): Control[][] {
  const sets = new Map<string, Control[]>();
  const questions: Control[][] = [];
  for (const control of scan.open) {
    const set = control.set === null ? undefined : sets.get(control.set);
    const last = set?.at(-1);
    if (set && last && (control.kind === 'radio' || !scan.sequence.slice(last.at + 1, control.at).some(isControl)))
      set.push(control);
    else {
      questions.push([control]);
      if (control.set !== null) sets.set(control.set, questions.at(-1) as Control[]);
    }
  }
  return questions;
}

/** One candidate a text: the weightiest, a little weightier for every further place that says the same. */
function merged(found: readonly LabelCandidate[]): LabelCandidate[] {
  const best = new Map<string, LabelCandidate>();
  for (const candidate of found) {
    const key =
      candidate.from === 'name' || candidate.from === 'autocomplete'
        ? `${candidate.from} ${candidate.text}`
        : candidate.text;
    const before = best.get(key);
    if (!before) best.set(key, candidate);
    else {
      const [strong, weak] = before.weight >= candidate.weight ? [before, candidate] : [candidate, before];
      best.set(key, { ...strong, weight: Math.min(1, strong.weight + (strong.from === weak.from ? 0 : 0.03)) });
    }
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight);
}
