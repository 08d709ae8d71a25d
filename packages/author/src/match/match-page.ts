import type { FieldKey, StudentRecord } from '@coe-check/sdk';
import { fold } from '@coe-check/sdk';
import type { MatchModel } from '@coe-check/sdk/match';
import { standingBars, tableHtml } from '../report/charts.ts';
import { reportPage } from '../report/report-page.ts';
import { type Html, html } from '../write/html.ts';
import { signed } from './pair-formats.ts';
import type { ShownRun } from './review-sheet.ts';
import { waterfall, waterfallStyle } from './waterfall.ts';

/** More pairs than this nobody reads in a page. */
const mostShown = 500;

/** The pairs of a run as one page that needs nothing beside itself, loads nothing and runs nothing. */
export async function matchPage(
  run: ShownRun,
  { model, judged }: { readonly model: MatchModel; readonly judged: number },
): Promise<string> {
  const { open, found, words, lang } = run;
  const shown = Array.from({ length: Math.min(mostShown, found.size) }, (_, at) => at);
  const records = await open.recordsOf(new Set(shown.flatMap((at) => [found.a(at), found.b(at)])));
  const files = open.tables.map(({ file }) => file.name).join(', ');
  const sections = shown.map((at) => pairSection(run, records, at));
  return reportPage({
    lang,
    title: words.title,
    style: waterfallStyle,
    lead: html`<p>${words.about(files, `${model.model} ${model.version}`)} ${words.keep}</p>
<ul class="tiles">${tile(found.size, words.pairs)}${callTiles(run, model)}${tile(found.report.rows, words.records)}${judged > 0 && tile(judged, words.judged)}</ul>`,
    main: html`${found.size > 0 && weightSection(run)}${foundSection(run)}${found.size === 0 && html`<p>${words.none}</p>`}${found.size > shown.length && html`<p>${words.shown(shown.length, found.size)}</p>`}${sections}`,
  });
}

const tile = (value: number, word: string): Html => html`<li><b>${value.toLocaleString('en-US')}</b> ${word}</li>`;

function callTiles(run: ShownRun, model: MatchModel): readonly Html[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < run.found.size; at++) {
    const { call = '' } = run.judge(at);
    counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  const order = [...model.calls].sort((a, b) => b.from - a.from).map(({ call }) => call);
  const rank = (call: string) => (order.includes(call) ? order.indexOf(call) : order.length);
  return [...counts]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([call, count]) => tile(count, run.words.calls[call] ?? (call || run.words.noCall)));
}

/** Bins of so many bits. */
const bits = 2;

function weightSection({ found, words }: ShownRun): Html {
  const bins = new Map<number, number>();
  for (let at = 0; at < found.size; at++) {
    const bin = Math.floor(found.weight(at) / bits) * bits;
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const [least, most] = [Math.min(...bins.keys()), Math.max(...bins.keys())];
  const rows = Array.from({ length: (most - least) / bits + 1 }, (_, at) => {
    const from = least + at * bits;
    return [String(from), bins.get(from) ?? 0] as const;
  });
  const plot = {
    id: 'weights',
    title: words.byWeight,
    says: words.saysWeights(found.size),
    table: { summary: words.table, head: ['bits', words.pairs], rows },
  };
  return html`<section><h2>${words.byWeight}</h2>${standingBars(
    plot,
    rows.map(([label, value]) => ({ label, parts: [{ look: 'plain', value }] })),
  )}</section>`;
}

function foundSection({ found: { report }, words }: ShownRun): Html {
  const body =
    report.blocks.length === 0
      ? html`<p>${words.everyPair(report.weighed)}</p>`
      : html`<p>${words.blocked(report.weighed, `${(report.coverage * 100).toFixed(1)} %`)}</p>${tableHtml(
          words.foundHead,
          report.blocks.map(({ key, pairs, largest }) => [key, pairs, largest]),
        )}`;
  return html`<section><h2>${words.found}</h2>${body}</section>`;
}

function pairSection(run: ShownRun, records: ReadonlyMap<number, StudentRecord>, at: number): Html {
  const { open, found, words, lang } = run;
  const [a, b] = [found.a(at), found.b(at)];
  const [one, other] = [open.ids[a] ?? '', open.ids[b] ?? ''];
  const pair = run.explain(a, b);
  const chance = pair.probability > 0.9995 ? '> 99.9 %' : `${(pair.probability * 100).toFixed(1)} %`;
  const blank = pair.reasons.filter(({ level }) => level === 'missing').map(({ comparison }) => comparison);
  const table = html`<table><thead><tr>${words.reasonHead.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${pair.reasons.map(
    ({ comparison, level, weight, says }) =>
      html`<tr><th scope="row">${says?.[lang] ?? (level === 'missing' ? words.blank : comparison)}</th><td>${comparison}</td><td>${level}</td><td class="number">${signed(weight)}</td></tr>`,
  )}</tbody></table>`;
  return html`
<section class="pair"><h2>${words.pairHead(one, other)} <span class="call">${words.calls[pair.call ?? ''] ?? pair.call ?? words.noCall}</span></h2>
<p>${run.says(pair)} ${words.weight(pair.weight.toFixed(1), chance)}</p>
${sidesTable(run, records.get(a) ?? {}, records.get(b) ?? {}, [one, other])}
<figure class="fall">${waterfall(pair, `fall${at + 1}`, words, lang)}${blank.length > 0 && html`<figcaption>${words.blank}: ${blank.join(', ')}.</figcaption>`}<details><summary>${words.reasons}</summary>${table}</details></figure></section>`;
}

function sidesTable(run: ShownRun, one: StudentRecord, other: StudentRecord, heads: readonly [string, string]): Html {
  const { fields, labelOf, words } = run;
  const filled = fields.filter((field) => one[field]?.trim() || other[field]?.trim());
  const cell = (field: FieldKey, record: StudentRecord) => {
    const text = record[field] ?? '';
    const differs = fold(one[field] ?? '') !== fold(other[field] ?? '');
    return html`<td>${differs && text !== '' ? html`<mark title="${words.differs}">${text}</mark>` : text}</td>`;
  };
  return html`<table class="sides"><thead><tr><th scope="col">${words.field}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${filled.map(
    (field) => html`<tr><th scope="row">${labelOf(field)}</th>${cell(field, one)}${cell(field, other)}</tr>`,
  )}</tbody></table>`;
}
