/** Enough boxes to be worth reading: a search field or a login is no form of ours. */
const enough = 4;
const boxes = 'input:not([type=hidden], [type=submit], [type=button], [type=image], [type=reset]), select, textarea';

/**
 * Calls `start` once the document holds a form, at once or when a page draws it later. Until then nothing is compiled and
 * nothing is read but a count, once after each batch of changes.
 */
export function whenForm(document: Document, signal: AbortSignal, start: () => void): void {
  const isForm = () => document.querySelectorAll(boxes).length >= enough;
  if (isForm()) {
    start();
    return;
  }
  let looking = 0;
  const observer = new MutationObserver(() => {
    if (looking === 0) looking = requestAnimationFrame(look);
  });
  const end = () => {
    observer.disconnect();
    cancelAnimationFrame(looking);
  };
  function look(): void {
    looking = 0;
    if (!isForm()) return;
    end();
    start();
  }
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', end);
}
