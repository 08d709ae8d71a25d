import { cardWords, wordsIn } from '@coe-check/page';
import { element } from '../lib/element.ts';
import type { Panel } from '../lib/panel-section.ts';
import { readerDay } from '../settings/reader-day.ts';
import type { Waiver } from './waiver.ts';

export interface DrawWaiverOptions extends Pick<Panel, 'say' | 'lang'> {
  /** What the rule asks, in words. */
  summaryOf(rule: string): string;
  labelOf(field: string): string;
  undo(waiver: Waiver): void;
}

/** One thing that was kept: about what, why, for what and until when, and the way back. */
export function drawWaiver(waiver: Waiver, { say, lang, summaryOf, labelOf, undo }: DrawWaiverOptions): HTMLElement {
  const { id, rule, fields, scope, site, reasonText, words, until } = waiver;
  const card = wordsIn(cardWords, lang);
  const range = scope === 'site' ? `${card('scope site')}: ${site}` : card(`scope ${scope}`);
  return element(
    'li',
    { class: 'waiver' },
    element('p', {}, element('b', {}, fields.map(labelOf).join(', ')), ` ${summaryOf(rule)}`),
    element('p', { class: 'quiet' }, [reasonText, words].filter(Boolean).join(': ')),
    element('p', { class: 'quiet' }, `${range} · ${say('until', { day: readerDay(until, lang) })}`),
    element(
      'div',
      { class: 'actions' },
      element(
        'button',
        { type: 'button', class: 'plain', 'data-key': `undo ${id}`, click: () => undo(waiver) },
        say('askAgain'),
      ),
    ),
  );
}
