/** Work that waits for the next frame of the page, each kind done once however often it was asked for. */
export interface Beat<Work extends string> {
  ask(...work: Work[]): void;
}

/**
 * Runs `run` once in the next animation frame with everything asked for since the last one. The page's own handlers of
 * the same event have run by then. A hidden page has no frames, so nothing wakes it.
 */
export function beat<Work extends string>(
  view: Window,
  signal: AbortSignal,
  run: (asked: ReadonlySet<Work>) => void,
): Beat<Work> {
  let asked = new Set<Work>();
  let frame = 0;
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  return {
    ask(...work) {
      if (signal.aborted) return;
      if (asked.size === 0) {
        frame = view.requestAnimationFrame(() => {
          const now = asked;
          asked = new Set();
          run(now);
        });
      }
      for (const each of work) asked.add(each);
    },
  };
}

/**
 * Resolves after `count` frames, at once when the signal has been aborted. A page in the background has none (the panel may
 * be a tab of its own), so there it counts time instead.
 */
export function frames(view: Window, count: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    const step = (left: number): void => {
      if (left <= 0 || signal.aborted) resolve();
      else if (view.document.visibilityState === 'hidden') view.setTimeout(() => step(left - 1), 20);
      else view.requestAnimationFrame(() => step(left - 1));
    };
    step(count);
  });
}
