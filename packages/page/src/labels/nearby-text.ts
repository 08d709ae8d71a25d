import type { Control } from './control.ts';
import { inOneColumn, onOneLine, type Rect } from './geometry.ts';
import type { LabelCandidate, Say } from './label-candidates.ts';
import type { Scan, TextRun } from './scan-form.ts';

/** How far `rect` lies from a box on one of its sides; more than `farthest` when it is not there. */
type Side = (rect: Rect, box: Rect) => number;

const nowhere = Number.POSITIVE_INFINITY;
const left: Side = (rect, box) =>
  rect.right <= box.left + 4 && onOneLine(rect, box) ? box.left - rect.right : nowhere;
const above: Side = (rect, box) =>
  rect.bottom <= box.top + 4 && (inOneColumn(rect, box) || Math.abs(rect.left - box.left) < 12)
    ? box.top - rect.bottom
    : nowhere;
const below: Side = (rect, box) =>
  rect.top >= box.bottom - 4 && inOneColumn(rect, box) ? rect.top - box.bottom : nowhere;

/**
 * Says texts by where they stand on the screen: left on the same line, else above (through a column of like boxes up
 * to its header), else below where nothing else is. Text that another box's own label holds is left out. Silent where there
 * is no layout.
 */
export function nearbyText(
  scan: Scan,
  owner: ReadonlyMap<TextRun, Control>,
): (control: Control, found: readonly LabelCandidate[], say: Say) => void {
  const texts = scan.runs.filter((run) => run.rect && !owner.has(run));
  const boxes = scan.open.filter(({ rect }) => rect);

  /** The nearest text on a side, unless a box is nearer: then, above, what stands over a like box in the same column. */
  function nearest(control: Control, side: Side, farthest: number, depth = 0): { run: TextRun; gap: number } | null {
    const box = control.rect as Rect;
    const closest = <Item extends { readonly rect: Rect | null }>(items: readonly Item[]) => {
      let best: { item: Item; gap: number } | null = null;
      for (const item of items) {
        const gap = side(item.rect as Rect, box);
        if (gap < (best?.gap ?? farthest) && (item as unknown) !== control) best = { item, gap };
      }
      return best as { item: Item; gap: number } | null;
    };
    const text = closest(texts);
    const other = closest(boxes);
    if (!other || (text && text.gap < other.gap + 2)) return text && { run: text.item, gap: text.gap };
    const like =
      side === above && other.item.kind === control.kind && Math.abs((other.item.rect as Rect).left - box.left) < 5;
    return like && depth < 60 ? nearest(other.item, side, farthest, depth + 1) : null;
  }

  return (control, found, say) => {
    if (!control.rect) return;
    // A heading stands over all that follows, the first box is only nearest.
    const sayRun = (run: TextRun | undefined, weight: number, from: 'left' | 'above' | 'below') =>
      say(run, run && run.level < 7 ? weight * 0.6 : weight, from);
    const known = found.some(({ weight, from }) => weight > 0.5 && from !== 'autocomplete');
    const beside = nearest(control, left, 420);
    sayRun(beside?.run, 0.8, 'left');
    const over = (beside?.gap ?? nowhere) > 60 ? nearest(control, above, 48) : null;
    sayRun(over?.run, 0.78, 'above');
    if (!beside && !over && !known) sayRun(nearest(control, below, 32)?.run, 0.6, 'below');
  };
}
