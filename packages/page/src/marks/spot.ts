import type { Box } from '../read/box.ts';
import { hostName } from './is-ours.ts';
import type { Rect } from './measure-box.ts';

/** Where the button of a mark sits, from the top left corner of its box. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const size = 24;
const gap = 3;
const taken = 'input, select, textarea, button, a, img, svg, canvas, video, iframe, [role=button]';

/**
 * Finds room for a mark: after the box when nothing stands there, else inside its end (before the box's own buttons) when
 * it is wide enough, else above or below its end, or before it. Never on the box's own buttons; on a neighbour only when all is full.
 * Where something of ours lies, `seeThrough` is called, and what lies under it is asked for.
 */
export function spotFor(box: Box, rect: Rect, clip: Rect, seeThrough: () => void): Spot {
  const last = box.controls.at(-1) as Element;
  const { documentElement, defaultView } = last.ownerDocument;
  const rightToLeft = (defaultView as Window).getComputedStyle(last).direction === 'rtl';
  const width = rect.right - rect.left;
  const height = rect.bottom - rect.top;
  const at = (x: number, y: number): Spot => ({ x: rightToLeft ? width - x - size : x, y });
  const y = height > 60 ? 4 : (height - size) / 2;
  const edge = { left: Math.max(0, clip.left), right: Math.min(documentElement.clientWidth, clip.right) };
  const isFree = (spot: Spot) => {
    const place = {
      left: rect.left + spot.x,
      top: rect.top + spot.y,
      right: rect.left + spot.x + size,
      bottom: rect.top + spot.y + size,
    };
    return place.left >= edge.left && place.right <= edge.right && isEmpty(place, last, seeThrough);
  };

  const after = at(width + gap, y);
  if (isFree(after)) return after;
  const own = ownButtons(last);
  if ((box.kind === 'text' || box.kind === 'select') && width - own >= 110) return at(width - own - size - 2, y);
  const above = at(width - size, -size + 3);
  return [above, at(width - size, height - 3), at(-size - gap, y)].find(isFree) ?? above;
}

/** Nothing to press or look at in a place, and no words. */
function isEmpty({ left, top, right, bottom }: Rect, control: Element, seeThrough: () => void): boolean {
  const root = control.getRootNode() as Document | ShadowRoot;
  for (const x of [left + 3, (left + right) / 2, right - 4]) {
    for (const y of [top + 6, bottom - 6]) {
      let hit = root.elementFromPoint(x, y);
      // In a shadow tree of the page's, what lies outside it is told as nothing.
      if (!hit || hit.localName === hostName) {
        seeThrough();
        hit = root.elementFromPoint(x, y);
      }
      if (hit !== control && hit?.closest(taken)) return false;
      if (hasWords(x, y, control.ownerDocument)) return false;
    }
  }
  return true;
}

function hasWords(x: number, y: number, document: Document): boolean {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret?.offsetNode.nodeType !== 3) return false;
  const range = document.createRange();
  const length = caret.offsetNode.nodeValue?.length ?? 0;
  range.setStart(caret.offsetNode, Math.max(0, caret.offset - 1));
  range.setEnd(caret.offsetNode, Math.min(length, caret.offset + 1));
  if (range.toString().trim() === '') return false;
  return [...range.getClientRects()].some(
    (letter) => x >= letter.left - 2 && x <= letter.right + 2 && y >= letter.top && y <= letter.bottom,
  );
}

/** Room the browser takes for its own button at the end of a control. */
function ownButtons(control: Element): number {
  if (control.localName === 'select') return 22;
  const { type } = control as HTMLInputElement;
  if (/^(?:date|month|week|time|datetime-local|password)$/.test(type)) return 30;
  return /^(?:number|search)$/.test(type) || control.hasAttribute('list') ? 22 : 4;
}
