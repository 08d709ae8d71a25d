const says = /\b(?:submit|save|send|finish|complete|review|sign|guardar|enviar|terminar|finalizar|revisar|firmar)/i;

/**
 * True for a button that hands the form in. On WebForms every button sends the form, "Add child" too, so the words
 * decide; the only button of a form needs none.
 */
export function isSubmitting(button: Element | null | undefined): boolean {
  if (
    !button?.matches(
      'button:not([type=button], [type=reset]), [type=submit], [type=image], a[href^="javascript:__doPostBack"]',
    )
  ) {
    return false;
  }
  const words = [
    button.textContent,
    ...['value', 'aria-label', 'title', 'alt'].map((name) => button.getAttribute(name)),
  ].join(' ');
  if (says.test(words)) return true;
  return (
    button.localName !== 'a' &&
    button.closest('form')?.querySelectorAll('button:not([type=button]), [type=submit], [type=image]').length === 1
  );
}
