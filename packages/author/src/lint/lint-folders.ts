import { PackError } from '@coe-check/sdk';
import { sheetFaults } from '../docs/read-sheets.ts';
import { foldersWithBases, loadFolders } from '../packs/find-packs.ts';
import type { PackFolder } from '../packs/pack-folder.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { lintDeprecated } from './lint-deprecated.ts';
import type { LintFault } from './lint-fault.ts';
import { lintMatch } from './lint-match.ts';
import { lintPatterns } from './lint-patterns.ts';
import { lintSchemas } from './lint-schemas.ts';
import { lintUnused } from './lint-unused.ts';
import { packTexts } from './pack-text.ts';

/** Every fault of these packs, in the order of files and lines: what keeps them from loading, and what only looks wrong. */
export async function lintFolders(folders: readonly PackFolder[], terminal: Terminal): Promise<LintFault[]> {
  const faults = folders.flatMap(loadFaults);
  const families = new Map(foldersWithBases(folders).map((folder) => [folder.name, packTexts(folder)]));
  const own = folders.flatMap((folder) => families.get(folder.name) ?? packTexts(folder));
  const progress = terminal.progress('linting', 'files', own.length);
  faults.push(
    ...lintSchemas(own),
    ...lintMatch(own, families),
    ...(await lintPatterns(own, progress)),
    ...lintDeprecated(own, families),
    ...lintUnused(own, families),
  );
  progress.done();
  const once = new Map(faults.map((fault) => [`${fault.file}:${fault.line}:${fault.column} ${fault.message}`, fault]));
  return [...once.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
}

/** Each pack with its own bases only: a rule that one pack switches off is still looked at in the pack that holds it. */
function loadFaults(folder: PackFolder): LintFault[] {
  try {
    return sheetFaults(foldersWithBases([folder]), loadFolders([folder]));
  } catch (fault) {
    if (!(fault instanceof PackError)) throw fault;
    return fault.faults.map(({ file, line, column, message, cure }) => ({
      severity: 'error',
      file,
      line,
      column,
      message,
      cure,
    }));
  }
}
