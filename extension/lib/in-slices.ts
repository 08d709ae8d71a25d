import type { Steps } from '@coe-check/sdk/engine';

/** How long the page may wait for us at a time (ms). */
const slice = 4;

/** Does steps a few at a time, so that the page is free between them; ends with the signal. */
export function inSlices(steps: Steps<void>, signal: AbortSignal): void {
  const go = () => {
    const end = performance.now() + slice;
    do if (signal.aborted || steps.next().done) return;
    while (performance.now() < end);
    setTimeout(go);
  };
  setTimeout(go);
}
