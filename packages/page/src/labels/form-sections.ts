import type { Control } from './control.ts';
import { holderOf } from './geometry.ts';
import type { Question } from './label-candidates.ts';
import type { LabelIndex } from './label-index.ts';
import { dateOrderIn } from './label-words.ts';
import { readLabel } from './read-label.ts';
import { isControl, type Scan, type TextRun } from './scan-form.ts';

/** Under what headings a question stands. */
export interface SectionView {
  /** Sections named by the headings, the innermost first. */
  readonly tags: readonly string[];
  /** Text of the nearest heading. */
  readonly heading: string;
  /** Plain text right before that is nobody's label: it may name a group of boxes. */
  readonly group: TextRun | null;
}

interface Heading {
  readonly run: TextRun;
  readonly scope: Node;
  readonly tags: readonly string[];
}

/** Sections said last, which a sentence that goes on ("from a residence in") takes over. */
interface Spoken {
  readonly run: TextRun;
  readonly tags: readonly string[];
}

/** For each question of a form, the sections it stands in. */
export function formSections(
  scan: Scan,
  questions: readonly Question[],
  index: LabelIndex,
): Map<Question, SectionView> {
  const labels = labelRuns(questions, index);
  const byControl = new Map(questions.map((question) => [question.control, question]));
  const views = new Map<Question, SectionView>();
  let open: Heading[] = [];
  let group: TextRun | null = null;
  let before: Spoken | null = null;
  for (const item of scan.sequence) {
    if (isControl(item)) {
      const question = byControl.get(item);
      if (question)
        views.set(question, viewOf(question, open, group && groups(scan, group, item) ? group : null, index));
      continue;
    }
    const reading = readLabel(index, item.text);
    const last: Spoken | null =
      !labels.has(item) && /^[^\p{L}]*\p{Ll}/u.test(withoutPattern(item.text)) ? before : null;
    const carried: readonly string[] = last && near(scan, last.run, item) ? last.tags : [];
    const tags = [...reading.heads, ...carried];
    const said: readonly string[] = [...reading.named, ...carried];
    if (said.length > 0) before = { run: item, tags: said };
    if (labels.has(item)) continue;
    const scope = scopeOf(scan, item);
    if (!scope) continue;
    const plain = item.level === 7;
    const inField = scan.held.get(scope) === 1 && scope !== scan.root && scan.open.length > 1;
    if (plain && (inField || isHelp(item.text) || isColumnHeader(scan, item))) continue;
    if (plain) group = item;
    if (!item.styled && !fillsRow(scan, item) && (!reading.headLike || isLink(item))) continue;
    open = open.filter(
      (heading) => !(heading.run.level >= item.level && (heading.scope === scope || scope.contains(heading.scope))),
    );
    open.push({ run: item, scope, tags });
  }
  return views;
}

/** Runs that are the label of a box: they name a field, or something that is none of ours. */
function labelRuns(questions: readonly Question[], index: LabelIndex): Set<TextRun> {
  const labels = new Set<TextRun>();
  for (const { candidates } of questions) {
    const texts = candidates.filter(({ run, from }) => run && from !== 'option');
    const best =
      texts.find(
        ({ text }) => (readLabel(index, text).hits[0]?.score ?? 0) >= 0.5 && !readLabel(index, text).leadsOn,
      ) ?? texts.find(({ text, run }) => (run?.level ?? 0) === 7 && readLabel(index, text).tags.length === 0);
    for (const { run, from, weight } of candidates)
      if (run && (from === 'option' || from === 'label') && weight > 0.5) labels.add(run);
    if (best?.run && best.weight > 0.5) labels.add(best.run);
  }
  return labels;
}

function viewOf(
  { control, headers, candidates }: Question,
  open: readonly Heading[],
  group: TextRun | null,
  index: LabelIndex,
): SectionView {
  const over = open.filter(({ scope }) => scope.contains(control.element));
  const inner = [...over].reverse().sort((a, b) => depthOf(b.scope) - depthOf(a.scope));
  const fromTable = headers.map(({ text }) => readLabel(index, text));
  const outer = ancestorNames(control.element).map((text) => readLabel(index, text));
  const shared = group && !candidates.some(({ run }) => run === group) ? group : null;
  return {
    tags: [
      ...fromTable.flatMap(({ heads }) => heads),
      ...inner.flatMap(({ tags }) => tags),
      ...outer.flatMap(({ heads }) => heads),
    ],
    heading: inner[0]?.run.text ?? headers.find((run) => !candidates.some((each) => each.run === run))?.text ?? '',
    group: shared,
  };
}

/** Names of groups, regions and tab panels around a box that no text shows. */
function ancestorNames(element: Element): string[] {
  const names: string[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) {
    const name = each.getAttribute('aria-label') ?? labelledBy(each);
    if (name && each.nodeName !== 'FORM' && each.nodeName !== 'BODY') names.push(name);
  }
  return names;
}

function labelledBy(element: Element): string | null {
  const id = element.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  return id ? (element.ownerDocument.getElementById(id)?.textContent?.trim() ?? null) : null;
}

/** What a heading stands over: the panel its button opens, or the smallest element around it that holds boxes. */
function scopeOf(scan: Scan, run: TextRun): Node | null {
  const opener =
    run.level < 7
      ? run.first.parentElement?.closest('[aria-controls],[data-bs-target],[data-target],a[href^="#"]')
      : null;
  for (const name of ['aria-controls', 'data-bs-target', 'data-target', 'href']) {
    const opened = scan.ids.get(opener?.getAttribute(name)?.replace(/^#/, '') ?? '')?.[0];
    if (opened && scan.held.has(opened)) return opened;
  }
  let node: Node | null = run.block;
  while (node && !scan.held.has(node)) node = node.parentNode;
  return node;
}

/** A cell of a row of texts heads its column, and speaks through the table. */
function isColumnHeader(scan: Scan, run: TextRun): boolean {
  const row = run.block.closest('tr,[role="row"]');
  if (!row || scan.held.has(row)) return false;
  return [...row.children].filter((cell) => /\p{L}/u.test(cell.textContent ?? '')).length > 1;
}

/** Whole sentences and remarks in brackets help with one box. */
function isHelp(text: string): boolean {
  return text.length > 160 || text.startsWith('(') || (/[.!?]$/.test(text) && text.split(' ').length > 4);
}

/** Links and menus lead away: they name no part of the form. */
function isLink({ first }: TextRun): boolean {
  return first.parentElement?.closest('a,nav,header,footer,[role="navigation"],[role="menu"],[role="tab"]') !== null;
}

/** Whether a plain text stands close enough before a box to name the group it is in. */
function groups(scan: Scan, group: TextRun, { element, at }: Control): boolean {
  const scope = scopeOf(scan, group);
  if (!scope?.contains(element)) return false;
  return scan.sequence.slice(group.at, at).filter(isControl).length < 5;
}

function fillsRow(scan: Scan, run: TextRun): boolean {
  const row = run.block.closest('tr');
  return row !== null && !scan.held.has(row);
}

function near(scan: Scan, a: TextRun, b: TextRun): boolean {
  const holder = holderOf(a.first.parentElement as Element, b.block) ?? a.block;
  return (scan.held.get(holder) ?? 0) <= 14;
}

function withoutPattern(text: string): string {
  return dateOrderIn(text) ? text.replace(/^[^\s]*\d*[mdya]{1,4}([/.\- ][mdya]{1,4}){2}\)?/i, '') : text;
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let each: Node | null = node; each; each = each.parentNode) depth += 1;
  return depth;
}
