import { type Html, html } from '../write/html.ts';
import { docsWords, type Language } from './docs-words.ts';
import type { Edition } from './edition.ts';
import { ruleHtml } from './rule-html.ts';
import type { StateChapter, StateDifference } from './state-chapter.ts';

/** What one state does in its own way. */
export function stateHtml(state: StateChapter, edition: Edition, language: Language): Html {
  const words = docsWords[language].state;
  const off = state.overrides.filter(({ rule }) => rule === undefined);
  const changed = state.overrides.filter(({ rule }) => rule !== undefined);
  return html`
<section class="topic state" id="${language}-state-${state.name}"><h2>${state.title[language]}</h2><p>${words.lead}</p>
  ${listHtml(words.settings, state.settings, language, ({ name, value }) => html`<code>${name}: ${String(value)}</code>`)}
  ${listHtml(words.off, off, language, ({ name }) => html`<a href="#${language}-${name}"><code>${name}</code></a>`)}
  ${changed.length > 0 && html`<h3>${words.changed}</h3>`}
  ${changed.map(({ rule, why, source }) => html`${rule && ruleHtml(rule, edition, language)}${whyHtml(why, source, words.why)}`)}
  ${state.rules.length > 0 && html`<h3>${words.own}</h3>`}
  ${state.rules.map((rule) => ruleHtml(rule, edition, language))}
</section>`;
}

function listHtml(
  title: string,
  list: readonly StateDifference[],
  language: Language,
  name: (one: StateDifference) => Html,
): Html | undefined {
  if (list.length === 0) return undefined;
  const { why: word } = docsWords[language].state;
  return html`<h3>${title}</h3><ul class="differences">${list.map((one) => html`<li>${name(one)} ${whyHtml(one.why, one.source, word)}</li>`)}</ul>`;
}

function whyHtml(why: string | undefined, source: readonly string[], word: string): Html | undefined {
  if (why === undefined) return undefined;
  return html`<p class="reason"><b>${word}</b> <span lang="en">${why}</span> <span class="source">${source.join(' ')}</span></p>`;
}
