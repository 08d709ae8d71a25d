import { extname } from 'node:path';
import { findPacks } from '../packs/find-packs.ts';
import { Unreadable } from '../read/unreadable.ts';
import { csvGuide, csvTemplate } from '../template/csv-template.ts';
import { templateGuide } from '../template/template-guide.ts';
import { writeResult } from '../write/write-file.ts';
import { type AddCommand, examples } from './command.ts';
import { packOption } from './options.ts';

interface Options {
  readonly out: string;
  readonly pack?: readonly string[];
}

/** `coe template -o import.csv` */
export const addTemplate: AddCommand = (program, terminal, ends) => {
  program
    .command('template')
    .summary('start an import file')
    .description(
      'Writes an empty file with a column for every field that coe check reads, and the guide to it: what to write in each, and the code lists. In a workbook the guide is on sheets of its own, beside a CSV file it is NAME.guide.csv.',
    )
    .requiredOption('-o, --out <file>', 'where to write: .csv or .xlsx')
    .addOption(packOption())
    .addHelpText('after', examples('coe template -o import.csv', 'coe template -o import.xlsx --pack us --pack tx'))
    .action(async ({ out, pack = ['us'] }: Options) => {
      const guide = templateGuide(findPacks(pack));
      const ending = extname(out);
      const kind = ending.toLowerCase();
      if (kind === '.csv') {
        const beside = `${out.slice(0, -ending.length)}.guide.csv`;
        writeResult(out, csvTemplate(guide));
        writeResult(beside, csvGuide(guide));
        terminal.note(`${beside}: what to write in each column, and the codes.`);
      } else if (kind === '.xlsx') {
        const { xlsxTemplate } = await import('../template/xlsx-template.ts'); // brings the workbook writer
        writeResult(out, await xlsxTemplate(guide));
      } else throw new Unreadable(`${out}: a template is a .csv or an .xlsx file. End the name with one of them.`);
      terminal.note(`${out}: ${guide.keys.length} columns. Columns that you leave out are not missed.`);
      ends(0);
    });
};
