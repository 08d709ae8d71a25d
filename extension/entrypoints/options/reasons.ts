import { element } from '../../lib/element.ts';
import { checker, decided, type Section, section } from './section.ts';

/** The short list of reasons for keeping what a rule doubts. Empty: the list that comes with the extension. */
export const reasons: Section = (kit) => {
  const { settings, language, say, save } = kit;
  const { disabled, note } = decided(kit, 'waiverReasons', say('reasonsHelp'));
  const list = settings.waiverReasons;
  const box = element('input', {
    id: 'new-reason',
    type: 'text',
    maxlength: '120',
    'aria-describedby': 'waiverReasons-note',
  });
  const add = () => {
    const text = box.value.trim();
    if (text === '' || list.length >= 20) return;
    const id = `own-${1 + Math.max(0, ...list.map(({ id }) => Number(id.replace('own-', '')) || 0))}`;
    void save({ waiverReasons: [...list, { id, en: text, es: text }] });
  };
  return section(
    say('reasons'),
    checker(kit, 'waiverNeedsReason', say('reasonNeeded')),
    ...note,
    list.length > 0 &&
      element(
        'ul',
        { id: 'reasons' },
        ...list.map((reason) =>
          element(
            'li',
            {},
            element('span', {}, reason[language]),
            !disabled &&
              element(
                'button',
                { type: 'button', click: () => void save({ waiverReasons: list.filter((each) => each !== reason) }) },
                `${say('remove')} “${reason[language]}”`,
              ),
          ),
        ),
      ),
    !disabled &&
      element(
        'form',
        {
          class: 'choice',
          submit: (event) => {
            event.preventDefault();
            add();
          },
        },
        element('label', { for: 'new-reason' }, say('reasonNew')),
        element(
          'span',
          { class: 'check' },
          box,
          element('button', { type: 'submit', id: 'add-reason' }, say('reasonAdd')),
        ),
      ),
  );
};
