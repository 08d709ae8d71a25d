import { Option } from 'commander';
import { runDocs } from '../docs/run-docs.ts';
import { type AddCommand, examples } from './command.ts';

interface Options {
  readonly out: string;
  readonly lang: 'en' | 'es' | 'both';
  readonly pdf?: string;
  readonly book?: string;
}

/** `coe docs DIR -o cheat-sheet.html` */
export const addDocs: AddCommand = (program, terminal, ends) => {
  program
    .command('docs')
    .summary('print the cheat sheet and the rule book')
    .description(
      'Writes one HTML file out of the packs: two pages on names and dates for the wall, and behind them every rule with a wrong and a right example, why, and its source.',
    )
    .argument('<dir>', "one pack's folder, or a folder of packs")
    .requiredOption('-o, --out <file.html>', 'where to write')
    .addOption(new Option('--lang <language>', 'language to print').choices(['en', 'es', 'both']).default('en'))
    .option('--book <file.html>', 'put the rule book into a file of its own, and leave the two pages alone')
    .option('--pdf <file.pdf>', 'print what -o names to a PDF too, with the Chromium, Chrome or Edge of this machine')
    .addHelpText(
      'after',
      examples(
        'coe docs rules -o cheat-sheet.html',
        'coe docs rules/tx -o texas.html --lang both',
        'coe docs rules -o wall.html --book rule-book.html --pdf wall.pdf --lang es',
      ),
    )
    .action(async (dir: string, { lang, ...options }: Options) => {
      await runDocs({ ...options, dir, languages: lang === 'both' ? ['en', 'es'] : [lang] }, terminal);
      ends(0);
    });
};
