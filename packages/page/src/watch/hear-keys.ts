/** What the keyboard asks of our card, wherever the focus is. */
export interface KeyWishes {
  /** True when there was a card to close. */
  escape(): boolean;
  /** Alt+Shift+N. True when there was a finding to go to. */
  next(): boolean;
}

/** Hears the two keys that are ours. A page that uses N as its own access key keeps it. */
export function hearKeys(document: Document, wishes: KeyWishes, signal: AbortSignal): void {
  (document.defaultView as Window).addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey) return;
      const wish =
        event.key === 'Escape'
          ? wishes.escape
          : event.altKey && event.shiftKey && event.code === 'KeyN' && hasShortcut(document)
            ? wishes.next
            : null;
      if (!wish?.()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** Whether Alt+Shift+N is free on this page. */
export function hasShortcut(document: Document): boolean {
  return document.querySelector('[accesskey~="n" i]') === null;
}
