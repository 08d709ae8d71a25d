import { isSubmitting } from './is-submitting.ts';

/** What the clerk does, as far as the form is concerned. */
export interface Doings {
  /** Something was typed or chosen in this element; `byHand` when the browser vouches that a person did it. */
  typed(element: Element, byHand: boolean): void;
  entered(element: Element): void;
  /** The focus left this element for `to`. */
  left(element: Element, to: Element | null): void;
  /** Values, or the layer they stand in, may have changed without a word: after a click, a reset, a calendar, a dialog. */
  disturbed(): void;
  submitting(): void;
  /** Boxes may stand elsewhere: scrolled, resized, moved by an animation. */
  moved(): void;
}

/**
 * Hears the whole document through one capturing, passive listener a kind of event; no listener on any field. Nothing is
 * told while a word is being composed (IME, dead keys): the end of the composition is.
 */
export function watchEvents(document: Document, doings: Doings, signal: AbortSignal): void {
  const view = document.defaultView as Window;
  let composing = false;
  const hear = (target: EventTarget, types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types) target.addEventListener(type, listener, { capture: true, passive: true, signal });
  };
  const typed = (event: Event) => {
    const element = elementOf(event);
    if (element && !composing) doings.typed(element, event.isTrusted);
  };
  hear(document, ['input', 'change'], typed);
  hear(document, ['compositionstart', 'compositionend'], (event) => {
    composing = event.type === 'compositionstart';
    typed(event);
  });
  hear(document, ['focusin'], (event) => {
    const element = elementOf(event);
    if (element) doings.entered(element);
  });
  hear(document, ['focusout'], (event) => {
    composing = false;
    const element = elementOf(event);
    if (element) doings.left(element, (event as FocusEvent).relatedTarget as Element | null);
  });
  hear(document, ['click'], (event) => {
    if (isSubmitting(elementOf(event)?.closest('button, input, a, [role=button]'))) doings.submitting();
    doings.disturbed();
  });
  hear(document, ['submit'], (event) => {
    const { submitter } = event as SubmitEvent;
    if (submitter === null || isSubmitting(submitter)) doings.submitting();
  });
  hear(document, ['reset', 'toggle', 'fullscreenchange'], () => doings.disturbed());
  hear(document, ['scroll', 'transitionend', 'animationend', 'load'], () => doings.moved());
  hear(view, ['resize'], () => doings.moved());
  if (view.visualViewport) hear(view.visualViewport, ['resize', 'scroll'], () => doings.moved());
}

function elementOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target && 'localName' in target ? (target as Element) : undefined;
}
