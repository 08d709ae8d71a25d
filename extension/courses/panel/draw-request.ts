import { type CourseAnswer, homeBaseRequest } from '@coe-check/sdk/courses';
import { element } from '../../lib/element.ts';
import type { Panel } from '../../lib/panel-section.ts';
import { readShelf } from '../shelf.ts';
import { descriptionsHere } from './descriptions.ts';

/** The request to the home base, ready to be copied; written when it is opened. */
export function drawRequest({ say, lang, announce }: Panel, answer: CourseAnswer, row: string): HTMLElement {
  const text = element('textarea', { readonly: true, rows: '14', 'aria-label': say('coursesRequest') });
  const said = element('span', { class: 'quiet' });
  const copy = element(
    'button',
    {
      type: 'button',
      'data-key': `${row} copy`,
      click: () =>
        void navigator.clipboard.writeText(text.value).then(
          () => {
            said.textContent = say('coursesCopied');
            announce(say('coursesCopied'));
          },
          // Where the panel may not write, the text is marked for the keyboard's own copy.
          () => text.select(),
        ),
    },
    say('coursesCopy'),
  );
  const details = element(
    'details',
    {
      'data-place': `${row} request`,
      toggle() {
        if (details.open && text.value === '') void write();
      },
    },
    element('summary', {}, say('coursesRequest')),
    text,
    element('div', { class: 'actions' }, copy, said),
  );
  const write = async () => {
    const [descriptions, { contacts }] = await Promise.all([descriptionsHere(), readShelf()]);
    text.value = homeBaseRequest(answer, { lang, descriptions, contacts });
  };
  return details;
}
