/** Where something stands in the window, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle of the text from one node to another; null when nothing of it is laid out. */
export function rectOf(first: Text, last: Text): Rect | null {
  const range = first.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 ? rect : null;
}

/** The rectangle of an element; null when it has none. */
export function boxOf(element: Element): Rect | null {
  const rect = element.getBoundingClientRect();
  return rect.width > 0 || rect.height > 0 ? rect : null;
}

/** Whether an element is shown. Without layout only `hidden` and inline styles speak. */
export function isShown(element: Element, hasLayout: boolean): boolean {
  if (hasLayout) return element.checkVisibility({ visibilityProperty: true });
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = (each as HTMLElement).style as CSSStyleDeclaration | undefined;
    if (each.hasAttribute('hidden') || style?.display === 'none' || style?.visibility === 'hidden') return false;
    const parent: Element | null = each.parentElement;
    if (parent?.nodeName === 'DETAILS' && !parent.hasAttribute('open') && each.nodeName !== 'SUMMARY') return false;
  }
  return true;
}

/** The smallest element around one node that holds another too. */
export function holderOf(element: Element, other: Node): Element | null {
  let holder = element.parentElement;
  while (holder && !holder.contains(other)) holder = holder.parentElement;
  return holder;
}

/** How much two spans share, as a part of the shorter one. */
function shared(fromA: number, toA: number, fromB: number, toB: number): number {
  const shorter = Math.min(toA - fromA, toB - fromB);
  return shorter > 0 ? Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB)) / shorter : 0;
}

/** True when two rectangles stand on one line. */
export function onOneLine(a: Rect, b: Rect): boolean {
  return shared(a.top, a.bottom, b.top, b.bottom) >= 0.5;
}

/** True when one stands over the other. */
export function inOneColumn(a: Rect, b: Rect): boolean {
  return shared(a.left, a.right, b.left, b.right) >= 0.5;
}
