import { isSubmitting, type PageSession } from '@coe-check/page';

const buttons = 'button, input[type=submit], input[type=image], a[href^="javascript:__doPostBack"]';

const hands = /\b(?:submit|review|finish|complete|sign|enviar|entregar|terminar|finalizar|revisar|firmar)/i;

/**
 * The button that hands in the form of these boxes, by what it is and says, never by its name: the last that says so, else the last
 * that saves; only one that is on screen.
 */
export function sendButton(document: Document, { boxes }: Pick<PageSession, 'boxes'>): HTMLElement | undefined {
  const forms = new Set(boxes.map(({ controls: [control] }) => control.form));
  const found = [...document.querySelectorAll<HTMLElement>(buttons)].filter(
    (button) =>
      (forms.has(null) || forms.has(button.closest('form'))) &&
      isSubmitting(button) &&
      button.checkVisibility({ visibilityProperty: true }),
  );
  return found.findLast((button) => hands.test(nameOfButton(button))) ?? found.at(-1);
}

/** What a button says to the person who is to press it. */
export function nameOfButton(button: Element): string {
  return (
    button.getAttribute('aria-label')?.trim() ||
    (button as HTMLInputElement).value?.trim() ||
    button.textContent?.replace(/\s+/g, ' ').trim() ||
    ''
  );
}
