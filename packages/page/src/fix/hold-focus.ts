import { hostName, isOurs } from '../marks/is-ours.ts';

/** Remembers where the clerk is, caret and all, and brings them back there. */
export function holdFocus(document: Document): (fallback: HTMLElement | undefined) => void {
  const held = deepActive(document);
  const caret = held && 'selectionStart' in held ? caretOf(held as HTMLInputElement) : null;
  return (fallback) => {
    const ours = held === null || isOurs(held) || !held.isConnected;
    const target = ours ? fallback : (held as HTMLElement);
    if (!target || deepActive(document) === target) return;
    target.focus({ preventScroll: true });
    if (target === held && caret) (held as HTMLInputElement).setSelectionRange(...caret);
  };
}

/** The focused element, also inside open shadow roots; null when it is the page as a whole. */
export function deepActive(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.localName !== hostName && active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body || active === document.documentElement ? null : active;
}

function caretOf(input: HTMLInputElement): [number, number, 'forward' | 'backward' | 'none'] | null {
  // Types without a caret (date, email, number) have null here.
  return input.selectionStart === null
    ? null
    : [input.selectionStart, input.selectionEnd ?? input.selectionStart, input.selectionDirection ?? 'none'];
}
