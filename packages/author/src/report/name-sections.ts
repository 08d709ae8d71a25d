import { html } from '../write/html.ts';
import { lyingBars } from './charts.ts';
import { nameForms } from './name-forms.ts';
import type { ReportData, Section } from './report-html.ts';
import type { ReportWords } from './report-words.ts';

/** How names are written: counts, never names. */
export function nameSections({ tally }: ReportData, words: ReportWords): Section[] {
  const forms = nameForms.map((form) => [words.nameForms[form], tally.forms.get(form) ?? 0] as const);
  const customs = [...tally.customs]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([tag, rows]) => [words.tags[tag] ?? tag.replaceAll('-', ' '), rows] as const);
  const section = (id: string, title: string, says: string, rows: readonly (readonly [string, number])[]): Section => ({
    title,
    body: html`${lyingBars(
      { id, title, says, table: { summary: words.table, head: [words.form, words.rows], rows } },
      rows.map(([label, value]) => ({ label, parts: [{ look: 'plain', value }] })),
    )}`,
  });
  return [
    section('forms', words.forms, words.formsSay, forms),
    ...(customs.length > 0 ? [section('customs', words.customs, words.customsSay, customs)] : []),
  ];
}
