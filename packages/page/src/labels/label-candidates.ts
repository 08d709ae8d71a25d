import type { Control } from './control.ts';
import {
  aloneWith,
  comesAfter,
  type ExplicitLabel,
  explicitLabels,
  type Neighbours,
  neighboursOf,
} from './explicit-labels.ts';
import { onOneLine } from './geometry.ts';
import { nearbyText } from './nearby-text.ts';
import { isControl, type Scan, type TextRun } from './scan-form.ts';
import { tableReader } from './table-grid.ts';

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
  /** Texts of the table that head several columns or the row. */
  readonly headers: readonly TextRun[];
}

/** Every question of a form with all its label candidates, weightiest first. */
export function questionsOf(scan: Scan): Question[] {
  const neighbours = neighboursOf(scan);
  const explicit = explicitLabels(scan, neighbours);
  const owner = ownersOf(scan, explicit, neighbours);
  const table = tableReader(scan.held, scan.runs);
  const around = nearbyText(scan, owner);
  return membersOf(scan).map((members) => {
    const control = members[0] as Control;
    const inTable = cellTexts(scan, control, table);
    const found = [
      ...spoken(scan, control, explicit, members.length > 1),
      ...inTable.candidates,
      ...inSequence(scan, members, neighbours, owner, inTable.candidates.length > 0),
    ];
    const strong = Math.max(0, ...found.map(({ weight }) => weight)) >= 0.86;
    if (!strong || members.length > 1) found.push(...around(control, found));
    if (members.length > 1 || control.kind === 'check') {
      for (const member of members)
        for (const { run } of explicit.get(member) ?? [])
          found.push({ text: run.text, weight: 0.7, from: 'option', run });
    }
    return { control, members, candidates: merged([...found, ...attributes(control)]), headers: inTable.headers };
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

/** What the markup itself says the label is. The label of one radio is an option, not the question. */
function spoken(
  scan: Scan,
  control: Control,
  explicit: ReadonlyMap<Control, ExplicitLabel[]>,
  isSet: boolean,
): LabelCandidate[] {
  const { element } = control;
  const found: LabelCandidate[] = [];
  const group = isSet ? element.closest('[role="radiogroup"],[role="group"],fieldset') : null;
  for (const holder of group ? [group] : isSet ? [] : [element]) {
    const ids = holder.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
    const text = ids
      .map((id) => scan.ids.get(id)?.[0]?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300);
    if (text) found.push({ text, weight: 1, from: 'labelledby', run: null });
    const aria = holder.getAttribute('aria-label')?.trim();
    if (aria) found.push({ text: aria, weight: 0.93, from: 'aria', run: null });
  }
  const legend = group?.querySelector(':scope > legend')?.textContent?.replace(/\s+/g, ' ').trim();
  if (legend) found.push({ text: legend, weight: 0.95, from: 'label', run: null });
  if (!isSet)
    for (const { run, weight } of explicit.get(control) ?? [])
      found.push({ text: run.text, weight, from: 'label', run });
  return found;
}

/** Cells beside and above, through up to two tables that only lay out a small box. */
function cellTexts(scan: Scan, control: Control, table: ReturnType<typeof tableReader>) {
  const candidates: LabelCandidate[] = [];
  const headers: TextRun[] = [];
  const push = (run: TextRun | null | undefined, weight: number, from: LabelSource) => {
    if (run) candidates.push({ text: table.wholeText(run), weight, from, run });
  };
  let cell = table.cellOf(control.element);
  for (let depth = 0; cell && depth < 3 && candidates.length === 0; depth += 1) {
    if (depth > 0 && (scan.held.get(cell) ?? 0) > 3) break;
    const text = table.around(cell);
    // The cell at the left is for the first box of this one, when the others have text of their own before them.
    const trust = (1 - depth * 0.05) * (depth === 0 && hasOwnText(scan, control, cell) ? 0.45 : 1);
    if (text) {
      push(text.left, 0.92 * trust, 'left');
      push(text.above[0], 0.9 * trust, 'above');
      push(text.below, (text.under ? 0.9 : 0.75) * trust, 'below');
      if (control.kind === 'check') push(text.right, 0.85 * trust, 'option');
      push(text.above[1], 0.8 * trust, 'above');
      if (!text.left && text.above.length > 0) push(text.row, 0.86 * trust, 'left');
      headers.push(...text.above, ...text.spanning);
      if (text.row && text.row !== text.left) headers.push(text.row);
    }
    cell = table.tableOf(cell)?.parentElement?.closest('td,th') ?? null;
  }
  return { candidates, headers };
}

/** Whether text stands between a box and another one before it in the same cell. */
function hasOwnText(scan: Scan, control: Control, cell: Element): boolean {
  let text = false;
  for (let at = control.at - 1; at >= 0; at -= 1) {
    const item = scan.sequence[at];
    if (!item || !cell.contains(isControl(item) ? item.element : item.block)) return false;
    if (isControl(item)) return text;
    text ||= /\p{L}/u.test(item.text);
  }
  return false;
}

/** Text before and after in the document. Inside a table the cell is the limit, unless the table said nothing. */
function inSequence(
  scan: Scan,
  members: readonly Control[],
  neighbours: Neighbours,
  owner: ReadonlyMap<TextRun, Control>,
  inTable: boolean,
): LabelCandidate[] {
  const first = members[0] as Control;
  const last = members.at(-1) as Control;
  const cell = inTable ? first.element.closest('td,th,[role="gridcell"],[role="cell"]') : null;
  const usable = (run: TextRun) =>
    (!owner.has(run) || members.includes(owner.get(run) as Control)) && (!cell || cell.contains(run.block));
  const found: LabelCandidate[] = [];
  const isCheck = first.kind === 'check' || first.kind === 'radio';
  let ownBefore = false;
  for (let at = first.at - 1, rank = 0; at >= 0 && rank < 4; at -= 1) {
    const item = scan.sequence[at];
    if (!item || isControl(item)) break;
    if (!usable(item)) continue;
    const own = aloneWith(scan, first, item);
    if (own) found.push({ text: item.text, weight: [0.88, 0.5, 0.35, 0.3][rank] ?? 0.3, from: 'own', run: item });
    else if (rank === 0)
      found.push({
        text: item.text,
        weight:
          (comesAfter(scan, first, item, neighbours) ? 0.3 : 0.76) *
          (isBefore(item, first) ? 1 : 0.4) *
          (item.level < 7 ? 0.6 : 1),
        from: 'before',
        run: item,
      });
    ownBefore ||= own;
    rank += 1;
  }
  for (let at = last.at + 1, rank = 0; at < scan.sequence.length && rank < 2; at += 1) {
    const item = scan.sequence[at];
    if (!item || isControl(item)) break;
    if (!usable(item)) continue;
    const own = aloneWith(scan, last, item);
    const trusted =
      (isCheck && !item.text.endsWith(':')) || (own ? !ownBefore : comesAfter(scan, last, item, neighbours));
    found.push({
      text: item.text,
      weight: trusted && rank === 0 ? 0.76 : 0.2 - rank * 0.1,
      from: isCheck && trusted && rank === 0 ? 'option' : 'after',
      run: item,
    });
    rank += 1;
  }
  // Each radio's own words stand behind it.
  for (const member of members.slice(0, -1)) {
    const item = scan.sequence[member.at + 1];
    if (item && !isControl(item)) found.push({ text: item.text, weight: 0.7, from: 'option', run: item });
  }
  return found;
}

/** Whether a text stands where a label before its box does: at its left or not far above. True where nothing is laid out. */
function isBefore({ rect }: TextRun, { rect: box }: Control): boolean {
  if (!rect || !box) return true;
  if (onOneLine(rect, box)) return rect.left < box.right;
  return (
    rect.bottom <= box.top + 4 && box.top - rect.bottom < 120 && rect.left < box.right && rect.right > box.left - 40
  );
}

/** What the box says of itself. Ids and names come last: they are for programmers, and copied. */
function attributes({ element }: Control): LabelCandidate[] {
  const found: LabelCandidate[] = [];
  const push = (text: string | null | undefined, weight: number, from: LabelSource) => {
    if (text?.trim()) found.push({ text: text.trim(), weight, from, run: null });
  };
  push(element.getAttribute('placeholder'), 0.76, 'placeholder');
  if (element.nodeName === 'SELECT') {
    const first = (element as HTMLSelectElement).options[0];
    if (first) push(first.text, first.value === '' || first.disabled ? 0.74 : 0.7, 'placeholder');
  }
  push(element.getAttribute('title') ?? element.getAttribute('data-original-title'), 0.72, 'title');
  push(element.getAttribute('autocomplete'), 0.9, 'autocomplete');
  push(element.name, 0.5, 'name');
  if (element.id !== element.name) push(element.id, 0.45, 'name');
  return found;
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
