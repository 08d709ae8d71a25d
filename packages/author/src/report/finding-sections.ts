import type { Severity } from '@coe-check/sdk';
import { html } from '../write/html.ts';
import { type Bar, lyingBars, standingBars } from './charts.ts';
import type { ReportData, Section } from './report-html.ts';
import type { ReportWords } from './report-words.ts';
import type { Slice } from './tally.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const shownRules = 20;
const shownProjects = 25;

/** Findings by rule, field, project and week, each with a plot and its table. */
export function findingSections(data: ReportData, words: ReportWords): Section[] {
  if (data.tally.rules.size === 0) return [{ title: words.byRule, body: html`<p>${words.noFindings}</p>` }];
  return [byRule(data, words), byField(data, words), byProject(data, words), byWeek(data, words)];
}

function byRule({ tally, rules }: ReportData, words: ReportWords): Section {
  const slices = sorted(tally.rules);
  const shown = slices.slice(0, shownRules);
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary]));
  const body = lyingBars(
    {
      id: 'rules',
      title: words.byRule,
      says: words.saysRules(shown.length, slices.length),
      table: {
        summary: words.table,
        head: [words.rule, ...severities.map((one) => words.severity[one]), words.rows],
        rows: slices.map(([id, slice]) => [`${id}: ${summaries.get(id) ?? ''}`, ...numbers(slice), slice.rows]),
      },
    },
    shown.map(([id, slice]) => bar(id, slice)),
  );
  return { title: words.byRule, body };
}

function byField({ tally, fields, lang }: ReportData, words: ReportWords): Section {
  const slices = sorted(tally.fields).map(([key, slice]) => [fields[key]?.label[lang] ?? key, slice] as const);
  const body = lyingBars(
    {
      id: 'fields',
      title: words.byField,
      says: words.saysFields,
      table: {
        summary: words.table,
        head: [words.field, ...severities.map((one) => words.severity[one]), words.rows],
        rows: slices.map(([label, slice]) => [label, ...numbers(slice), slice.rows]),
      },
    },
    slices.slice(0, shownRules).map(([label, slice]) => bar(label, slice)),
  );
  return { title: words.byField, body };
}

function byProject({ tally, has }: ReportData, words: ReportWords): Section {
  if (!has.has('mepProjectName')) return { title: words.byProject, body: html`<p>${words.noProjects}</p>` };
  const rate = (slice: Slice, value: number) => (value / Math.max(1, slice.rows)) * 100;
  const slices = [...tally.projects].sort(([, a], [, b]) => rate(b, total(b)) - rate(a, total(a)));
  const shown = slices.slice(0, shownProjects);
  const body = lyingBars(
    {
      id: 'projects',
      title: words.byProject,
      says: words.saysProjects(shown.length, slices.length),
      table: {
        summary: words.table,
        head: [words.project, words.rows, ...severities.map((one) => words.severity[one])],
        rows: slices.map(([name, slice]) => [name || words.noProject, slice.rows, ...numbers(slice)]),
      },
    },
    shown.map(([name, slice]) => ({
      label: name || words.noProject,
      parts: severities.map((look) => ({ look, value: rate(slice, slice[look]) })),
      shown: rate(slice, total(slice)).toFixed(0),
    })),
  );
  return { title: words.byProject, body };
}

function byWeek({ tally }: ReportData, words: ReportWords): Section {
  const weeks = [...tally.weeks].sort(([a], [b]) => (a < b ? -1 : 1));
  if (weeks.length === 0) return { title: words.byWeek, body: html`<p>${words.noWeeks}</p>` };
  const body = standingBars(
    {
      id: 'weeks',
      title: words.byWeek,
      says: words.saysWeeks,
      table: {
        summary: words.table,
        head: [words.week, words.rows, ...severities.map((one) => words.severity[one])],
        rows: weeks.map(([monday, slice]) => [monday, slice.rows, ...numbers(slice)]),
      },
    },
    weeks.map(([monday, slice]) => bar(monday, slice)),
  );
  return { title: words.byWeek, body };
}

function sorted(slices: ReadonlyMap<string, Slice>): [string, Slice][] {
  return [...slices].sort(([a, one], [b, other]) => total(other) - total(one) || (a < b ? -1 : 1));
}

function bar(label: string, slice: Slice): Bar {
  return { label, parts: severities.map((look) => ({ look, value: slice[look] })) };
}

function numbers(slice: Slice): number[] {
  return severities.map((one) => slice[one]);
}

function total({ error, warning, info }: Slice): number {
  return error + warning + info;
}
