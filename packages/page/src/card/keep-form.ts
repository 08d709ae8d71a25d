import { element } from '../marks/element.ts';
import type { Say } from '../marks/words.ts';
import type { KeepChoice, KeepScope } from '../session.ts';
import type { CardWord } from './card-words.ts';
import type { Keeping } from './keeping.ts';

export interface KeepFormOptions {
  readonly keeping: Keeping;
  readonly say: Say<CardWord>;
  keep(choice: KeepChoice): void;
  back(): void;
  /** Whether the words repeat something of the record. */
  tellsOn(words: string): boolean;
}

/** Asks why, for what and for how long something is kept as typed. Its buttons answer to people only. */
export function drawKeepForm(document: Document, { keeping, say, keep, back, tellsOn }: KeepFormOptions): HTMLElement {
  const { reasons, needsReason, scopes, days } = keeping;
  const radios = reasons.map(({ id }) => element(document, 'input', { type: 'radio', name: 'reason', value: id }));
  const words = element(document, 'input', { type: 'text', id: 'words', maxlength: '200', autocomplete: 'off' });
  const scope = choose(document, 'scope', scopes, (each) => say(`scope ${each}`));
  const until = choose(document, 'until', days, (each) => (each === null ? say('always') : say('days', { n: each })));
  const fault = element(document, 'p', { class: 'fault', role: 'alert' });
  const complain = (word: CardWord, at: HTMLElement | undefined) => {
    fault.textContent = say(word);
    at?.focus();
  };
  const done = () => {
    const reason = radios.find(({ checked }) => checked)?.value ?? '';
    if (needsReason && reason === '' && radios.length > 0) return complain('needsReason', radios[0]);
    if (tellsOn(words.value)) return complain('tellsOn', words);
    keep({
      reason,
      words: words.value.trim(),
      scope: scopes[scope.selectedIndex] as KeepScope,
      days: days[until.selectedIndex] ?? null,
    });
  };
  const button = (act: string, word: CardWord, press: () => void) =>
    element(
      document,
      'button',
      {
        type: 'button',
        class: act === 'keep now' ? 'main' : 'plain',
        'data-act': act,
        click: (event) => event.isTrusted && press(),
      },
      say(word),
    );
  return element(
    document,
    'div',
    {
      class: 'scroll keeping',
      keydown: (event) => {
        const { key, isTrusted, target } = event as KeyboardEvent;
        if (key === 'Enter' && isTrusted && (target as Element).localName === 'input') done();
      },
    },
    element(
      document,
      'fieldset',
      {},
      element(document, 'legend', { id: 'title' }, say('why')),
      ...reasons.map(({ text }, index) => element(document, 'label', { class: 'reason' }, radios[index], text)),
    ),
    element(document, 'label', { class: 'own', for: 'words' }, say('inWords')),
    words,
    element(
      document,
      'div',
      { class: 'pair' },
      ...labelled(document, say('forWhat'), scope),
      ...labelled(document, say('howLong'), until),
    ),
    fault,
    element(document, 'div', { class: 'foot' }, button('keep now', 'keepNow', done), button('back', 'back', back)),
  );
}

function choose<T>(
  document: Document,
  id: string,
  values: readonly T[],
  text: (value: T) => string,
): HTMLSelectElement {
  return element(document, 'select', { id }, ...values.map((value) => element(document, 'option', {}, text(value))));
}

function labelled(document: Document, text: string, select: HTMLSelectElement): HTMLElement[] {
  return [element(document, 'label', { for: select.id }, text), select];
}
