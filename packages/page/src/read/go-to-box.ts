import type { Box } from './box.ts';
import { isVisible } from './is-visible.ts';

/** Puts the focus into a box: on the chosen radio, else on the first control a person can see. The caret is where it was. */
export function focusBox({ controls }: Box): void {
  const chosen = controls.find((control) => control.localName === 'input' && control.matches(':checked'));
  (chosen ?? controls.find(isVisible))?.focus({ preventScroll: true });
}

/** Scrolls to a box and puts the focus into it. */
export function goToBox(box: Box | undefined): void {
  if (!box) return;
  bringIntoView(box);
  focusBox(box);
}

/** Scrolls a box into the middle of the window unless it stands in it already. */
function bringIntoView({ controls: [first] }: Box): void {
  const { top, bottom } = first.getBoundingClientRect();
  const { innerHeight } = first.ownerDocument.defaultView as Window;
  if (top >= 0 && bottom <= innerHeight && isOnTop(first)) return;
  first.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}

function isOnTop(control: Element): boolean {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const hit = (control.getRootNode() as Document | ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit === control || hit?.contains(control) === true || control.contains(hit);
}
