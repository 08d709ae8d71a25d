import { Option } from 'commander';
import { runLookUp } from '../course/run-look-up.ts';
import { type AddCommand, examples } from './command.ts';
import { addCourseAgree } from './course-agree.ts';
import { addCourseImport } from './course-import.ts';
import { langOption } from './options.ts';

/** `coe course --from KS:02052 --to CA`, `coe course - --to CA`, `coe course import FILE`, `coe course agree` */
export const addCourse: AddCommand = (program, terminal, ends) => {
  const course = program
    .command('course')
    .summary("find a course of one State among another's")
    .description(
      'Finds what a course taken in one State is in another, by its code or its title, with what differs. It suggests; the receiving school grants credit.',
    )
    .enablePositionalOptions()
    .argument('[file]', 'queries to answer, a row each: CSV, XLSX, JSON or JSON lines; - reads standard input')
    .option(
      '--from <XX:code>',
      'sending State and code, KS:02052; the State alone (TX:) with --title; SCED:02052 for the hub',
    )
    .option('--title <title>', 'the course as the sending school writes it')
    .option('--to <XX>', 'receiving State; SCED stops at the hub')
    .option('--school-year <year>', 'school year it was taken in, 2024-2025')
    .option('--receiving-year <year>', 'school year of the placement (default: the school year)')
    .option('--type <type>', 'course type of the record: regular, honors, AP, IB, or 1 to 7')
    .option('--subject <subject>', 'subject of the record')
    .option('--section <section>', 'full, A or B')
    .option('--credits <value>', 'credits granted')
    .option('--unit <unit>', 'unit of the credits (default: of the sending State)')
    .option('--hours <hours>', 'clock hours done of an unfinished course')
    .option('--full-hours <hours>', 'hours that make the full course in the receiving district')
    .option('--grade <grade>', 'grade as written')
    .option(
      '--local <file>',
      'pairs that districts agreed on, as coe course agree writes them; they go before the tables',
    )
    .option(
      '--contacts <file>',
      'whom to ask at home bases: CSV or XLSX with district, role, office, phone (and state)',
    )
    .addOption(langOption())
    .addOption(
      new Option(
        '--format <format>',
        'how to print; request: the text to send to the home base; comparison: a page for the placement meeting',
      ).choices(['text', 'json', 'request', 'comparison']),
    )
    .option('-o, --out <file>', 'where to write; an .html file is the comparison (default: print it)')
    .addHelpText(
      'after',
      examples(
        'coe course --from KS:02052 --to CA',
        'coe course --from TX: --title "ALG I" --to CA --school-year 2024-2025',
        'coe course transcript.csv --to CA --format json',
        'coe course transcript.csv --to CA --lang es -o comparison.html',
        'coe course --from KS:44060 --to CA --format request --contacts contacts.csv',
        'coe course import our-list.csv --state OK',
        'coe course agree --from KS:44060 --title EMT --to CA:7999 --to-title "Health careers" …',
      ),
    )
    .action(async (file: string | undefined, options) => ends(await runLookUp(file, options, terminal)));
  addCourseImport(course, terminal, ends);
  addCourseAgree(course, terminal, ends);
};
