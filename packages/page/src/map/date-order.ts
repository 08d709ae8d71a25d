import { type DateOrder, dateOrderIn } from '../labels/label-words.ts';
import { isControl, type Scan } from '../labels/scan-form.ts';
import { orderOfParts } from './date-runs.ts';
import type { Unit } from './unit.ts';

/**
 * How a form's date boxes read: by the order of split dates and by patterns written in labels, hints and attributes of its
 * date boxes. Null when none says so, or when two of them disagree.
 */
export function dateOrderOf(scan: Scan, units: readonly Unit[], isDate: (unit: Unit) => boolean): DateOrder | null {
  const found = new Set<DateOrder>();
  for (const unit of units) {
    if (!isDate(unit)) continue;
    const order = unit.parts ? orderOfParts(unit.parts) : writtenOrder(scan, unit);
    if (order) found.add(order);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** A pattern in what is said of a box, in any attribute of it, or in the text right behind it. */
function writtenOrder(scan: Scan, { questions, candidates }: Unit): DateOrder | null {
  const { element, at } = (questions[0] as Unit['questions'][number]).control;
  const next = scan.sequence[at + 1];
  const texts = [
    ...[...element.attributes].map(({ value }) => value),
    ...candidates.map(({ text }) => text),
    next && !isControl(next) ? next.text : '',
  ];
  return texts.map(dateOrderIn).find((order) => order !== null) ?? null;
}
