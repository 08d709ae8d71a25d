import { bornOf, nameOf, recordList } from '@coe-check/page';
import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { Panel } from '../../lib/panel-section.ts';
import type { WordKey } from '../../lib/words.ts';
import type { Heard } from '../requests.ts';
import type { RowNote } from '../take-rows.ts';
import type { FieldLabels } from './draw-file.ts';
import type { RosterDesk } from './roster-desk.ts';

const shownNotes = 200;

/** What stands here: how many children, until when, the way to wipe it. */
export function drawStanding({ say, lang }: Panel, desk: RosterDesk): HTMLElement[] {
  const { status, wiped } = desk.state;
  if (status === undefined) return [];
  const wipe = panelButton('roster wipe', say('rosterWipe'), () => void desk.wipe());
  const { state, children, until, apart } = status;
  if (state === 'damaged')
    return [
      element('p', { class: 'fault', role: 'alert' }, say('rosterDamaged')),
      element('div', { class: 'actions' }, wipe),
    ];
  if (state === 'expired') return [element('p', { class: 'quiet', role: 'status' }, say('rosterExpired'))];
  if (state === 'none') return wiped ? [element('p', { class: 'quiet', role: 'status' }, say('rosterWiped'))] : [];
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(until);
  return [
    element('p', { class: 'roster-count' }, say('rosterHere', { children: children.toLocaleString(lang) })),
    element('p', { class: 'quiet' }, state === 'memory' ? say('rosterInMemory') : say('rosterUntil', { day })),
    apart > 0 && element('p', { class: 'quiet' }, say('rosterApartCount', { count: apart })),
    element('div', { class: 'actions' }, wipe),
  ].filter((each) => each !== false);
}

/** What the file that was taken in last left to look at: lines and cures, never what stands in them. */
export function drawTaken({ say, lang }: Panel, desk: RosterDesk): HTMLElement[] {
  const { taken } = desk.state;
  if (taken === undefined) return [];
  const { children, left, total } = taken;
  const number = (count: number) => count.toLocaleString(lang);
  // What was left out has to be mended; the rest is good to know.
  const notes = taken.notes.toSorted((a, b) => Number(b.left) - Number(a.left));
  return [
    element('p', { role: 'status' }, say('rosterTaken', { children: number(children) })),
    ...(notes.length === 0
      ? []
      : [
          element(
            'details',
            { class: 'roster-notes', open: left > 0 },
            element(
              'summary',
              {},
              say(left > 0 ? 'rosterLeft' : 'rosterNotes', { count: number(total), left: number(left) }),
            ),
            element(
              'ul',
              {},
              ...notes.slice(0, shownNotes).map((note) => element('li', {}, noteText(note, say))),
              total > shownNotes && element('li', {}, say('rosterMoreNotes', { count: number(total - shownNotes) })),
            ),
          ),
        ]),
  ];
}

const faultWords = {
  tooLong: 'faultTooLong',
  openQuote: 'faultOpenQuote',
  strayQuote: 'faultStrayQuote',
  count: 'faultCount',
  column: 'faultColumn',
  noNames: 'faultNoNames',
  noDate: 'faultNoDate',
  badDate: 'faultBadDate',
} as const satisfies { readonly [why in RowNote['fault']['why']]: WordKey };

function noteText({ line, fault }: RowNote, say: Panel['say']): string {
  const { why, ...values } = fault;
  return say('rowAt', { line, fault: say(faultWords[why], values) });
}

/** Asks for a name, to find a known child by how it sounds, without a birth date. */
export function drawSearch({ say }: Panel, desk: RosterDesk): HTMLElement {
  const words = element('input', {
    type: 'search',
    id: 'roster-words',
    'data-key': 'roster words',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'roster-words-help',
  });
  return element(
    'form',
    {
      role: 'search',
      class: 'roster-search',
      submit(event) {
        event.preventDefault();
        void desk.search(words.value);
      },
    },
    element('label', { for: 'roster-words' }, say('rosterSearch')),
    element(
      'div',
      { class: 'row' },
      words,
      element('button', { type: 'submit', 'data-key': 'roster find' }, say('rosterFind')),
    ),
    element('p', { class: 'quiet', id: 'roster-words-help' }, say('rosterSearchHelp')),
  );
}

/** Who was found. */
export function drawFound({ say, lang }: Panel, desk: RosterDesk, labels: FieldLabels): HTMLElement[] {
  const { heard } = desk.state;
  if (heard === undefined) return [];
  return [
    element(
      'p',
      { role: 'status', class: 'quiet' },
      heard.found.length === 0 ? say('rosterNobody') : say('rosterFound', { count: heard.found.length }),
    ),
    element('ol', { class: 'heard' }, ...heard.found.map((each) => drawHeard(each, lang, labels))),
  ];
}

function drawHeard({ record }: Heard, lang: Panel['lang'], labels: FieldLabels): HTMLElement {
  return element(
    'li',
    { class: 'candidate' },
    element(
      'details',
      {},
      element('summary', {}, nameOf(record), bornOf(document, record, lang)),
      recordList(document, record, (field) => labels.get(field) ?? field),
    ),
  );
}
