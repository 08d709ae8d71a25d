import { foldersWithBases, loadFolders } from '../packs/find-packs.ts';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { Unreadable } from '../read/unreadable.ts';
import { lintLine } from '../lint/lint-fault.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import type { Language } from './docs-words.ts';
import { type Edition, editionOf } from './edition.ts';
import { bookPage, sheetPage } from './make-docs.ts';
import { sheetFaults } from './read-sheets.ts';

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
      terminal.note(`${untold} rules have no title in "${language}" (locales/${language}.json): they keep the English one.`);
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

/**
 * What there is to print at a path: one pack's folder, or a folder of packs.
 *
 * @throws Unreadable or PackError with every fault.
 */
export function readEdition(dir: string): Edition {
  const asked = packFoldersAt(dir).map(readPackFolder);
  const folders = foldersWithBases(asked);
  const packs = loadFolders(folders);
  const faults = sheetFaults(folders, packs);
  if (faults.length > 0) throw new Unreadable(faults.map(lintLine).join('\n'));
  const edition = editionOf(asked, folders);
  if (edition.sheet.pages === undefined)
    throw new Unreadable(
      `${dir} has no cheat sheet: no cheat-sheet.json in the pack or in the folder of one it builds on. Name the folder that holds both, such as rules.`,
    );
  return edition;
}
