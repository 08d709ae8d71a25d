import { element } from '../lib/element.ts';
import { type AskedBox, fieldName } from './ask-box.ts';
import type { MapperBox } from './mapper-port.ts';

/** Every box of the form with what it is taken for; each can be chosen and changed. */
export function boxList(
  boxes: readonly MapperBox[],
  open: boolean,
  asked: Pick<AskedBox, 'fields' | 'lang' | 'say' | 'children'>,
  choose: (index: number) => void,
): HTMLElement {
  const { say } = asked;
  return element(
    'details',
    { id: 'boxes', open },
    element('summary', {}, say('mapperAll', { n: boxes.length })),
    element(
      'ul',
      { class: 'boxes' },
      ...boxes.map((box) =>
        element(
          'li',
          {},
          element('span', {}, box.label || say('mapperNoLabel')),
          element(
            'span',
            { class: box.doubtful ? 'doubt' : 'quiet' },
            box.field === null ? '–' : fieldName(box, asked),
          ),
          element(
            'button',
            {
              type: 'button',
              class: 'plain',
              'data-key': `box ${box.index}`,
              'aria-label': `${say('mapperChange')}: ${box.label || say('mapperNoLabel')}`,
              click: () => choose(box.index),
            },
            say('mapperChange'),
          ),
        ),
      ),
    ),
  );
}
