import { type Control, controlsOf, standsThere } from './control.ts';
import { isShown, type Rect, rectOf } from './geometry.ts';

/** A run of text no box or block interrupts. */
export interface TextRun {
  readonly text: string;
  readonly first: Text;
  /** The block or label the text stands in. */
  readonly block: Element;
  /** Place among all runs and boxes, in the order of the document. */
  readonly at: number;
  /** 1 to 6 for h1 to h6, 6 for legends and captions, 7 for plain text. */
  readonly level: number;
  /** Looks like a heading: a heading element, or nothing but bold text. */
  readonly styled: boolean;
  readonly rect: Rect | null;
}

/** What one look at a form gives. Everything later works on this, so that layout is read once. */
export interface Scan {
  readonly root: ParentNode & Node;
  /** Every input, select and textarea, hidden ones too, in document order. */
  readonly controls: readonly Control[];
  /** Those that a clerk can fill in. */
  readonly open: readonly Control[];
  readonly runs: readonly TextRun[];
  /** Runs and the boxes among them, in the order of the document. */
  readonly sequence: readonly (TextRun | Control)[];
  /** How many boxes (a radio set is one) an element holds. */
  readonly held: ReadonlyMap<Node, number>;
  readonly ids: ReadonlyMap<string, readonly Element[]>;
  /** False where there is no layout (jsdom, a hidden frame): then only the markup speaks. */
  readonly hasLayout: boolean;
}

export function isControl(item: TextRun | Control): item is Control {
  return 'element' in item;
}

/** The texts from a place of the sequence up to the next box (`step` 1) or back to the one before (-1), nearest first. */
export function textsFrom({ sequence }: Scan, from: number, step: 1 | -1): TextRun[] {
  const texts: TextRun[] = [];
  for (let at = from + step; at >= 0 && at < sequence.length; at += step) {
    const item = sequence[at] as TextRun | Control;
    if (isControl(item)) break;
    texts.push(item);
  }
  return texts;
}

const silent = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SELECT',
  'TEXTAREA',
  'BUTTON',
  'DATALIST',
  'SVG',
  'svg',
  'OBJECT',
  'CANVAS',
]);
const inline = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'CODE',
  'EM',
  'FONT',
  'I',
  'MARK',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'U',
  'MAT-LABEL',
  'DFN',
  'TT',
  'BIG',
  'Q',
]);
const mostRuns = 4000;

/**
 * Reads a form: its boxes, the text around them and, where there is layout, where they stand. Nothing is written, and every
 * rectangle is read once.
 */
export function scanForm(root: ParentNode & Node): Scan {
  const document = root.ownerDocument ?? (root as Document);
  const body = document.body as HTMLElement | null;
  const hasLayout = (body?.getBoundingClientRect().width ?? 0) > 0;
  const { controls, panels } = controlsOf(root, hasLayout);
  const open = controls.filter((control) => control.skipped === null);
  const standing = controls.filter(standsThere);
  const held = countHeld(standing, root);
  const byElement = new Map<Node, Control>(standing.map((control) => [control.element, control]));
  const runs: TextRun[] = [];
  const sequence: (TextRun | Control)[] = [];

  let pending: { texts: Text[]; block: Element } | null = null;
  const flush = () => {
    if (!pending) return;
    const run = runOf(pending.texts, pending.block, sequence.length, hasLayout, panels);
    pending = null;
    if (!run) return;
    runs.push(run);
    sequence.push(run);
  };
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child && runs.length < mostRuns; child = child.nextSibling) {
      if (child.nodeType === 3) {
        if (!/[\p{L}\p{N}]/u.test(child.nodeValue ?? '')) continue;
        const block = blockOf(child as Text);
        if (
          pending &&
          (pending.block !== block || (hasLayout && setApart(pending.texts.at(-1) as Text, child as Text)))
        )
          flush();
        pending ??= { texts: [], block };
        pending.texts.push(child as Text);
      } else if (child.nodeType === 1) {
        const control = byElement.get(child);
        if (control) {
          flush();
          sequence.push(control);
          control.at = sequence.length - 1;
        } else if ((!silent.has(child.nodeName) || isTitleButton(child)) && !isBulky(child as Element, held)) {
          const breaks = !inline.has(child.nodeName) || (child as Element).hasAttribute('role');
          if (breaks) flush();
          walk(child);
          if (breaks) flush();
        }
      }
    }
  };
  if (open.length > 0) walk(root);
  flush();
  return { root, controls, open, runs, sequence, held, ids: idsOf(root, controls), hasLayout };
}

/** Inline elements side by side that style pulls apart are texts of their own. */
function setApart(last: Text, next: Text): boolean {
  if (last.parentNode === next.parentNode || last.parentNode?.contains(next)) return false;
  const [a, b] = [rectOf(last, last), rectOf(next, next)];
  if (!a || !b) return false;
  const sameLine = a.top < b.bottom && b.top < a.bottom;
  return sameLine ? b.left - a.right > 24 || b.right < a.left : b.top - a.bottom > 12 || b.left > a.right + 24;
}

/** The button in an accordion's heading is the heading's text. */
function isTitleButton(node: Node): boolean {
  return node.nodeName === 'BUTTON' && /^(?:H[1-6]|SUMMARY)$/.test(node.parentNode?.nodeName ?? '');
}

/** A list or table with no box in it and much text: data, not labels. */
function isBulky(element: Element, held: ReadonlyMap<Node, number>): boolean {
  return !held.has(element) && element.childElementCount > 40 && /^(?:TABLE|TBODY|UL|OL|DL)$/.test(element.nodeName);
}

function blockOf(text: Text): Element {
  let element = text.parentElement as Element;
  while (inline.has(element.nodeName) && !element.hasAttribute('role') && element.parentElement)
    element = element.parentElement;
  return element;
}

function runOf(
  texts: readonly Text[],
  block: Element,
  at: number,
  hasLayout: boolean,
  panels: readonly Element[],
): TextRun | null {
  const first = texts[0] as Text;
  const last = texts.at(-1) as Text;
  const rect = hasLayout ? rectOf(first, last) : null;
  const text = texts
    .map((each) => each.nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const waits = /^L(?:ABEL|EGEND)$/.test(block.nodeName) || panels.some((panel) => panel.contains(block));
  if (!waits && (hasLayout ? !rect : !isShown(block, false))) return null;
  const titled = isTitleButton(block) ? (block.parentElement as Element) : block;
  const heading =
    /^H([1-6])$/.exec(titled.nodeName)?.[1] ??
    (titled.getAttribute('role') === 'heading' ? (titled.getAttribute('aria-level') ?? '2') : null);
  const level = heading ? Number(heading) : /^(?:LEGEND|CAPTION|SUMMARY)$/.test(titled.nodeName) ? 6 : 7;
  const parent = first.parentElement as Element;
  const bold =
    parent !== block &&
    /^(?:B|STRONG)$/.test(parent.nodeName) &&
    (block.textContent ?? '').trim().length <= text.length + 2;
  return { text, first, block, at, level, styled: level < 7 || block.nodeName === 'TH' || bold, rect };
}

function countHeld(standing: readonly Control[], root: Node): Map<Node, number> {
  const held = new Map<Node, number>();
  const sets = new Map<string, Set<Node>>();
  for (const { element, set } of standing) {
    const counted = set ? (sets.get(set) ?? new Set()) : null;
    if (set && counted) sets.set(set, counted);
    for (let node: Node | null = element; node && node !== root.parentNode; node = node.parentNode) {
      if (counted?.has(node)) continue;
      counted?.add(node);
      held.set(node, (held.get(node) ?? 0) + 1);
    }
  }
  return held;
}

function idsOf(root: ParentNode, controls: readonly Control[]): Map<string, Element[]> {
  const ids = new Map<string, Element[]>();
  const wanted = controls.length ? root.querySelectorAll('[id]') : [];
  for (const element of wanted) ids.set(element.id, [...(ids.get(element.id) ?? []), element]);
  return ids;
}
