import { type MakeCardTools, makeCardTools } from './card/card-tools.ts';
import { mapByLabels } from './map/map-by-labels.ts';
import { mapForm } from './map/map-form.ts';
import type { PageOptions, PageSession } from './session.ts';
import { startSession } from './watch/form-session.ts';

/**
 * Watches the form of a document until the signal aborts: maps it, checks what is typed, marks what is doubtful, and offers
 * fixes. Nothing is filled in until the clerk presses. A page without a form of ours gets nothing added.
 *
 * const session = openPage(document, { checker, lang: 'en', labels: us.labels, shadow: 'closed', signal: life.signal });
 * session.state.counts  → { error: 0, warning: 2, info: 0 }
 */
export function openPage(document: Document, options: PageOptions): PageSession {
  return openPageWith(document, { mapper: mapForm, ...options }, () => makeCardTools);
}

/**
 * The same without the card and the fixes in the bundle: `load` is asked for `makeCardTools` once, when the first card is to
 * be opened or the first fix to be done.
 */
export function openPageWith(
  document: Document,
  options: PageOptions,
  load: () => MakeCardTools | Promise<MakeCardTools>,
): PageSession {
  const { labels, checker, bind, profiles = [], mapper = mapByLabels } = options;
  const mapNow = () => mapper(document, { labels, dictionary: checker.dictionary, profiles, ...(bind && { bind }) });
  return startSession(document, { mapNow, loadCardTools: load }, options);
}
