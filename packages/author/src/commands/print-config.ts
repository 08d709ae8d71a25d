import { findFolders } from '../packs/find-packs.ts';
import { originOf } from '../packs/rule-origin.ts';
import { Unreadable } from '../read/unreadable.ts';
import { type AddCommand, examples } from './command.ts';
import { packOption } from './options.ts';

/** `coe print-config --pack tx --rule ID` */
export const addPrintConfig: AddCommand = (program, terminal, ends) => {
  program
    .command('print-config')
    .summary('show which file set what of a rule')
    .description(
      "Shows a rule's severity, words and settings as they hold with these packs, and the file and line that set each.",
    )
    .addOption(packOption())
    .requiredOption('--rule <id>', 'id of a rule, such as us/dates/birth-date-two-readings')
    .addHelpText('after', examples('coe print-config --pack tx --rule us/dates/birth-date-two-readings'))
    .action(async ({ pack = ['us'], rule }: { pack?: readonly string[]; rule: string }) => {
      const folders = findFolders(pack);
      const settings = originOf(rule, folders);
      if (settings === undefined)
        throw new Unreadable(
          `no rule is called "${rule}" in the sources of ${folders.map(({ name }) => name).join(', ') || pack.join(', ')}. (A built pack does not say where its rules come from.)`,
        );
      await terminal.out(`${terminal.paint.bold(rule)}\n`);
      for (const { name, value, from, over } of settings) {
        await terminal.out(
          `  ${name.padEnd(8)}  ${typeof value === 'string' ? value : JSON.stringify(value)}\n${' '.repeat(12)}${terminal.paint.dim(from)}\n`,
        );
        for (const place of over) await terminal.out(`${' '.repeat(12)}${terminal.paint.dim(`over ${place}`)}\n`);
      }
      ends(0);
    });
};
