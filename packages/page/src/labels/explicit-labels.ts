import type { Control } from './control.ts';
import { holderOf } from './geometry.ts';
import { isControl, type Scan, type TextRun } from './scan-form.ts';

/** A label and the box it is for. */
export interface ExplicitLabel {
  readonly run: TextRun;
  readonly weight: number;
}

/** The box right before and right after each place of the sequence. */
export interface Neighbours {
  readonly next: readonly (Control | null)[];
  readonly before: readonly (Control | null)[];
}

export function neighboursOf({ sequence }: Scan): Neighbours {
  const lastBefore = (items: Scan['sequence']) => {
    let last: Control | null = null;
    return items.map((item) => {
      const before = last;
      if (isControl(item)) last = item;
      return before;
    });
  };
  return { before: lastBefore(sequence), next: lastBefore(sequence.toReversed()).reverse() };
}

/** True when some element holds the box and the text and no other box. */
export function aloneWith(scan: Scan, control: Control, run: TextRun): boolean {
  const holder = holderOf(control.element, run.block);
  return holder !== null && scan.held.get(holder) === 1;
}

/** Labels follow their boxes where the first box of a group has no text before it and the last has some behind it. */
export function comesAfter(scan: Scan, control: Control, run: TextRun, neighbours: Neighbours): boolean {
  let group = holderOf(control.element, run.block);
  while (group && (scan.held.get(group) ?? 0) < 2) group = group.parentElement;
  if (!group) return false;
  const around = group;
  const end = (side: Neighbours['next']) => {
    let box = control;
    for (let each = side[box.at]; each && around.contains(each.element); each = side[box.at]) box = each;
    return box.at;
  };
  const isText = (item: TextRun | Control | undefined) =>
    Boolean(item && !isControl(item) && around.contains(item.block));
  return !isText(scan.sequence[end(neighbours.before) - 1]) && isText(scan.sequence[end(neighbours.next) + 1]);
}

/**
 * Which box each `label` is for. The attribute is believed only where the page bears it out: a label whose `for` names no id
 * finds the box whose id or name ends so; of several boxes with one id it means the nearest; and a label that stands alone
 * with one box but names another is that box's own.
 */
export function explicitLabels(scan: Scan, neighbours: Neighbours): Map<Control, ExplicitLabel[]> {
  const found = new Map<Control, ExplicitLabel[]>();
  const byElement = new Map<Element, Control>();
  for (const control of scan.controls) if (control.at >= 0) byElement.set(control.element, control);
  const give = (control: Control, run: TextRun, weight: number) => {
    found.set(control, [...(found.get(control) ?? []), { run, weight }]);
  };
  const doubtful: { run: TextRun; target: Control; neighbour: Control }[] = [];
  const orphans: TextRun[] = [];
  const seen = new Set<Element>();
  for (const run of scan.runs) {
    const label = run.block.closest('label');
    if (!label || seen.has(label)) continue;
    seen.add(label);
    const wanted = label.getAttribute('for');
    const inside = [...label.querySelectorAll('input,select,textarea')]
      .map((element) => byElement.get(element))
      .find(Boolean);
    const target = inside ?? (wanted ? nearest(run, targetsOf(scan, byElement, wanted)) : undefined);
    const beside =
      [neighbours.next[run.at], neighbours.before[run.at]].find((each) => each && aloneWith(scan, each, run)) ?? null;
    if (target && (inside || !beside || beside === target)) give(target, run, inside ? 0.97 : 0.98);
    else if (target && beside) doubtful.push({ run, target, neighbour: beside });
    else if (beside) give(beside, run, 0.9);
    else orphans.push(run);
  }
  // A label for no box is for the one right behind it, unless labels follow their boxes here.
  for (const run of orphans) {
    const behind = scan.sequence[run.at + 1];
    if (behind && isControl(behind) && !found.has(behind) && !comesAfter(scan, behind, run, neighbours))
      give(behind, run, 0.86);
  }
  // A `for` that crosses over to another box holds only where the box beside the label has a label of its own.
  for (const { run, target, neighbour } of doubtful) {
    if (found.has(neighbour)) give(target, run, found.has(target) ? 0.3 : 0.85);
    else give(neighbour, run, 0.88);
  }
  return found;
}

function targetsOf(scan: Scan, byElement: ReadonlyMap<Element, Control>, wanted: string): Control[] {
  const exact = (scan.ids.get(wanted) ?? []).flatMap((element) => byElement.get(element) ?? []);
  if (exact.length > 0 || scan.ids.has(wanted)) return exact;
  const ends = (name: string) => name.endsWith(wanted) && /[_$:.-]$/.test(name.slice(0, -wanted.length));
  return scan.controls.filter(({ element, at }) => at >= 0 && (ends(element.id) || ends(element.name)));
}

/** Of several boxes a label may mean, the first behind it, or else the last before it. */
function nearest(run: TextRun, targets: readonly Control[]): Control | undefined {
  return targets.find(({ at }) => at > run.at) ?? targets.at(-1);
}
