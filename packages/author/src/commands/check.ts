import { createChecker, type DateOrder, type Day } from '@coe-check/sdk';
import { Option } from 'commander';
import { runCheck } from '../check/run-check.ts';
import { formats } from '../formats/format.ts';
import { findPacks } from '../packs/find-packs.ts';
import { localToday } from '../terminal/local-today.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, langOption, packOption, stateOption, todayOption } from './options.ts';

interface Options {
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly today?: Day;
  readonly state?: string;
  readonly map?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly lang: 'en' | 'es';
  readonly format: keyof typeof formats;
}

/** `coe check FILE` */
export const addCheck: AddCommand = (program, terminal, ends) => {
  program
    .command('check')
    .summary('check the records of a file')
    .description(
      'Checks every record of a CSV, XLSX, JSON or JSON lines file, or of standard input (-), and prints the findings.',
    )
    .argument('<file>', 'CSV, XLSX, JSON or JSON lines; - reads standard input')
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(todayOption())
    .addOption(stateOption())
    .option('--map <columns.json>', 'which field a column is: { "column name": "fieldKey" }, null leaves it out')
    .option('--roster <file>', 'children known already, in any format this command reads')
    .option('--waivers <file>', 'findings to let stand, with reasons')
    .addOption(langOption())
    .addOption(new Option('--format <format>', 'how to print findings').choices(Object.keys(formats)).default('text'))
    .addHelpText(
      'after',
      examples(
        'coe check children.csv',
        'coe check children.xlsx --pack us --pack tx --lang es',
        'coe check export.csv --map columns.json --format sarif > findings.sarif',
        'cat children.jsonl | coe check - --format jsonl --today 2026-11-23',
      ),
    )
    .action(async (file: string, options: Options) => {
      const { pack = ['us'], today = localToday(), state, lang } = options;
      const packs = findPacks(pack);
      const checkerFor = (dateOrder: DateOrder | undefined) => createChecker(packs, { today, dateOrder, state, lang });
      ends(await runCheck({ ...options, file, today, packs, checkerFor }, terminal));
    });
};
