const stops = 'button, input, select';
const theirs = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut'];

/** Tab goes round between the card and its field: past either end it is back in the field. */
export function walkRound(event: KeyboardEvent, root: ShadowRoot, toField: () => void): void {
  if (event.key !== 'Tab') return;
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>(stops)];
  const end = event.shiftKey ? all[0] : all.at(-1);
  const active = root.activeElement;
  // The radios of one question are one stop, whichever of them has the focus.
  const same = (one: Element | null | undefined) => one?.getAttribute('name') ?? one;
  if (!end || active === null || same(active) !== same(end)) return;
  event.preventDefault();
  toField();
}

/** What is typed into the card is no business of the page's own shortcuts. */
export function keepKeysIn(card: HTMLElement): void {
  for (const type of theirs) card.addEventListener(type, (event) => event.stopPropagation());
}
