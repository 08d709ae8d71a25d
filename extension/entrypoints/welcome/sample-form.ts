import { element } from '../../lib/element.ts';
import type { Language } from '../../lib/settings.ts';
import type { words } from '../../lib/words.ts';

interface SampleBox {
  readonly name: string;
  readonly en: string;
  readonly es: string;
  /** What is typed for the clerk who only wants to look. Invented. */
  readonly text: string;
}

const family: readonly SampleBox[] = [
  { name: 'male-last', en: 'Male parent last name', es: 'Apellido del padre', text: 'García' },
  { name: 'male-first', en: 'Male parent first name', es: 'Nombre del padre', text: 'Juan' },
  { name: 'zip', en: 'ZIP code', es: 'Código postal', text: '9890' },
];

const child: readonly SampleBox[] = [
  { name: 'last1', en: 'Last name 1', es: 'Primer apellido', text: 'Garcia Lopez' },
  { name: 'last2', en: 'Last name 2', es: 'Segundo apellido', text: '' },
  { name: 'first', en: 'First name', es: 'Primer nombre', text: 'Pancho' },
  { name: 'birth-country', en: 'Country of birth', es: 'País de nacimiento', text: 'Mexico' },
  { name: 'birth', en: 'Birth date', es: 'Fecha de nacimiento', text: '04/03/2012' },
];

/** A small certificate in the clerk's language, for nobody: it cannot be sent. */
export function sampleForm(say: ReturnType<typeof words>, language: Language): HTMLElement {
  const group = (title: string, boxes: readonly SampleBox[]) =>
    element(
      'fieldset',
      {},
      element('legend', {}, title),
      ...boxes.map(({ name, [language]: label }) =>
        element(
          'div',
          { class: 'box' },
          element('label', { for: name }, label),
          element('input', { id: name, name, type: 'text', autocomplete: 'off' }),
        ),
      ),
    );
  const form = element(
    'form',
    { id: 'sample', 'aria-label': say('sampleForm'), submit: (event) => event.preventDefault() },
    element('h3', {}, say('sampleForm')),
    group(say('sampleChild'), child),
    group(say('sampleFamily'), family),
    element('p', { class: 'quiet' }, say('sampleSaved')),
  );
  // As a person does: into the box, type, and on to the next; then back to the button.
  const write = (text: (box: SampleBox) => string) => (event: Event) => {
    for (const box of [...child, ...family]) {
      const input = form.elements.namedItem(box.name) as HTMLInputElement;
      input.focus({ preventScroll: true });
      input.value = text(box);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
  };
  return element(
    'div',
    { class: 'try' },
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', id: 'type-sample', click: write(({ text }) => text) }, say('typeForMe')),
      element('button', { type: 'button', id: 'empty-sample', click: write(() => '') }, say('emptyForm')),
    ),
    form,
  );
}
