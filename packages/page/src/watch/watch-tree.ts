import { isOurs } from '../marks/is-ours.ts';

/** What may have changed about the page itself, told in a quiet moment. */
export interface TreeChanges {
  /** Controls may have come, gone or changed their kind. */
  readonly controls: boolean;
  /** Controls may have been hidden, shown, locked or opened. */
  readonly states: boolean;
  /** The page shows another address: what was left or submitted there does not count here. */
  readonly address: boolean;
}

export interface Tree {
  /** Milliseconds since the last change of the tree. */
  quietFor(): number;
}

/** Only a handful of changes is looked at to tell our own descriptions from the page's doing. */
const few = 8;

/**
 * Watches the document's tree cheaply: the observers only raise a flag, the page is looked at in an idle slice at most
 * every 100 ms, and not at all while the tab is hidden.
 */
export function watchTree(document: Document, changed: (changes: TreeChanges) => void, signal: AbortSignal): Tree {
  const view = document.defaultView as Window & typeof globalThis;
  let flags = { controls: false, states: false, address: false };
  let waiting = 0;
  let last = Number.NEGATIVE_INFINITY;
  const look = () => {
    waiting = 0;
    if (document.visibilityState === 'hidden') return;
    const now = flags;
    flags = { controls: false, states: false, address: false };
    changed(now);
  };
  const soon = () => {
    if (waiting === 0 && !signal.aborted && document.visibilityState !== 'hidden') {
      waiting = view.requestIdleCallback(look, { timeout: 100 });
    }
  };
  const observe = (flag: 'controls' | 'states', options: MutationObserverInit) => {
    const observer = new view.MutationObserver((records) => {
      if (
        records.length < few &&
        records.every(({ target }) => isOurs(target.nodeType === 1 ? (target as Element) : target.parentElement))
      )
        return;
      flags[flag] = true;
      last = view.performance.now();
      soon();
    });
    observer.observe(document, { subtree: true, ...options });
    signal.addEventListener('abort', () => observer.disconnect());
  };
  observe('controls', { childList: true, attributeFilter: ['type', 'name', 'id'] });
  observe('states', { attributeFilter: ['disabled', 'readonly', 'hidden', 'aria-hidden', 'open'] });

  let address = document.location.href;
  const moved = () => {
    if (document.location.href === address) return;
    address = document.location.href;
    flags.address = true;
    flags.controls = true;
    soon();
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', moved, { signal });
  view.addEventListener('popstate', moved, { signal });
  document.addEventListener('visibilitychange', soon, { signal });
  signal.addEventListener('abort', () => view.cancelIdleCallback(waiting));
  return { quietFor: () => view.performance.now() - last };
}

/** Every control of a document, in its order. */
export function listControls(document: Document): readonly Element[] {
  return [...document.querySelectorAll('input, select, textarea')];
}
