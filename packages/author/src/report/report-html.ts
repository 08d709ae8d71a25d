import type { BuiltPack, Checker, Day, Field, FieldKey } from '@coe-check/sdk';
import { type Html, html } from '../write/html.ts';
import { lyingBars, tableHtml } from './charts.ts';
import { delaySections } from './delay-sections.ts';
import { findingSections } from './finding-sections.ts';
import { nameSections } from './name-sections.ts';
import { reportPage } from './report-page.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import type { Tally } from './tally.ts';

/** All that a report prints. */
export interface ReportData {
  readonly file: string;
  readonly today: Day;
  readonly lang: 'en' | 'es';
  readonly packs: readonly BuiltPack[];
  readonly tally: Tally;
  readonly unreadable: number;
  /** What could not be read, as it was told. */
  readonly faults: readonly string[];
  /** Children in the roster; undefined when none was given. */
  readonly roster: number | undefined;
  readonly rules: Checker['rules'];
  readonly fields: Readonly<{ [key: FieldKey]: Field }>;
  /** The fields that the file has columns for. */
  readonly has: ReadonlySet<FieldKey>;
  readonly names: boolean;
}

/** A part of the report under a heading. */
export interface Section {
  readonly title: string;
  readonly body: Html;
}

/** A whole page that needs nothing beside itself, loads nothing and runs nothing. */
export function reportHtml(data: ReportData): string {
  const words = reportWords[data.lang];
  const sections = [
    ...findingSections(data, words),
    ...delaySections(data, words),
    rosterSection(data, words),
    ...nameSections(data, words),
    ...(data.names ? [namedSection(data, words)] : []),
  ];
  return reportPage({
    lang: data.lang,
    title: words.title,
    lead: html`<p>${words.about(data.file, data.today, data.packs.map(({ name, version }) => `${name} ${version}`).join(', '))}${!data.names && html` ${words.noNames}`}</p>
${summaryHtml(data, words)}`,
    main: sections.map(({ title, body }) => html`<section><h2>${title}</h2>${body}</section>`),
  });
}

function summaryHtml({ tally, unreadable, faults }: ReportData, words: ReportWords): Html {
  const tile = (value: number, word: string, look = '') =>
    html`<li class="${look}"><b>${value.toLocaleString('en-US')}</b> ${word}</li>`;
  const { error, warning, info } = tally.findings;
  return html`
<ul class="tiles">${tile(tally.rows, words.records)}${tile(tally.flagged, words.flagged)}${tile(error, words.severity.error, 'error')}${tile(warning, words.severity.warning, 'warning')}${tile(info, words.severity.info, 'info')}${unreadable > 0 && tile(unreadable, words.unreadable, 'error')}</ul>
${faults.length > 0 && html`<ul class="faults">${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`}
${tally.waived > 0 && html`<p>${words.waived(tally.waived)}</p>`}${tally.absent.size > 0 && html`<p>${words.absent([...tally.absent].sort().join(', '))}</p>`}`;
}

function rosterSection({ tally, roster }: ReportData, words: ReportWords): Section {
  const body =
    roster === undefined
      ? html`<p>${words.noRoster}</p>`
      : html`<p>${words.roster(tally.known, tally.rows, roster)}</p>${knownPlot(tally, words)}`;
  return { title: words.candidates, body };
}

function knownPlot({ known, rows }: Tally, words: ReportWords): Html {
  const parts = [
    [words.known, known],
    [words.unknown, rows - known],
  ] as const;
  return lyingBars(
    {
      id: 'known',
      title: words.candidates,
      says: words.rosterSays,
      table: { summary: words.table, head: ['', words.rows], rows: parts },
    },
    parts.map(([label, value]) => ({ label, parts: [{ look: 'plain', value }] })),
  );
}

/** More rows than this nobody reads in a page. */
const mostNamed = 2_000;

function namedSection({ tally }: ReportData, words: ReportWords): Section {
  const shown = tally.named.slice(0, mostNamed);
  const rows = shown.map(({ number, child, severity, rule, message }) => [
    String(number),
    child,
    words.severity[severity],
    message,
    rule,
  ]);
  const more = tally.named.length - shown.length;
  const head = [words.row, words.child, '', words.says, words.rule];
  return { title: words.named, body: html`${tableHtml(head, rows)}${more > 0 && html`<p>${words.more(more)}</p>`}` };
}
