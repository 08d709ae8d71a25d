import { bookHtml } from './book-html.ts';
import { docsPage } from './docs-page.ts';
import type { Language } from './docs-words.ts';
import type { Edition } from './edition.ts';
import { sheetHtml } from './sheet-html.ts';

/** The two-page cheat sheet in these languages, with the rule book behind it where asked. */
export function sheetPage(edition: Edition, languages: readonly Language[], withBook: boolean): string {
  const [first = 'en'] = languages;
  const title = edition.sheet.title?.[first] ?? edition.title[first];
  const books = withBook ? languages.map((language) => bookHtml(edition, language)) : [];
  return docsPage(title, languages, [...languages.map((language) => sheetHtml(edition, language)), ...books], 'sheet');
}

/** The rule book alone. */
export function bookPage(edition: Edition, languages: readonly Language[]): string {
  const parts = languages.map((language) => bookHtml(edition, language));
  return docsPage(`COE Check, ${edition.packs}`, languages, parts, 'book');
}
