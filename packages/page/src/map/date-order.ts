import { type DateOrder, dateOrderIn } from '../labels/label-words.ts';
import { isControl, type Scan } from '../labels/scan-form.ts';
import { orderOfParts } from './date-runs.ts';
import type { Unit } from './unit.ts';

const patternAttributes = ['placeholder', 'title', 'data-date-format', 'data-format', 'data-mask', 'data-inputmask', 'data-inputmask-inputformat', 'aria-label'];

/**
 * How a form's date boxes read: by the order of split dates and by patterns written in labels, hints and attributes of its
 * date boxes. Null when none says so, or when two of them disagree.
 */
export function dateOrderOf(scan: Scan, units: readonly Unit[], isDate: (unit: Unit) => boolean): DateOrder | null {
  const found = new Set<DateOrder>();
  for (const unit of units) {
    if (!isDate(unit)) continue;
    const order = unit.parts ? orderOfParts(unit.parts) : (writtenOrder(unit) ?? hintAfter(scan, unit));
    if (order) found.add(order);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function writtenOrder({ questions, candidates }: Unit): DateOrder | null {
  const element = questions[0]?.control.element;
  if (!element || element.getAttribute('type') === 'date') return null;
  const texts = [...patternAttributes.map((name) => element.getAttribute(name) ?? ''), ...candidates.map(({ text }) => text)];
  return texts.map(dateOrderIn).find((order) => order !== null) ?? null;
}

/** A pattern in the text right behind the box. */
function hintAfter(scan: Scan, { questions }: Unit): DateOrder | null {
  const at = questions[0]?.control.at ?? -1;
  const next = scan.sequence[at + 1];
  return next && !isControl(next) ? dateOrderIn(next.text) : null;
}
