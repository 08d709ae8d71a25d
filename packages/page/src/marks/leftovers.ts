import { hostName } from './is-ours.ts';

/** Every id that a field of the page is described by begins with this. */
export const saysId = 'coe-check-says-';

/**
 * Takes away what a run before this one has left on the page. After an update of the extension some browsers end the old
 * script without a word, so it could not do so itself.
 */
export function clearLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(hostName)) host.remove();
  for (const field of document.querySelectorAll(`[aria-describedby*="${saysId}"]`)) {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => !id.startsWith(saysId));
    if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '));
    else field.removeAttribute('aria-describedby');
  }
}
