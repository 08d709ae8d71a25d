import type { DateOrder, Day } from '@coe-check/sdk';
import { Option } from 'commander';
import { runDiff } from '../diff/run-diff.ts';
import { localToday } from '../terminal/local-today.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, langOption, mapOption, stateOption, todayOption } from './options.ts';

interface Options {
  readonly records?: string;
  readonly format: 'text' | 'json';
  readonly dateOrder?: DateOrder;
  readonly today?: Day;
  readonly state?: string;
  readonly map?: string;
  readonly lang: 'en' | 'es';
}

/** `coe diff OLD NEW` */
export const addDiff: AddCommand = (program, terminal, ends) => {
  program
    .command('diff')
    .summary('show what a new version of a pack changes')
    .description(
      'Compares two versions of a pack: which rules came, went or changed (severity, words, conditions, fixes), which entries of lists, settings, conditions and procedures. With --records it checks a file with either version and shows which findings change; then it ends with 1 where the new version finds an error that the old one did not.',
    )
    .argument('<old>', "a pack's folder, a built pack, or a pack's name")
    .argument('<new>', 'the version to compare with it')
    .option('--records <file>', 'a file to check with either version, in any format that coe check reads')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(dateOrderOption())
    .addOption(todayOption())
    .addOption(stateOption())
    .addOption(mapOption())
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'coe diff published/us.json rules/us',
        'coe diff published/us.json rules/us --records children.csv --today 2026-11-23',
        'coe diff last-year/tx rules/tx --format json',
      ),
    )
    .action(async (old: string, now: string, { records: file, format, ...options }: Options) => {
      const records = file === undefined ? {} : { records: { ...options, file, today: options.today ?? localToday() } };
      ends(await runDiff({ old, new: now, format, ...records }, terminal));
    });
};
