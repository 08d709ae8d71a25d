import type { BuiltPack, Procedure, Step, Words } from '@coe-check/sdk';
import { type Html, html } from '../write/html.ts';
import { type AnswerWords, conditionWords, letterOf } from './condition-words.ts';
import { docsWords, type Language } from './docs-words.ts';

/** A procedure of a pack, with what its codes mean. */
export interface PrintedProcedure {
  readonly id: string;
  readonly procedure: Procedure;
  readonly codeSets: BuiltPack['codeSets'];
}

/** The procedures of these packs; of two with one name the later pack's. */
export function proceduresOf(packs: readonly BuiltPack[]): PrintedProcedure[] {
  const codeSets: BuiltPack['codeSets'] = Object.assign({}, ...packs.map((pack) => pack.codeSets));
  const found = packs.flatMap(({ name, procedures = {} }) =>
    Object.entries(procedures).map(([id, procedure]) => ({ id: `${name}:${id}`, procedure, codeSets })),
  );
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** All procedures: who does what in which order, what is asked, which document is asked for, and where each answer leads. */
export function proceduresHtml(all: readonly PrintedProcedure[], language: Language): Html | undefined {
  if (all.length === 0) return undefined;
  const { title, lead } = docsWords[language].procedures;
  return html`
<section class="topic" id="${language}-procedures"><h2>${title}</h2><p>${lead}</p>
  ${all.map((one) => procedureHtml(one, language))}
</section>`;
}

function procedureHtml(printed: PrintedProcedure, language: Language): Html {
  const { procedure, id } = printed;
  const { summary, why, roles, steps, guards = [], endings, rankings = {}, source } = procedure;
  const words = docsWords[language].procedures;
  const answers = answerWords(printed);
  const leads = (ends: string) => html`<span class="ends">${endings[ends]?.says[language] ?? ends}</span>`;
  return html`
<article class="procedure" id="${language}-${id}">
  <h3>${summary[language]}</h3>
  <p class="meta"><code>${id}</code></p>
  ${language === 'en' && html`<p class="why">${why}</p>`}
  <p><b>${words.roles}</b> ${Object.values(roles).map((role, at) => html`${at > 0 && ', '}${role[language]}`)}</p>
  ${guards.length > 0 && html`<p><b>${words.never}</b></p><ul class="guards">${guards.map(({ when, ends }) => html`<li>${sentence(conditionWords(when, [], answers, language))} → ${leads(ends)}</li>`)}</ul>`}
  <ol class="steps">${steps.map((step) => stepHtml(step, printed, answers, language))}</ol>
  ${Object.values(rankings).map(
    ({ title, tiers, source: from }) => html`
  <p class="ranking"><b>${words.ranking}</b> ${title[language]} <span class="source">${from.join(' ')}</span></p>
  <ol class="tiers">${tiers.map((codes) => html`<li>${codes.map((code) => documentOf(printed, code)[language]).join(', ')}</li>`)}</ol>`,
  )}
  <p class="source"><b>${docsWords[language].source}</b> ${source.join(', ')}</p>
</article>`;
}

function stepHtml(step: Step, printed: PrintedProcedure, answers: AnswerWords, language: Language): Html {
  const { procedure } = printed;
  const { who, does, asks, document, then, when } = step;
  const words = docsWords[language].procedures;
  const number = (id: string): number => procedure.steps.findIndex((one) => one.id === id) + 1;
  const wanted =
    document === undefined
      ? undefined
      : typeof document === 'string'
        ? documentOf(printed, document)[language]
        : words.above;
  return html`
    <li id="${language}-${printed.id}-${step.id}"><span class="who">${procedure.roles[who]?.[language] ?? who}</span> ${does[language]}
      ${when && html`<p class="only">${words.only} ${conditionWords(when, [], answers, language)}</p>`}
      ${wanted && html`<p class="document"><b>${words.document}</b> ${wanted}</p>`}
      ${asks.map((fact, at) => html`<p class="asks">${asks.length > 1 && `${letterOf(at)} `}${answers.fact(fact)[language]}</p>`)}
      <ul class="ways">${then.map(
        ({ when: if_, goTo, ends }) =>
          html`<li>${sentence(conditionWords(if_, asks, answers, language))} → ${
            goTo === undefined
              ? html`<span class="ends">${procedure.endings[ends ?? '']?.says[language] ?? ends}</span>`
              : html`<a href="#${language}-${printed.id}-${goTo}">${words.step(number(goTo))}</a>`
          }</li>`,
      )}</ul></li>`;
}

function answerWords({ procedure, codeSets }: PrintedProcedure): AnswerWords {
  return {
    fact: (key) => procedure.facts[key]?.label ?? { en: key, es: key },
    answer(key, value) {
      const { values, codeSet } = procedure.facts[key] ?? {};
      return values?.[value] ?? codeWords(codeSets, codeSet, value);
    },
  };
}

/** Documents are those of the field that says what proves a birth date. */
function documentOf({ codeSets }: PrintedProcedure, code: string): Words {
  return codeWords(codeSets, 'birthDateVerification', code);
}

function codeWords(codeSets: BuiltPack['codeSets'], set: string | undefined, code: string): Words {
  const codes = set === undefined ? [] : (codeSets[set]?.codes ?? []);
  return codes.find((one) => one.code === code)?.meaning ?? { en: code, es: code };
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
}
