import { browser } from 'wxt/browser';
import type { Counts } from '../../lib/counts-messages.ts';
import { element } from '../../lib/element.ts';
import { weekTotals } from '../../settings/add-counts.ts';
import { readerDay } from '../../settings/reader-day.ts';
import { plotWeeks } from './plot-weeks.ts';
import { checker, type Section, type SectionKit, section } from './section.ts';

const shownWeeks = 12;

/** What was caught and mended in each of the last weeks: the plot, the same as a table, and the rules that spoke most. */
export const counts: Section = async (kit) => {
  const { settings, say, tell, redraw } = kit;
  const kept = (await browser.storage.local.get<{ counts?: Counts }>('counts')).counts ?? {};
  const hasCounts = Object.keys(kept).length > 0;
  const clear = async () => {
    await browser.storage.local.remove('counts');
    tell(say('countsCleared'));
    redraw();
  };
  return section(
    say('countsTitle'),
    element('p', { class: 'quiet' }, say('countsHelp')),
    checker(kit, 'counts', say('countsWanted')),
    ...(hasCounts
      ? [
          ...tables(kit, kept),
          element('button', { type: 'button', id: 'clear-counts', click: () => void clear() }, say('countsClear')),
        ]
      : [element('p', { class: 'quiet' }, say(settings.counts ? 'countsNone' : 'countsOff'))]),
  );
};

function tables({ language, say }: SectionKit, kept: Counts): HTMLElement[] {
  const weeks = weekTotals(kept).slice(-shownWeeks);
  const number = new Intl.NumberFormat(language);
  const sum = (part: 'caught' | 'mended') => weeks.reduce((all, week) => all + week[part], 0);
  const rules = new Map<string, [number, number]>();
  for (const { monday } of weeks)
    for (const [rule, [caught, mended]] of Object.entries(kept[monday] ?? {})) {
      const [c, m] = rules.get(rule) ?? [0, 0];
      rules.set(rule, [c + caught, m + mended]);
    }
  const most = [...rules].toSorted(([, [a]], [, [b]]) => b - a).slice(0, 20);
  const table = (head: string, rows: readonly (readonly [string, number, number])[]) =>
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[head, say('countsCaught'), say('countsMended')].map((text) => element('th', { scope: 'col' }, text)),
        ),
      ),
      element(
        'tbody',
        {},
        ...rows.map(([name, caught, mended]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, name),
            element('td', {}, number.format(caught)),
            element('td', {}, number.format(mended)),
          ),
        ),
      ),
    );
  return [
    element(
      'p',
      { id: 'counts-sum' },
      say('countsSum', {
        caught: number.format(sum('caught')),
        mended: number.format(sum('mended')),
        weeks: number.format(weeks.length),
      }),
    ),
    plotWeeks(weeks, {
      language,
      caption: say('countsPlot'),
      caught: say('countsCaught'),
      mended: say('countsMended'),
    }),
    table(
      say('countsWeek'),
      weeks.map(({ monday, caught, mended }) => [readerDay(monday, language), caught, mended] as const),
    ),
    element(
      'details',
      {},
      element('summary', {}, say('countsRules')),
      table(
        say('countsRule'),
        most.map(([rule, [caught, mended]]) => [rule, caught, mended] as const),
      ),
    ),
  ];
}
