/**
 * Makes a call that waits for a moment in which the page has nothing to do, half a second at most, so that it reads a layout that
 * is made already; asked for again meanwhile, it is done once. Not for what must be done while nobody sees the page.
 *
 * const draw = whenIdle(window, signal, () => badge.hidden = !field.checkVisibility());
 */
export function whenIdle(view: Window, signal: AbortSignal, work: () => void): () => void {
  let waiting = 0;
  signal.addEventListener('abort', () => view.cancelIdleCallback(waiting));
  return () => {
    if (waiting !== 0 || signal.aborted) return;
    waiting = view.requestIdleCallback(
      () => {
        waiting = 0;
        work();
      },
      { timeout: 500 },
    );
  };
}
