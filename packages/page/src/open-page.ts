import { finish, type Steps } from '@coe-check/sdk';
import { type MakeCardTools, makeCardTools } from './card/card-tools.ts';
import { mapByLabels, mapInSteps } from './map/map-by-labels.ts';
import { mapForm } from './map/map-form.ts';
import { joinForm } from './read/joined-form.ts';
import type { PageOptions, PageSession } from './session.ts';
import { startSession } from './watch/form-session.ts';
import { listControls } from './watch/watch-tree.ts';

/**
 * Watches the form of a document until the signal aborts: maps it, checks what is typed, marks what is doubtful, and offers
 * fixes. Nothing is filled in until the clerk presses. A page without a form of ours gets nothing added.
 *
 * const session = openPage(document, { checker, lang: 'en', labels: us.labels, shadow: 'closed', signal: life.signal });
 * session.state.counts  → { error: 0, warning: 2, info: 0 }
 */
export function openPage(document: Document, options: PageOptions): PageSession {
  return finish(pageInSteps(document, { mapper: mapForm, ...options }, () => makeCardTools));
}

/**
 * The same cut into steps, so that a page with a long form need not wait, and without the card and the fixes in the bundle:
 * `load` is asked for `makeCardTools` once, when the first card is to be opened or the first fix to be done.
 */
export function* pageInSteps(
  document: Document,
  options: PageOptions,
  load: () => MakeCardTools | Promise<MakeCardTools>,
): Steps<PageSession> {
  const { labels, checker, lang, place, bind, profiles = [], mapper } = options;
  const mapOptions = { labels, dictionary: checker.dictionary, profiles, ...(bind && { bind }) };
  const listed = listControls(document);
  const map = mapper ? mapper(document, mapOptions) : yield* mapInSteps(document, mapOptions);
  yield;
  const form = yield* joinForm(map, { checker, lang, place });
  yield;
  const mapNow = () => (mapper ?? mapByLabels)(document, mapOptions);
  return yield* startSession(document, { form, listed, mapNow, loadCardTools: load }, options);
}
