import { element } from '../lib/element.ts';
import type { Panel } from '../lib/panel-section.ts';
import type { WaivedRate } from './waived-rate.ts';

/** A table of the rules, what was waived most first. */
export function drawRates(
  rates: readonly WaivedRate[],
  { say, lang, summaryOf }: Pick<Panel, 'say' | 'lang'> & { summaryOf(rule: string): string },
): HTMLElement {
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const head = (['colRule', 'colCaught', 'colMended', 'colKept', 'colRate'] as const).map((word) =>
    element('th', { scope: 'col' }, say(word)),
  );
  const number = (text: string | number) => element('td', { class: 'number' }, String(text));
  return element(
    'div',
    { class: 'scroll' },
    element(
      'table',
      { id: 'rates-table' },
      element('thead', {}, element('tr', {}, ...head)),
      element(
        'tbody',
        {},
        ...rates.map(({ rule, caught, mended, kept, rate }) =>
          element(
            'tr',
            {},
            element('td', {}, summaryOf(rule), element('small', {}, rule)),
            number(caught),
            number(mended),
            number(kept),
            number(rate === undefined ? '–' : percent.format(rate)),
          ),
        ),
      ),
    ),
  );
}

/** Rule ids and numbers, for the author of the rules. */
export function ratesCsv(rates: readonly WaivedRate[]): string {
  const rows = rates.map(({ rule, caught, mended, kept, rate }) => [
    rule,
    caught,
    mended,
    kept,
    rate?.toFixed(3) ?? '',
  ]);
  return [['rule', 'caught', 'mended', 'kept', 'rate'], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
