import { type Html, html } from '../write/html.ts';
import type { BookRule } from './book-rules.ts';
import { docsWords, type Language } from './docs-words.ts';
import type { Edition } from './edition.ts';
import { proceduresHtml } from './procedure-html.ts';
import { ruleHtml } from './rule-html.ts';
import { stateHtml } from './state-html.ts';

/** The rule book in one language: rules by topic, what states do in their own way, sources. */
export function bookHtml(edition: Edition, language: Language): Html {
  const words = docsWords[language];
  const topics = byTopic(edition);
  const severities = ['error', 'warning', 'info'] as const;
  return html`
<section class="book" lang="${language}" id="book-${language}">
  <header><h1>${words.book}</h1><p class="lead">${words.bookLead(edition.rules.length)}</p>
    <p class="legend">${severities.map((one) => html`<span class="badge ${one}">${words.severity[one]}</span> ${words.severityMeans[one]} `)}</p></header>
  <nav><h2>${words.contents}</h2><ol>
    ${topics.map(([topic, rules]) => html`<li><a href="#${language}-${topic}">${titleOf(topic, edition, language)}</a> <span class="count">${rules.length}</span></li>`)}
    ${edition.procedures.length > 0 && html`<li><a href="#${language}-procedures">${words.procedures.title}</a> <span class="count">${edition.procedures.length}</span></li>`}
    ${edition.states.map(({ name, title }) => html`<li><a href="#${language}-state-${name}">${title[language]}</a></li>`)}
    <li><a href="#${language}-sources">${words.sources}</a></li></ol></nav>
  ${topics.map(
    ([topic, rules]) => html`
  <section class="topic" id="${language}-${topic}"><h2>${titleOf(topic, edition, language)}</h2>
    ${rules.map((rule) => ruleHtml(rule, edition, language))}</section>`,
  )}
  ${proceduresHtml(edition.procedures, language)}
  ${edition.states.map((state) => stateHtml(state, edition, language))}
  ${sourcesHtml(edition, language)}
</section>`;
}

/** Topics in the order that the cheat sheet names them, then the rest. */
function byTopic({ rules, sheet }: Edition): [string, BookRule[]][] {
  const order = Object.keys(sheet.topics ?? {});
  const place = (topic: string) => (order.includes(topic) ? order.indexOf(topic) : order.length);
  const found = new Map<string, BookRule[]>();
  for (const rule of rules) found.set(rule.topic, [...(found.get(rule.topic) ?? []), rule]);
  return [...found].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

function titleOf(topic: string, { sheet }: Edition, language: Language): string {
  return sheet.topics?.[topic]?.[language] ?? topic.replaceAll('-', ' ');
}

/** Every source that something printed names. */
function sourcesHtml({ sources, rules, states, sheet, procedures }: Edition, language: Language): Html {
  const words = docsWords[language];
  const named = new Set<string>();
  const add = (ids: readonly string[]) => ids.forEach((id) => void named.add(id));
  for (const { rule } of [...rules, ...states.flatMap((state) => state.rules)]) add(rule.source);
  for (const { overrides, settings } of states) for (const { source } of [...overrides, ...settings]) add(source);
  for (const { procedure } of procedures) {
    add(procedure.source);
    for (const { source = [] } of procedure.steps) add(source);
    for (const { source } of Object.values(procedure.rankings ?? {})) add(source);
  }
  for (const page of sheet.pages ?? []) {
    add(page.figure?.source ?? []);
    for (const { figure, entries } of page.sections) {
      add(figure?.source ?? []);
      for (const { source } of entries) add(source);
    }
  }
  const known = Object.entries(sources).filter(([id]) => named.has(id));
  return html`
  <section class="sources" id="${language}-sources"><h2>${words.sources}</h2><p>${words.sourcesLead}</p>
    <dl>${known.map(
      ([id, { title, url, seen }]) =>
        html`<dt>${id}</dt><dd lang="en">${title}${url && html` <a href="${url}">${url}</a>`}${seen && html` <span class="seen">(${seen})</span>`}</dd>`,
    )}</dl></section>`;
}
