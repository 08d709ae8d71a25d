import { element } from '../../lib/element.ts';
import type { Choices, Language, Settings } from '../../lib/settings.ts';
import type { words } from '../../lib/words.ts';
import { bundledPacks } from '../../settings/pack-list.ts';

interface FirstScreen {
  readonly settings: Settings;
  readonly language: Language;
  readonly say: ReturnType<typeof words>;
  save(change: Partial<Choices>): void;
}

/** What it does, in three sentences; the clerk's language and state. */
export function firstScreen({ settings, language, say, save }: FirstScreen): HTMLElement[] {
  const speak = element(
    'select',
    {
      id: 'language',
      disabled: settings.locked.includes('language'),
      change: () => save({ language: speak.value as Choices['language'] }),
    },
    ...(
      [
        ['auto', say('auto')],
        ['en', 'English'],
        ['es', 'Español'],
      ] as const
    ).map(([value, text]) => element('option', { value, selected: value === settings.language }, text)),
  );
  const state = element(
    'select',
    { id: 'state', disabled: settings.locked.includes('packs'), change: () => save({ packs: [state.value] }) },
    ...[...bundledPacks.filter(({ name }) => !(name in settings.imported)), ...Object.values(settings.imported)].map(
      ({ name, title, extends: bases }) =>
        element(
          'option',
          { value: name, selected: name === settings.packs.at(-1) },
          bases.length === 0 ? say('national') : (title?.[language] ?? name),
        ),
    ),
  );
  return [
    element('p', { class: 'lead' }, say('firstText')),
    element(
      'ul',
      { class: 'points' },
      element('li', { class: 'mark' }, say('firstMark')),
      element('li', { class: 'card' }, say('firstCard')),
      element('li', { class: 'yours' }, say('firstYours')),
    ),
    element(
      'div',
      { class: 'choices' },
      element('div', {}, element('label', { for: 'language' }, say('language')), speak),
      element('div', {}, element('label', { for: 'state' }, say('yourState')), state),
    ),
  ];
}
