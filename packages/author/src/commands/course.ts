import { type CourseQuery, checkCourseList, homeBaseRequest, translateCourse } from '@coe-check/sdk/courses';
import { Option } from 'commander';
import { answerText } from '../course/answer-text.ts';
import { findCourseTables, findDescriptions } from '../course/course-files.ts';
import { queryOf, readFrom } from '../course/course-query.ts';
import { type ListColumns, readList, reviewSheet, stateTable } from '../course/import-list.ts';
import { readLocalPairs } from '../course/local-pairs.ts';
import { readTable } from '../course/read-table.ts';
import { Unreadable } from '../read/unreadable.ts';
import { writeResult } from '../write/write-file.ts';
import { type AddCommand, type ExitCode, examples } from './command.ts';
import { stateOption } from './options.ts';

interface LookUp {
  readonly from?: string;
  readonly title?: string;
  readonly to?: string;
  readonly schoolYear?: string;
  readonly receivingYear?: string;
  readonly type?: string;
  readonly subject?: string;
  readonly section?: string;
  readonly credits?: string;
  readonly unit?: string;
  readonly hours?: string;
  readonly fullHours?: string;
  readonly grade?: string;
  readonly local?: string;
  readonly format: 'text' | 'json' | 'request';
}

interface Import {
  readonly state?: string;
  readonly codeColumn?: string;
  readonly titleColumn?: string;
  readonly scedColumn?: string;
  readonly basis: 'reviewed' | 'agreed';
  readonly source: string;
  readonly out?: string;
}

/** `coe course --from KS:02052 --to CA`, `coe course - --to CA`, `coe course import FILE --state XX` */
export const addCourse: AddCommand = (program, terminal, ends) => {
  const course = program
    .command('course')
    .summary("find a course of one State among another's")
    .description(
      'Finds what a course taken in one State is in another, by its code or its title, with what differs. It suggests; the receiving school grants credit.',
    )
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
    .option('--local <file>', 'pairs that districts agreed on, a JSON list; they go before the tables')
    .addOption(
      new Option('--format <format>', 'how to print; request: the text to send to the home base')
        .choices(['text', 'json', 'request'])
        .default('text'),
    )
    .addHelpText(
      'after',
      examples(
        'coe course --from KS:02052 --to CA',
        'coe course --from TX: --title "ALG I" --to CA --school-year 2024-2025',
        'coe course transcript.csv --to CA --format json',
        'coe course import our-list.csv --state OK',
      ),
    )
    .action(async (file: string | undefined, options: LookUp) => {
      const found = findCourseTables();
      const tables = options.local === undefined ? found : { ...found, local: readLocalPairs(options.local) };
      const descriptions = options.format === 'request' ? findDescriptions() : {};
      const asked = queryFrom(options);
      const show = async (query: CourseQuery) => {
        const answer = translateCourse(query, tables);
        const gap = file === undefined ? '' : '\n';
        if (options.format === 'json') await terminal.out(`${JSON.stringify(answer)}\n`);
        else if (options.format === 'request') await terminal.out(homeBaseRequest(answer, { descriptions }) + gap);
        else await terminal.out(answerText(answer, terminal.paint) + gap);
      };
      if (file === undefined) {
        if (options.from === undefined && options.title === undefined)
          throw new Unreadable('say which course: coe course --from KS:02052 --to CA (coe course --help shows more)');
        await show(asked);
        return ends(0);
      }
      let exit: ExitCode = 0;
      for await (const { line, values, fault } of readTable(file, terminal.stdin)) {
        if (fault === undefined) await show(queryOf(values, asked));
        else {
          terminal.tell(`${file === '-' ? 'standard input' : file}:${line}: ${fault}.`);
          exit = 2;
        }
      }
      ends(exit);
    });
  course
    .command('import')
    .summary("check a State's own list of courses and pair it with SCED")
    .description(
      'Checks a list (duplicates, retired or mistyped SCED numbers, the same number under another title, years) and proposes a SCED number for each course, as a sheet to review. The same sheet with yes in the column "accept" becomes the table.',
    )
    .argument('<file>', "the State's list, CSV or XLSX, or the reviewed sheet")
    .addOption(stateOption().makeOptionMandatory())
    .option('--code-column <name>', 'column of the codes (default: guessed by its name)')
    .option('--title-column <name>', 'column of the titles')
    .option('--sced-column <name>', 'column of the SCED numbers, if there is one')
    .addOption(
      new Option('--basis <basis>', 'why accepted pairs are believed')
        .choices(['reviewed', 'agreed'])
        .default('reviewed'),
    )
    .option('--source <text>', 'where the list is from', 'OWN')
    .option('-o, --out <file>', 'where to write the sheet, or the table once rows are accepted (default: print it)')
    .option('--quiet', 'no progress, no notes')
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'coe course import ok-courses.xlsx --state OK -o review.csv',
        'coe course import review.csv --state OK --basis reviewed -o rules/courses/states/OK.json',
      ),
    )
    .action(async (file: string, options: Import) => {
      terminal.quiet ||= (options as { quiet?: boolean }).quiet === true;
      ends(await importList(file, options));
    });

  async function importList(file: string, { state = '', basis, source, out, ...columns }: Import): Promise<ExitCode> {
    const tables = findCourseTables();
    const list = await readList(readTable(file, terminal.stdin), listColumns(columns), file);
    if (list.courses.length === 0 && list.faults.length === 0)
      throw new Unreadable(`${file} has a header and no rows: there is nothing to import.`);
    for (const fault of list.faults) terminal.tell(fault);
    const { faults, proposals } = checkCourseList(list.courses, tables);
    for (const { line, severity, message } of faults) terminal.tell(`${file}:${line}: ${severity}: ${message}`);
    const text = list.accepted === undefined ? reviewSheet(proposals) : stateTable(list, state, basis, source, tables);
    if (out === undefined) await terminal.out(text);
    else writeResult(out, text);
    const taken = list.accepted?.size;
    terminal.note(
      taken === undefined
        ? `${proposals.length} courses of ${state} to review: write yes under "accept", or another number under "sced", and import the sheet.`
        : `${taken} of ${list.courses.length} courses of ${state} have a SCED number, basis ${basis}.`,
    );
    return list.faults.length > 0 ? 2 : faults.some(({ severity }) => severity === 'error') ? 1 : 0;
  }
};

function queryFrom({
  from,
  title,
  to,
  schoolYear,
  receivingYear,
  type,
  subject,
  section,
  credits,
  unit,
  hours,
  fullHours,
  grade,
}: LookUp): CourseQuery {
  const parts: { readonly [key in keyof CourseQuery]: string | undefined } = {
    title,
    toState: to,
    schoolYear,
    receivingYear,
    courseType: type,
    subject,
    section,
    creditsGranted: credits,
    creditUnit: unit,
    clockHours: hours,
    hoursOfFullCourse: fullHours,
    grade,
  };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { ...(from === undefined ? {} : readFrom(from)), ...Object.fromEntries(given) };
}

function listColumns({
  codeColumn,
  titleColumn,
  scedColumn,
}: Pick<Import, 'codeColumn' | 'titleColumn' | 'scedColumn'>): ListColumns {
  return {
    ...(codeColumn !== undefined && { code: codeColumn }),
    ...(titleColumn !== undefined && { title: titleColumn }),
    ...(scedColumn !== undefined && { sced: scedColumn }),
  };
}
