import { Option } from 'commander';
import { runCheck } from '../check/run-check.ts';
import { formats } from '../formats/format.ts';
import { type AddCommand, examples } from './command.ts';
import { checkOptions, type FileOptions, withFileOptions } from './file-options.ts';

interface Options extends FileOptions {
  readonly format: keyof typeof formats;
}

/** `coe check FILE` */
export const addCheck: AddCommand = (program, terminal, ends) => {
  const command = program
    .command('check')
    .summary('check the records of a file')
    .description(
      'Checks every record of a CSV, XLSX, JSON or JSON lines file, or of standard input (-), and prints the findings.',
    );
  withFileOptions(command)
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
      ends(await runCheck({ ...checkOptions(file, options), format: options.format }, terminal));
    });
};
