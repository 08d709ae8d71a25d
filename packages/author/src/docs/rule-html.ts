import type { Example, StudentRecord } from '@coe-check/sdk';
import { type Html, html } from '../write/html.ts';
import type { BookRule } from './book-rules.ts';
import { boxesHtml, markHtml } from './boxes-html.ts';
import { docsWords, type Language } from './docs-words.ts';
import type { Edition } from './edition.ts';

/** One rule: what it catches, why, a wrong and a right example, where it is from. */
export function ruleHtml({ rule, wrong, right }: BookRule, edition: Edition, language: Language): Html {
  const words = docsWords[language];
  const own = edition.words[language].get(rule.id);
  const text = (english: string, other: string | undefined): Html =>
    other === undefined && language !== 'en' ? html`<span lang="en">${english}</span>` : html`${other ?? english}`;
  return html`
<article class="rule ${rule.severity}" id="${language}-${rule.id}">
  <h3>${text(rule.summary, own?.summary)}</h3>
  <p class="meta"><span class="badge ${rule.severity}">${words.severity[rule.severity]}</span> <code>${rule.id}</code></p>
  <p class="why">${text(rule.why, own?.why)}</p>
  ${
    wrong &&
    html`<div class="example">${markHtml('wrong', words.wrong)}<div>${boxesHtml(wrong.example.record, edition.fields, language)}${aroundHtml(wrong.example, edition, language)}
    <p class="says">${wrong.says[language]}</p>${offersHtml(wrong.fixes[language], words.offers)}</div></div>`
  }
  ${
    right &&
    html`<div class="example">${markHtml('right', words.right)}<div>${boxesHtml(right.record, edition.fields, language)}${aroundHtml(right, edition, language)}
    ${language === 'en' && html`<p class="when">${sentence(right.when)}</p>`}</div></div>`
  }
  <p class="source"><b>${words.source}</b> ${rule.source.map((id, at) => html`${at > 0 && ', '}<a href="#${language}-sources" title="${edition.sources[id]?.title ?? id}">${id}</a>`)}${rule.evidence && html`, ${words.evidence[rule.evidence]}`}</p>
</article>`;
}

function offersHtml(fixes: readonly string[], word: string): Html | undefined {
  if (fixes.length === 0) return undefined;
  return html`<p class="offers"><span class="word">${word}</span> ${fixes.map((fix) => html`<span class="fix">${fix}</span> `)}</p>`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}

/** What stands around the record of an example, without which it would not be understood. */
function aroundHtml(example: Example, { fields }: Edition, language: Language): Html | undefined {
  const { around } = docsWords[language];
  const boxes = (word: string, record: StudentRecord) => html`<li>${word} ${boxesHtml(record, fields, language)}</li>`;
  const { siblings = [], prior, rows = {}, candidates = [], settled, settings, place = {} } = example;
  const parts: Html[] = [
    ...siblings.map((sibling) => boxes(around.siblings, sibling)),
    ...(prior === undefined ? [] : [boxes(around.prior, prior)]),
    ...Object.entries(rows).flatMap(([group, list]) =>
      list.map(({ child: _, ...row }) => boxes(around.rows[group] ?? group, row as StudentRecord)),
    ),
    ...candidates.map((candidate) => boxes(around.candidates, (candidate as { record: StudentRecord }).record)),
    ...(settled === undefined ? [] : [boxes(around.settled, settled)]),
    ...Object.entries(settings ?? {}).map(
      ([name, value]) => html`<li>${around.settings} <code>${name}: ${String(value)}</code></li>`,
    ),
    ...(place.dateOrder === undefined ? [] : [html`<li>${around.orders[place.dateOrder]}</li>`]),
    ...(place.state === undefined ? [] : [html`<li>${around.state} ${place.state}</li>`]),
    ...(place.today === undefined ? [] : [html`<li>${around.today} ${place.today}</li>`]),
  ];
  return parts.length === 0 ? undefined : html`<ul class="around">${parts}</ul>`;
}
