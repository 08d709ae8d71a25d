import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import type { Language } from './docs-words.ts';
import { bookPage, sheetPage } from './make-docs.ts';
import { readEdition } from './read-edition.ts';

export interface DocsRun {
  readonly dir: string;
  readonly out: string;
  readonly languages: readonly Language[];
  readonly pdf?: string;
  readonly book?: string;
}

/**
 * `coe docs`: writes the cheat sheet, and the rule book behind it or into a file of its own.
 *
 * @throws Unreadable or PackError when the packs have faults, a file cannot be written, or there is no browser for the PDF.
 */
export async function runDocs({ dir, out, languages, pdf, book }: DocsRun, terminal: Terminal): Promise<void> {
  const edition = readEdition(dir);
  for (const language of languages) {
    const untold = edition.rules.filter(({ rule }) => !edition.words[language].get(rule.id)?.summary).length;
    if (language !== 'en' && untold > 0)
      terminal.note(
        `${untold} rules have no title in "${language}" (locales/${language}.json): they keep the English one.`,
      );
  }
  writeResult(out, sheetPage(edition, languages, book === undefined));
  terminal.note(`${out}: ${edition.sheet.pages?.length ?? 0} pages, ${edition.packs}.`);
  if (book !== undefined) {
    writeResult(book, bookPage(edition, languages));
    terminal.note(`${book}: ${edition.rules.length} rules.`);
  }
  if (pdf === undefined) return;
  const { printPage } = await import('./print-page.ts'); // brings the browser driver, which only the PDF needs
  writeResult(pdf, await printPage(out, terminal));
  terminal.note(`${pdf}: ${out} as it prints.`);
}
