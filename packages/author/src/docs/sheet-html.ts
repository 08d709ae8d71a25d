import { type Html, html } from '../write/html.ts';
import { boxesHtml, boxHtml, markHtml } from './boxes-html.ts';
import type { SheetEntry, SheetFigure, SheetPage, SheetSection } from './cheat-sheet.ts';
import { docsWords, type Language } from './docs-words.ts';
import type { Edition } from './edition.ts';

/** The pages of the cheat sheet in one language, each one sheet of paper. */
export function sheetHtml(edition: Edition, language: Language): Html {
  const pages = edition.sheet.pages ?? [];
  return html`<section class="sheets" lang="${language}" id="sheet-${language}">${pages.map((page) => pageHtml(page, edition, language))}</section>`;
}

function pageHtml(page: SheetPage, edition: Edition, language: Language): Html {
  return html`
<article class="sheet ${page.id}">
  <header><h1>${page.title?.[language]}</h1>${page.lead && html`<p class="lead">${page.lead[language]}</p>`}</header>
  ${page.figure && html`<div class="top">${figureHtml(page.figure, language)}${sourceHtml(page.figure.source)}</div>`}
  <div class="sections">${page.sections.map((section) => sectionHtml(section, edition, language))}</div>
  <footer>${docsWords[language].foot(edition.packs)}</footer>
</article>`;
}

/** Each once: on a wall they stand by the title, out of the way of the sentences. */
function sourcesOf({ figure, entries }: SheetSection): string[] {
  return [...new Set([...(figure?.source ?? []), ...entries.flatMap(({ source }) => source)])];
}

function figureHtml({ caption, note, cells, source }: SheetFigure, language: Language): Html {
  return html`
<figure class="cells-${cells.length}" title="${source.join(' ')}"><figcaption>${caption[language]}</figcaption>
  <div class="cells">${cells.map(
    ({ label, text, note: below }) =>
      html`<div class="cell">${boxHtml(label?.[language] ?? '', text)}${below && html`<span class="note">${below[language]}</span>`}</div>`,
  )}</div>${note && html`<p class="note">${note[language]}</p>`}
</figure>`;
}

function sectionHtml(section: SheetSection, edition: Edition, language: Language): Html {
  const { look = 'rules', width = 'full', title, figure, entries } = section;
  return html`
<section class="${look} ${width}"><h2>${title?.[language]} ${sourceHtml(sourcesOf(section))}</h2>${figure && figureHtml(figure, language)}
  <ul>${entries.map((entry) => entryHtml(entry, edition, language))}</ul>
</section>`;
}

function entryHtml({ who, says, wrong, right, source }: SheetEntry, edition: Edition, language: Language): Html {
  const words = docsWords[language];
  return html`
<li title="${source.join(' ')}">${who && html`<b class="who">${who[language]}</b> `}<span class="says">${says[language]}</span>${
    wrong &&
    html`<span class="pair"><span>${markHtml('wrong', words.wrong)}${boxesHtml(wrong, edition.fields, language)}</span>${
      right && html`<span>${markHtml('right', words.right)}${boxesHtml(right, edition.fields, language)}</span>`
    }</span>`
  }</li>`;
}

function sourceHtml(source: readonly string[]): Html {
  return html`<span class="source">${source.join(' ')}</span>`;
}
