import { lintLine } from '../lint/lint-fault.ts';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { type AddCommand, examples } from './command.ts';

/** `coe lint DIR` */
export const addLint: AddCommand = (program, terminal, ends) => {
  program
    .command('lint')
    .summary('check packs for faults')
    .description('Prints every fault of a pack, or of every pack in a folder, with its place and the cure.')
    .argument('<dir>', "a folder of packs, or one pack's folder")
    .addHelpText('after', examples('coe lint rules', 'coe lint rules/tx'))
    .action(async (dir: string) => {
      const folders = packFoldersAt(dir).map(readPackFolder);
      const { lintFolders } = await import('../lint/lint-folders.ts'); // brings recheck, which no other command needs
      const { lintSites } = await import('../lint/lint-sites.ts');
      const faults = [...(await lintFolders(folders, terminal)), ...lintSites(dir, folders)];
      for (const fault of faults) await terminal.out(`${lintLine(fault)}\n`);
      const errors = faults.filter(({ severity }) => severity === 'error').length;
      const warnings = faults.length - errors;
      terminal.note(
        `${folders.map(({ name }) => name).join(', ')}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
      );
      ends(errors > 0 ? 1 : 0);
    });
};
