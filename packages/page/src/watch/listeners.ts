import type { PageListener, PageState } from '../session.ts';

/** Those who hear what happens on a page, apart from the session's own parts. */
export interface Listeners {
  add(listener: PageListener, until?: AbortSignal): void;
  /** Calls one part of each listener that has it. */
  call(part: 'measure' | 'paint' | 'submitting'): void;
  kept(...what: Parameters<NonNullable<PageListener['kept']>>): void;
  unkept(key: string): void;
  /**
   * Tells the state soon, once for however many changes: never on the way of a keystroke, and each listener in a task of its
   * own, so that what is typed meanwhile waits for one at most.
   */
  tell(state: () => PageState): void;
}

/** The listeners of one page. What was still to be told when the signal aborts is not. */
export function makeListeners(view: Window, signal: AbortSignal): Listeners {
  const all = new Set<PageListener>();
  let telling = 0;
  signal.addEventListener('abort', () => {
    view.clearTimeout(telling);
    all.clear();
  });
  return {
    add(listener, until) {
      all.add(listener);
      until?.addEventListener('abort', () => all.delete(listener));
    },
    call(part) {
      for (const each of all) each[part]?.();
    },
    kept(...what) {
      for (const each of all) each.kept?.(...what);
    },
    unkept(key) {
      for (const each of all) each.unkept?.(key);
    },
    tell(state) {
      if (telling !== 0 || all.size === 0) return;
      telling = view.setTimeout(() => {
        telling = 0;
        const now = state();
        for (const each of all) if (each.state) view.setTimeout(() => all.has(each) && each.state?.(now));
      });
    },
  };
}
