import { lintLine } from '../lint/lint-fault.ts';
import { foldersWithBases, loadFolders } from '../packs/find-packs.ts';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { Unreadable } from '../read/unreadable.ts';
import { type Edition, editionOf } from './edition.ts';
import { sheetFaults } from './read-sheets.ts';

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
