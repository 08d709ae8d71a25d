import { checkCourseList } from '@coe-check/sdk/courses';
import { type Command, Option } from 'commander';
import { findCourseTables } from '../course/course-files.ts';
import { type ListColumns, readList, reviewSheet, stateTable } from '../course/import-list.ts';
import { readTable } from '../course/read-table.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { type ExitCode, examples } from './command.ts';
import { stateOption } from './options.ts';

interface Import {
  readonly state?: string;
  readonly codeColumn?: string;
  readonly titleColumn?: string;
  readonly scedColumn?: string;
  readonly basis: 'reviewed' | 'agreed';
  readonly source: string;
  readonly out?: string;
}

/** `coe course import FILE --state XX` */
export function addCourseImport(course: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
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
