import { createChecker, type DateOrder, type Day } from '@coe-check/sdk';
import { findPacks } from '../packs/find-packs.ts';
import { runReport } from '../report/run-report.ts';
import { localToday } from '../terminal/local-today.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, langOption, packOption, stateOption, todayOption } from './options.ts';

interface Options {
  readonly out: string;
  readonly names?: boolean;
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly today?: Day;
  readonly state?: string;
  readonly map?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly lang: 'en' | 'es';
}

/** `coe report FILE -o report.html` */
export const addReport: AddCommand = (program, terminal, ends) => {
  program
    .command('report')
    .summary('show in one page what the findings of a file come to')
    .description(
      'Checks a file like coe check and writes one HTML page: findings by rule, field, project and week, how many days lie between event and entry, known children, forms of names. Counts only: no child is named without --names.',
    )
    .argument('<file>', 'CSV, XLSX, JSON or JSON lines; - reads standard input')
    .requiredOption('-o, --out <file.html>', 'where to write')
    .option('--names', 'add the findings with the names of the children')
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(todayOption())
    .addOption(stateOption())
    .option('--map <columns.json>', 'which field a column is: { "column name": "fieldKey" }, null leaves it out')
    .option('--roster <file>', 'children known already, in any format this command reads')
    .option('--waivers <file>', 'findings to let stand, with reasons')
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'coe report children.csv -o report.html',
        'coe report children.csv -o informe.html --lang es --pack us --pack tx',
        'coe report children.csv -o report.html --roster known.csv --names',
      ),
    )
    .action(async (file: string, options: Options) => {
      const { pack = ['us'], today = localToday(), state, lang } = options;
      const packs = findPacks(pack);
      const checkerFor = (dateOrder: DateOrder | undefined) => createChecker(packs, { today, dateOrder, state, lang });
      ends(await runReport({ ...options, file, today, packs, checkerFor }, terminal));
    });
};
