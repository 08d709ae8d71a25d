import type { Box } from '../read/box.ts';
import { isVisible } from '../read/is-visible.ts';
import { hostName } from './is-ours.ts';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a box stands in the window; null when nobody can see it: hidden, or scrolled out of its container. */
export function measureBox(box: Box, clip: (element: Element) => Rect): Rect | null {
  const seen = box.controls.filter(isVisible);
  const [first] = seen;
  if (!first) return null;
  const rect = union(
    seen.flatMap((control) => [control, ...labelsOf(box, control)]).map((element) => element.getBoundingClientRect()),
  );
  const window = clip(first);
  const inside = {
    x: Math.min(rect.right - 1, Math.max(rect.left + 1, rect.right - 12)),
    y: (rect.top + rect.bottom) / 2,
  };
  if (inside.x < window.left || inside.x > window.right || inside.y < window.top || inside.y > window.bottom)
    return null;
  return rect;
}

/** The part of the window in which each element can be seen, by the scrollers around it. Good for one frame. */
export function clipper(document: Document): (element: Element) => Rect {
  const rects = new Map<Element, Rect>();
  const everywhere: Rect = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  return (element) => {
    let clip = everywhere;
    for (const scroller of scrollersOf(element, document)) {
      const known = rects.get(scroller) ?? scroller.getBoundingClientRect();
      rects.set(scroller, known);
      clip = {
        left: Math.max(clip.left, known.left),
        top: Math.max(clip.top, known.top),
        right: Math.min(clip.right, known.right),
        bottom: Math.min(clip.bottom, known.bottom),
      };
    }
    return clip;
  };
}

let scrollers = new WeakMap<Element, readonly Element[]>();

/** What clips an element is looked up once; after a change of the page it is looked up anew. */
export function forgetScrollers(): void {
  scrollers = new WeakMap();
}

export function scrollersOf(element: Element, document: Document): readonly Element[] {
  const known = scrollers.get(element);
  if (known) return known;
  const view = document.defaultView as Window;
  const found: Element[] = [];
  let positioned = view.getComputedStyle(element).position;
  for (
    let parent = parentOf(element);
    parent && parent !== document.documentElement && parent !== document.body;
    parent = parentOf(parent)
  ) {
    if (positioned === 'fixed') break;
    const style = view.getComputedStyle(parent);
    if (style.overflow !== 'visible' && !(positioned === 'absolute' && style.position === 'static')) found.push(parent);
    if (positioned !== 'absolute' || style.position !== 'static') positioned = style.position;
  }
  scrollers.set(element, found);
  return found;
}

function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** A bar that sticks to the window, a pop-up or a menu lies over the middle of the box's first control. */
export function isCovered({ controls }: Box): boolean {
  const control = controls.find(isVisible);
  if (!control) return false;
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const view = control.ownerDocument.defaultView as Window;
  const middle = (top + bottom) / 2;
  if (middle < 0 || middle > view.innerHeight) return false;
  const hit = (control.getRootNode() as Document | ShadowRoot).elementFromPoint((left + right) / 2, middle);
  if (!hit || hit.contains(control) || control.contains(hit)) return false;
  for (let over: Element | null = hit; over && !over.contains(control); over = parentOf(over)) {
    const { position, zIndex } = view.getComputedStyle(over);
    if (
      position === 'fixed' ||
      position === 'sticky' ||
      (position === 'absolute' && zIndex !== 'auto') ||
      over.matches(':popover-open, :modal')
    ) {
      return over.localName !== hostName;
    }
  }
  return false;
}

function labelsOf({ kind }: Box, control: Element): Element[] {
  return kind === 'radio' || (kind === 'check' && 'labels' in control)
    ? [...((control as HTMLInputElement).labels ?? [])].filter(isVisible)
    : [];
}

function union(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
