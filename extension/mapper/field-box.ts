import { element } from '../lib/element.ts';
import type { words } from '../lib/words.ts';
import { findFields } from './find-field.ts';
import type { FieldChoice } from './mapper-port.ts';

const most = 12;

/** A box to find a field by plain words in: a combobox with a list, for mouse and keyboard alike. */
export function fieldBox(
  fields: readonly FieldChoice[],
  lang: 'en' | 'es',
  say: ReturnType<typeof words>,
  choose: (field: FieldChoice) => void,
): HTMLElement {
  let found: readonly FieldChoice[] = [];
  let active = -1;
  const list = element('ul', { id: 'fields', role: 'listbox', 'aria-label': say('mapperSearch') });
  const count = element('p', { class: 'quiet', role: 'status' });
  const input = element('input', {
    id: 'search',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'false',
    'aria-controls': 'fields',
    'aria-autocomplete': 'list',
    'aria-describedby': 'search-help',
    'data-key': 'search',
    input: () => look(),
    keydown: (event) => press(event as KeyboardEvent),
  });

  function look(): void {
    const all = input.value.trim() === '' ? [] : findFields(fields, input.value, lang);
    found = all.slice(0, most);
    active = found.length > 0 ? 0 : -1;
    count.textContent = input.value.trim() === '' ? '' : say('mapperFound', { n: all.length });
    list.replaceChildren(
      ...found.map((field, at) =>
        element(
          'li',
          { role: 'option', id: `field-${at}`, 'data-field': field.key, click: () => choose(field) },
          element('span', {}, field.label[lang]),
          element(
            'span',
            { class: 'quiet', lang: lang === 'en' ? 'es' : 'en' },
            field.label[lang === 'en' ? 'es' : 'en'],
          ),
        ),
      ),
    );
    mark();
  }
  function mark(): void {
    input.setAttribute('aria-expanded', String(found.length > 0));
    list.hidden = found.length === 0;
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === active));
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', `field-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    }
  }
  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const field = found[active];
    if (step !== 0 && found.length > 0) active = (active + step + found.length) % found.length;
    else if (event.key === 'Enter' && field) choose(field);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      look();
    } else return;
    event.preventDefault();
    mark();
  }

  look();
  return element(
    'div',
    { class: 'find' },
    element('label', { for: 'search' }, say('mapperSearch')),
    input,
    element('p', { class: 'quiet', id: 'search-help' }, say('mapperSearchHelp')),
    count,
    list,
  );
}
