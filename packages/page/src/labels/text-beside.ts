import type { Control } from './control.ts';
import { aloneWith, comesAfter, type Neighbours } from './explicit-labels.ts';
import { holderOf, onOneLine } from './geometry.ts';
import type { Say } from './label-candidates.ts';
import { isControl, type Scan, type TextRun, textsFrom } from './scan-form.ts';
import { cells, type tableReader } from './table-grid.ts';

/** Says the cells beside and above a box, through up to two tables that only lay out a small box; returns what heads columns or its row. */
export function sayCells(scan: Scan, control: Control, table: ReturnType<typeof tableReader>, say: Say): TextRun[] {
  let cell = control.element.closest(cells);
  for (let depth = 0; cell && depth < 3; depth += 1) {
    if (depth > 0 && (scan.held.get(cell) ?? 0) > 3) break;
    const around = table.around(cell);
    if (
      around &&
      (around.left || around.above.length > 0 || around.below || (control.kind === 'check' && around.right))
    ) {
      const { left, above, below, under, right, row, spanning } = around;
      // The cell at the left is for the first box of this one, when the others have text of their own before them.
      const own = depth === 0 && hasOwnText(scan, control, cell);
      const trust = (1 - depth * 0.05) * (own ? 0.45 : 1);
      say(left, 0.92 * trust, 'left');
      say(above[0], 0.9 * trust, 'above');
      say(above[1], 0.8 * trust, 'above');
      say(below, (under ? 0.9 : 0.75) * trust, 'below');
      if (control.kind === 'check') say(right, (left ? 0.3 : 0.85) * trust, 'option');
      if (!left && above.length > 0) say(row, 0.86 * trust, 'left');
      return [...(row && row !== left ? [row] : []), ...above, ...spanning];
    }
    cell = cell.parentElement?.closest(cells) ?? null;
  }
  return [];
}

/** Whether text stands between a box and another one before it in the same cell. */
function hasOwnText(scan: Scan, { at }: Control, cell: Element): boolean {
  const texts = textsFrom(scan, at, -1);
  const before = scan.sequence[at - texts.length - 1];
  return (
    texts.some(({ text, block }) => cell.contains(block) && /\p{L}/u.test(text)) &&
    Boolean(before && isControl(before) && cell.contains(before.element))
  );
}

/** Says the text before and after a box in the document. Inside a table the cell is the limit, unless the table said something. */
export function sayBeside(
  scan: Scan,
  members: readonly Control[],
  neighbours: Neighbours,
  owner: ReadonlyMap<TextRun, Control>,
  inTable: boolean,
  say: Say,
): void {
  const first = members[0] as Control;
  const last = members.at(-1) as Control;
  const cell = inTable ? first.element.closest(cells) : null;
  const usable = (run: TextRun) => members.includes(owner.get(run) ?? first) && (!cell || cell.contains(run.block));
  const isCheck = first.kind === 'check' || first.kind === 'radio';
  if (!isCheck) sayShared(scan, first, say);
  const before = textsFrom(scan, first.at, -1).filter(usable);
  before.forEach((run, rank) => {
    if (aloneWith(scan, first, run)) say(run, [0.88, 0.5, 0.35][rank] ?? 0.3, 'own');
    else if (rank === 0) {
      const placed = (isBefore(run, first) ? 1 : 0.4) * (run.level < 7 ? 0.6 : 1);
      say(run, (comesAfter(scan, first, run, neighbours) ? 0.3 : 0.76) * placed, 'before');
    }
  });
  const [behind, further] = textsFrom(scan, last.at, 1).filter(usable);
  if (behind) {
    const isOption = isCheck && !behind.text.endsWith(':');
    const own = aloneWith(scan, last, behind)
      ? !before.some((run) => aloneWith(scan, first, run))
      : comesAfter(scan, last, behind, neighbours);
    say(behind, isOption || own ? 0.76 : 0.2, isOption ? 'option' : 'after');
  }
  say(further, 0.1, 'after');
  // Each radio's own words stand behind it.
  for (const member of members.slice(0, -1)) say(textsFrom(scan, member.at, 1)[0], 0.7, 'option');
}

/** Says its part of a text that names, one after the other, the boxes right behind it: "City, State, Zip [ ] [ ] [ ]". */
function sayShared({ sequence, held }: Scan, { at, element }: Control, say: Say): void {
  let from = at;
  let to = at;
  while (from > 0 && isControl(sequence[from - 1] as TextRun | Control)) from -= 1;
  while (to + 1 < sequence.length && isControl(sequence[to + 1] as TextRun | Control)) to += 1;
  const parts = (sequence[from - 1] as TextRun | undefined)?.text.split(/[,/]/) ?? [];
  const holder = holderOf((sequence[from] as Control).element, (sequence[to] as Control).element);
  const inCell = element.closest(cells)?.contains(holder) ?? true;
  if (parts.length > 1 && parts.length === to - from + 1 && inCell && held.get(holder as Element) === parts.length)
    say(parts[at - from], 0.93, 'own');
}

/** Whether a text stands where a label before its box does: at its left or not far above. True where nothing is laid out. */
function isBefore({ rect }: TextRun, { rect: box }: Control): boolean {
  if (!rect || !box) return true;
  const above = rect.bottom <= box.top + 4 && box.top - rect.bottom < 120 && rect.right > box.left - 40;
  return rect.left < box.right && (above || onOneLine(rect, box));
}
