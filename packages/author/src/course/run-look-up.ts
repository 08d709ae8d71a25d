import {
  type Contact,
  type CourseAnswer,
  type CourseQuery,
  type CourseTables,
  comparisonPage,
  homeBaseRequest,
  translateCourse,
} from '@coe-check/sdk/courses';
import type { ExitCode } from '../commands/command.ts';
import { Unreadable } from '../read/unreadable.ts';
import { localToday } from '../terminal/local-today.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { answerText } from './answer-text.ts';
import { readContactFile } from './contact-file.ts';
import { findCourseTables, findDescriptions } from './course-files.ts';
import { queryOf, readFrom } from './course-query.ts';
import { readLocalPairs } from './local-pairs.ts';
import { readTable } from './read-table.ts';

/** What the command line says of a look-up. */
export interface LookUp {
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
  readonly contacts?: string;
  readonly lang: 'en' | 'es';
  readonly format?: Format;
  readonly out?: string;
}

type Format = 'text' | 'json' | 'request' | 'comparison';

/**
 * Answers one query of the command line, or each row of a file, in the form that was asked for.
 *
 * @throws Unreadable when no course is named, or a file cannot be read at all.
 */
export async function runLookUp(file: string | undefined, options: LookUp, terminal: Terminal): Promise<ExitCode> {
  const { out, lang, local } = options;
  const format = options.format ?? (out !== undefined && /\.html?$/i.test(out) ? 'comparison' : 'text');
  const tables = withLocal(findCourseTables(), local);
  const contacts = options.contacts === undefined ? [] : await readContactFile(options.contacts, lang, terminal);
  const asked = queryFrom(options);
  const answers: CourseAnswer[] = [];
  const written: string[] = [];
  const print = printer(format, { lang, contacts, apart: file !== undefined }, terminal);
  const take = async (query: CourseQuery) => {
    const answer = translateCourse(query, tables, { lang });
    if (format === 'comparison') answers.push(answer);
    else if (out === undefined) await terminal.out(print(answer));
    else written.push(print(answer));
  };
  let exit: ExitCode = 0;
  if (file === undefined) {
    if (options.from === undefined && options.title === undefined)
      throw new Unreadable('say which course: coe course --from KS:02052 --to CA (coe course --help shows more)');
    await take(asked);
  } else
    for await (const { line, values, fault } of readTable(file, terminal.stdin)) {
      if (fault === undefined) await take(queryOf(values, asked));
      else {
        terminal.tell(`${file === '-' ? 'standard input' : file}:${line}: ${fault}.`);
        exit = 2;
      }
    }
  if (format === 'comparison') {
    const states = Object.fromEntries(Object.values(tables.systems).map(({ state, name }) => [state, name]));
    written.push(comparisonPage(answers, { lang, states, day: localToday() }));
  }
  if (out !== undefined) {
    writeResult(out, written.join(''), { personal: true });
    if (format === 'comparison')
      terminal.note(`${out}: ${answers.length} courses, to print for the placement meeting.`);
  } else if (format === 'comparison') await terminal.out(written.join(''));
  return exit;
}

/** What districts agreed goes before the tables; a file named here before what lies in rules/courses/local. */
function withLocal(tables: CourseTables, file: string | undefined): CourseTables {
  return file === undefined ? tables : { ...tables, local: [...readLocalPairs(file), ...(tables.local ?? [])] };
}

interface Printing {
  readonly lang: 'en' | 'es';
  readonly contacts: readonly Contact[];
  /** A blank line between one answer and the next. */
  readonly apart: boolean;
}

function printer(
  format: Format,
  { lang, contacts, apart }: Printing,
  { paint }: Terminal,
): (answer: CourseAnswer) => string {
  const gap = apart ? '\n' : '';
  if (format === 'json') return (answer) => `${JSON.stringify(answer)}\n`;
  if (format === 'text') return (answer) => answerText(answer, paint, lang) + gap;
  const descriptions = findDescriptions();
  return (answer) => homeBaseRequest(answer, { descriptions, contacts, lang }) + gap;
}

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
