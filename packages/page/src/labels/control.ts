import { boxOf, isShown, type Rect } from './geometry.ts';

export type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Why a box is left alone; `code`: it chooses the country code of a telephone. */
export type Skipped = 'type' | 'disabled' | 'hidden' | 'template' | 'trap' | 'captcha' | 'search' | 'code';

/** One input, select or textarea. */
export interface Control {
  readonly element: ControlElement;
  /** Counts every input, select and textarea of the root in document order. */
  readonly index: number;
  readonly kind: 'text' | 'select' | 'radio' | 'check' | 'area';
  readonly type: string;
  /** Radios of one name, and check marks of one list, are one question. */
  readonly set: string | null;
  readonly rect: Rect | null;
  readonly skipped: Skipped | null;
  /** Place in the scan's sequence; -1 when skipped. */
  at: number;
}

/** True for a box that takes its place among the others on the page, filled in by us or not. */
export function standsThere({ type, skipped }: Control): boolean {
  if (/^(?:hidden|submit|button|image|reset)$/.test(type)) return false;
  return skipped !== 'hidden' && skipped !== 'trap' && skipped !== 'captcha' && skipped !== 'code';
}

const notFilled = new Set([
  'hidden',
  'submit',
  'button',
  'image',
  'reset',
  'file',
  'password',
  'search',
  'color',
  'range',
  'time',
  'week',
  'url',
]);
const placeholders = /__prefix__|__index__|\{\{|\{\d*\}|\$\{|%index%|\[\[/i;
const trapName = /honey|bot.?trap|(?:^|[_\-$])hp(?:$|[_-])/i;

/**
 * Every input, select and textarea under `root`, with what it is and whether a clerk can fill it in; and the hidden panels
 * (tabs, accordions) that hold boxes a clerk can get at.
 */
export function controlsOf(root: ParentNode & Node, hasLayout: boolean): { controls: Control[]; panels: Element[] } {
  const elements = [...root.querySelectorAll<ControlElement>('input,select,textarea')];
  const panels = panelTest(root, hasLayout);
  const forms = new Map<unknown, number>();
  const controls = elements.map((element, index): Control => {
    const type = element.nodeName === 'INPUT' ? (element as HTMLInputElement).type : '';
    const kind = kindOf(element, type);
    if (!forms.has(element.form)) forms.set(element.form, forms.size);
    const set =
      (kind === 'radio' || kind === 'check') && element.name
        ? `${kind} ${forms.get(element.form)} ${kind === 'check' ? listName(element.name) : element.name}`
        : null;
    const rect = hasLayout && type !== 'hidden' ? boxOf(element) : null;
    const skipped = skipReason(element, kind, type, rect, hasLayout, panels.has);
    return { element, index, kind, type, set, rect, skipped, at: -1 };
  });
  return { controls, panels: panels.found() };
}

/** Check marks of one list share a name, but for a number set off at its end. */
function listName(name: string): string {
  return name.replace(/[$_[]\d*\]?$/, '');
}

function kindOf(element: ControlElement, type: string): Control['kind'] {
  if (element.nodeName === 'SELECT') return 'select';
  if (element.nodeName === 'TEXTAREA') return 'area';
  return type === 'radio' ? 'radio' : type === 'checkbox' ? 'check' : 'text';
}

function skipReason(
  element: ControlElement,
  kind: Control['kind'],
  type: string,
  rect: Rect | null,
  hasLayout: boolean,
  inPanel: (element: Element) => boolean,
): Skipped | null {
  if (notFilled.has(type)) return type === 'search' ? 'search' : 'type';
  if (kind === 'select' && (element as HTMLSelectElement).options[0]?.text.trim().startsWith('+')) return 'code';
  const names = `${element.id} ${element.name}`;
  if (/captcha/i.test(`${names} ${element.className}`)) return 'captcha';
  if (placeholders.test(names)) return 'template';
  if (element.closest('[role="search"]')) return 'search';
  if (!isShown(element, hasLayout)) return inPanel(element) ? null : 'hidden';
  if (element.matches(':disabled')) return 'disabled';
  return kind !== 'radio' && kind !== 'check' && isTrap(element, names, rect, hasLayout) ? 'trap' : null;
}

/** A box for robots: named so, out of reach of the keyboard and of screen readers, or with no place to be seen in. */
function isTrap(element: ControlElement, names: string, rect: Rect | null, hasLayout: boolean): boolean {
  if (trapName.test(names)) return true;
  if (element.tabIndex < 0 && element.closest('[aria-hidden="true"]')) return true;
  if (!hasLayout) return false;
  const view = element.ownerDocument.defaultView;
  if (!rect || rect.right - rect.left < 4 || rect.bottom - rect.top < 4) return true;
  if (rect.right + (view?.scrollX ?? 0) < 0 || rect.bottom + (view?.scrollY ?? 0) < 0) return true;
  return !element.checkVisibility({ opacityProperty: true });
}

/** Tells whether a hidden box only waits behind a tab, an accordion or a closed `details`. */
function panelTest(root: ParentNode & Node, hasLayout: boolean) {
  const known = new Map<Element, boolean>();
  let opened: Set<string> | null = null;
  const isPanel = (panel: Element): boolean => {
    if (/^(?:TR|TBODY|LI|TD|INPUT|SELECT|TEXTAREA)$/.test(panel.nodeName)) return false;
    if (panel.getAttribute('role') === 'tabpanel' || panel.closest('details:not([open])')) return true;
    opened ??= openedIds(root);
    if (panel.id && opened.has(panel.id)) return true;
    // Tabs that do not say what they open stand right beside it.
    const tabs = [...(panel.parentElement?.children ?? [])].filter(
      (each) => each !== panel && each.matches('[role="tablist"],[role="tab"]'),
    );
    return tabs.some((each) => !each.matches('[aria-controls]') && !each.querySelector('[aria-controls]'));
  };
  const has = (element: Element): boolean => {
    let panel = element;
    while (panel.parentElement && !isShown(panel.parentElement, hasLayout)) panel = panel.parentElement;
    const answer = known.get(panel) ?? isPanel(panel);
    known.set(panel, answer);
    return answer;
  };
  return { has, found: () => [...known].filter(([, answer]) => answer).map(([panel]) => panel) };
}

function openedIds(root: ParentNode): Set<string> {
  const ids = new Set<string>();
  for (const opener of root.querySelectorAll('[aria-controls],[data-target],[data-bs-target],a[href^="#"]')) {
    for (const name of ['aria-controls', 'data-target', 'data-bs-target', 'href']) {
      for (const id of (opener.getAttribute(name) ?? '').split(/\s+/)) if (id) ids.add(id.replace(/^#/, ''));
    }
  }
  return ids;
}
