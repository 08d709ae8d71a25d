import type { Control } from './control.ts';
import { inOneColumn, onOneLine, type Rect } from './geometry.ts';
import type { LabelCandidate } from './label-candidates.ts';
import type { Scan, TextRun } from './scan-form.ts';

interface Placed {
  readonly run: TextRun;
  readonly rect: Rect;
}

const farthestLeft = 420;
const closeBy = 60;
const farthestAbove = 48;
const farthestBelow = 32;

/**
 * Label candidates by where text stands on the screen: left on the same line, else above (through a column of like boxes up
 * to its header), else below where nothing else is. Text that another box's own label holds is left out. Returns nothing
 * where there is no layout.
 */
export function nearbyText(scan: Scan, owner: ReadonlyMap<TextRun, Control>): (control: Control, known: readonly LabelCandidate[]) => LabelCandidate[] {
  if (!scan.hasLayout) return () => [];
  const texts: Placed[] = scan.runs.flatMap((run) => (run.rect && !owner.has(run) ? [{ run, rect: run.rect }] : []));
  const boxes = scan.open.filter(({ rect }) => rect !== null);
  const between = (control: Control, test: (rect: Rect) => boolean) => boxes.find((other) => other !== control && test(other.rect as Rect));

  function left(control: Control, at: Rect): TextRun | null {
    let best: Placed | null = null;
    for (const text of texts) {
      if (text.rect.right <= at.left + 4 && at.left - text.rect.right < farthestLeft && onOneLine(text.rect, at)) {
        if (!best || text.rect.right > best.rect.right) best = text;
      }
    }
    const edge = best?.rect;
    if (!edge || between(control, (rect) => onOneLine(rect, at) && rect.right <= at.left + 4 && rect.left >= edge.right - 4)) return null;
    return best?.run ?? null;
  }

  function above(control: Control, at: Rect, depth = 0): TextRun | null {
    let best: Placed | null = null;
    for (const text of texts) {
      const over = inOneColumn(text.rect, at) || Math.abs(text.rect.left - at.left) < 12;
      if (over && text.rect.bottom <= at.top + 4 && at.top - text.rect.bottom < farthestAbove) {
        if (!best || text.rect.bottom > best.rect.bottom) best = text;
      }
    }
    let over: Control | undefined;
    for (const box of boxes) {
      const rect = box.rect as Rect;
      if (box !== control && rect.bottom <= at.top + 4 && at.top - rect.bottom < farthestAbove && inOneColumn(rect, at)) {
        if (!over || rect.bottom > (over.rect as Rect).bottom) over = box;
      }
    }
    if (over && (!best || (over.rect as Rect).bottom > best.rect.bottom - 2)) {
      const like = over.kind === control.kind && Math.abs((over.rect as Rect).left - at.left) < 5;
      return like && depth < 60 ? above(over, over.rect as Rect, depth + 1) : null;
    }
    return best?.run ?? null;
  }

  function below(control: Control, at: Rect): TextRun | null {
    let best: Placed | null = null;
    for (const text of texts) {
      if (inOneColumn(text.rect, at) && text.rect.top >= at.bottom - 4 && text.rect.top - at.bottom < farthestBelow) {
        if (!best || text.rect.top < best.rect.top) best = text;
      }
    }
    const edge = best?.rect;
    if (!edge || between(control, (rect) => inOneColumn(rect, at) && rect.top >= at.bottom - 4 && rect.bottom <= edge.top + 4)) return null;
    return best?.run ?? null;
  }

  return (control, known) => {
    const at = control.rect;
    if (!at) return [];
    const found: LabelCandidate[] = [];
    const push = (run: TextRun | null, weight: number, from: LabelCandidate['from']) => {
      // A heading stands over all that follows, the first box is only nearest.
      const trust = run && run.level < 7 ? weight * 0.6 : weight;
      if (run && !known.some((each) => each.run === run && each.weight >= trust)) found.push({ text: run.text, weight: trust, from, run });
    };
    const beside = left(control, at);
    push(beside, 0.8, 'left');
    if (!beside?.rect || at.left - beside.rect.right > closeBy) push(above(control, at), 0.78, 'above');
    if (found.length === 0 && !known.some(({ weight }) => weight > 0.5)) push(below(control, at), 0.6, 'below');
    return found;
  };
}
