import { runReport } from '../report/run-report.ts';
import { type AddCommand, examples } from './command.ts';
import { checkOptions, type FileOptions, withFileOptions } from './file-options.ts';

interface Options extends FileOptions {
  readonly out: string;
  readonly names?: boolean;
}

/** `coe report FILE -o report.html` */
export const addReport: AddCommand = (program, terminal, ends) => {
  const command = program
    .command('report')
    .summary('show in one page what the findings of a file come to')
    .description(
      'Checks a file like coe check and writes one HTML page: findings by rule, field, project and week, how many days lie between event and entry, known children, forms of names. Counts only: no child is named without --names.',
    );
  withFileOptions(command)
    .requiredOption('-o, --out <file.html>', 'where to write')
    .option('--names', 'add the findings with the names of the children')
    .addHelpText(
      'after',
      examples(
        'coe report children.csv -o report.html',
        'coe report children.csv -o informe.html --lang es --pack us --pack tx',
        'coe report children.csv -o report.html --roster known.csv --names',
      ),
    )
    .action(async (file: string, options: Options) => {
      const { out, names = false } = options;
      ends(await runReport({ ...checkOptions(file, options), out, names }, terminal));
    });
};
