import { type CourseAnswer, faultOf, type LocalPair, withPair } from '@coe-check/sdk/courses';
import { element } from '../../lib/element.ts';
import type { Panel } from '../../lib/panel-section.ts';
import { localDay } from '../../settings/reader-day.ts';
import { readShelf, writeShelf } from '../shelf.ts';

/** Keeps what the two districts agreed about a course, so that the next student gets it. */
export function drawAgreement({ say, announce }: Panel, { input }: CourseAnswer, row: string): HTMLElement {
  const state = input.toState ?? '';
  const box = (name: string, label: string, more: { readonly [name: string]: string } = {}) =>
    element('label', {}, label, element('input', { name, 'data-key': `${row} ${name}`, ...more }));
  const said = element('p', { role: 'status' });
  const form = element(
    'form',
    {
      class: 'agreement',
      submit(event) {
        event.preventDefault();
        void keep(new FormData(form));
      },
    },
    element('p', { class: 'quiet' }, say('coursesAgreeWhy')),
    box('code', say('coursesToCode', { state })),
    box('title', say('coursesToTitle', { state })),
    element(
      'label',
      {},
      say('coursesRelation'),
      element(
        'select',
        { name: 'relation', 'data-key': `${row} relation` },
        element('option', { value: 'equal' }, say('coursesEqual')),
        element('option', { value: 'close', selected: true }, say('coursesClose')),
        element('option', { value: 'part' }, say('coursesPart')),
      ),
    ),
    element(
      'label',
      {},
      say('coursesDescription'),
      element('textarea', { name: 'description', rows: '3', 'data-key': `${row} description` }),
    ),
    box('who', say('coursesWho')),
    box('theirs', say('coursesTheirs')),
    box('ours', say('coursesOurs')),
    element(
      'div',
      { class: 'actions' },
      element('button', { class: 'main', 'data-key': `${row} keep` }, say('coursesKeep')),
    ),
    said,
  );
  const keep = async (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const pair: LocalPair = {
      from: {
        state: input.fromState ?? '',
        ...(input.code !== null && { code: input.code }),
        title: input.title ?? input.code ?? '',
      },
      to: { state, code: text('code'), title: text('title') },
      relation: text('relation') as LocalPair['relation'],
      description: text('description'),
      who: text('who'),
      when: localDay(new Date()),
      districts: [text('theirs'), text('ours')],
    };
    const lacks = faultOf(pair) !== undefined;
    if (!lacks) await writeShelf({ pairs: withPair((await readShelf()).pairs, pair) });
    said.textContent = say(lacks ? 'coursesLacks' : 'coursesKept');
    announce(said.textContent);
  };
  return element('details', { 'data-place': `${row} agree` }, element('summary', {}, say('coursesAgree')), form);
}
