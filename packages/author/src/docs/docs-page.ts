import { type Html, html } from '../write/html.ts';
import { htmlPage } from '../write/html-page.ts';
import { docsStyle } from './docs-style.ts';
import { docsWords, type Language } from './docs-words.ts';

/** A page of the sheet or the book, with a way to each language where there are several. */
export function docsPage(title: string, languages: readonly Language[], parts: readonly Html[], kind: string): string {
  const skip =
    languages.length > 1 &&
    html`<nav class="skip" aria-label="Language">${languages.map((language) => html`<a href="#${kind}-${language}" lang="${language}">${docsWords[language].language}</a>`)}</nav>`;
  const body = html`${skip}
${parts}`;
  return htmlPage({ lang: languages[0] ?? 'en', title, style: docsStyle, body }).replace(/[ \t]+$/gm, '');
}
