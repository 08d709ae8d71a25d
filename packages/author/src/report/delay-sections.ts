import type { FieldKey } from '@coe-check/sdk';
import { html } from '../write/html.ts';
import { standingBars } from './charts.ts';
import { delayGroups, delayPairs, grouped, pairName, quantileOf } from './delays.ts';
import type { ReportData, Section } from './report-html.ts';
import type { ReportWords } from './report-words.ts';

/** How many days lie between event and entry, for each pair of dates that the file has. */
export function delaySections({ tally, fields, lang }: ReportData, words: ReportWords): Section[] {
  const label = (key: FieldKey) => fields[key]?.label[lang] ?? key;
  const figures = delayPairs.flatMap(([from, to]) => {
    const delays = tally.delays.get(pairName(from, to));
    if (delays === undefined) return [];
    const groups = grouped(delays).map((value, at) => ({
      label: words.delayGroup((delayGroups[at - 1] ?? 0) + 1, delayGroups[at] ?? 0),
      value,
    }));
    const rows = groups.reduce((sum, { value }) => sum + value, 0);
    const says = words.saysDelay(
      rows,
      quantileOf(delays, 0.5) ?? 0,
      quantileOf(delays, 0.9) ?? 0,
      groups[0]?.value ?? 0,
    );
    const title = `${label(from)} → ${label(to)}`;
    return [
      html`<h3>${title}</h3>${standingBars(
        {
          id: `delay-${from}-${to}`,
          title,
          says,
          table: {
            summary: words.table,
            head: [words.days, words.rows],
            rows: groups.map(({ label: days, value }) => [days, value]),
          },
        },
        groups.map(({ label: days, value }, at) => ({
          label: days,
          parts: [{ look: at === 0 ? 'error' : 'plain', value }],
        })),
      )}`,
    ];
  });
  return [{ title: words.timeliness, body: figures.length > 0 ? html`${figures}` : html`<p>${words.noDelays}</p>` }];
}
