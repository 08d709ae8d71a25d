import type { Box } from '../read/box.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import { strongestFirst } from '../watch/strongest-first.ts';

/**
 * Where the shortcut goes: from an open card to the finding after it, from a field to its own finding or else the next
 * one down the page, from anywhere else to the first.
 */
export function nextFinding(
  boxes: readonly Box[],
  shown: readonly OpenFinding[],
  { current, active }: { readonly current: string | undefined; readonly active: Element | null },
): OpenFinding | undefined {
  const inOrder = boxes.flatMap((box) => strongestFirst(shown.filter((each) => each.box === box)));
  if (current !== undefined) return inOrder[(inOrder.findIndex(({ key }) => key === current) + 1) % inOrder.length];
  return (
    inOrder.find(({ box }) => active !== null && box?.controls.some((control) => isAtOrAfter(control, active))) ??
    inOrder[0]
  );
}

function isAtOrAfter(control: Element, active: Element): boolean {
  return control === active || (active.compareDocumentPosition(control) & active.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
