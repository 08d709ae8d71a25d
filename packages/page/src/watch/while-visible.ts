/** Runs `tick` every `ms` while the tab is in front and `needed()` holds when it comes to the front; a hidden tab is never woken. */
export function whileVisible(
  document: Document,
  ms: number,
  tick: () => void,
  signal: AbortSignal,
): { check(needed: boolean): void } {
  const view = document.defaultView as Window;
  let timer = 0;
  let wanted = false;
  const match = () => {
    const run = wanted && document.visibilityState === 'visible' && !signal.aborted;
    if (run && timer === 0) timer = view.setInterval(tick, ms);
    if (!run) {
      view.clearInterval(timer);
      timer = 0;
    }
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      match();
      if (timer !== 0) tick();
    },
    { signal },
  );
  signal.addEventListener('abort', match);
  return {
    check(needed) {
      wanted = needed;
      match();
    },
  };
}
