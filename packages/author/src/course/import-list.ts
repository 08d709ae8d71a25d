import {
  type CourseTables,
  checkCourseList,
  type ListedCourse,
  type ProposedPair,
  type StateRow,
} from '@coe-check/sdk/courses';
import { csvRow } from '../formats/csv.ts';
import { Unreadable } from '../read/unreadable.ts';
import { cellOf, type NamedRow } from './read-table.ts';

/** Which column of a State's list holds what; what is not said is guessed by its name. */
export interface ListColumns {
  readonly code?: string;
  readonly title?: string;
  readonly sced?: string;
  readonly from?: string;
  readonly to?: string;
}

const names = {
  code: ['code', 'state code', 'course code', 'course number', 'course id', 'service id', 'number', 'clave'],
  title: ['title', 'state title', 'course title', 'course name', 'name', 'description', 'titulo'],
  sced: ['sced', 'sced code', 'sced number', 'sced course code', 'proposed'],
  from: ['from', 'valid from', 'start year', 'begin year', 'first year', 'effective'],
  to: ['to', 'valid to', 'end year', 'last year', 'retired'],
} as const;

/** A list as read: rows for the checks, and which rows a person has accepted, where the file says so. */
export interface ReadList {
  readonly courses: readonly ListedCourse[];
  readonly faults: readonly string[];
  /** By line; undefined where the file has no column "accept". */
  readonly accepted: ReadonlySet<number> | undefined;
}

/**
 * Reads the rows of a State's list.
 *
 * @throws Unreadable when no column holds codes, or none titles.
 */
export async function readList(rows: AsyncIterable<NamedRow>, columns: ListColumns, file: string): Promise<ReadList> {
  const courses: ListedCourse[] = [];
  const faults: string[] = [];
  const accepted = new Set<number>();
  let asks = false;
  let header: readonly string[] | undefined;
  for await (const { line, values, fault } of rows) {
    if (fault !== undefined) {
      faults.push(`${file}:${line}: ${fault}.`);
      continue;
    }
    header ??= checkedHeader(Object.keys(values), columns, file);
    const value = (key: keyof typeof names) => cellOf(values, columns[key] === undefined ? names[key] : [columns[key]]);
    const [sced, from, to] = [value('sced'), value('from'), value('to')];
    courses.push({
      line,
      code: value('code'),
      title: value('title'),
      ...(sced !== '' && { sced }),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
    });
    asks ||= header.some((name) => name.trim().toLowerCase() === 'accept');
    if (/^(y|yes|x|1|true|s[ií])$/i.test(cellOf(values, ['accept']))) accepted.add(line);
  }
  return { courses, faults, accepted: asks ? accepted : undefined };
}

function checkedHeader(header: readonly string[], columns: ListColumns, file: string): readonly string[] {
  const shown = header
    .slice(0, 8)
    .map((name) => `"${name}"`)
    .join(', ');
  for (const column of Object.values(columns) as string[])
    if (!header.includes(column)) throw new Unreadable(`${file} has no column "${column}". Its columns: ${shown}.`);
  const row = Object.fromEntries(header.map((name) => [name, 'x']));
  for (const key of ['code', 'title'] as const)
    if (columns[key] === undefined && cellOf(row, names[key]) === '')
      throw new Unreadable(
        `${file}: no column looks like the course ${key}. Name it with --${key}-column. Its columns: ${shown}.`,
      );
  return header;
}

/** The rows with a proposal each, as a sheet: a person writes yes under "accept" or another number under "sced". */
export function reviewSheet(proposals: readonly ProposedPair[]): string {
  const rows = proposals.map(
    ({ code, title, from = '', to = '', proposed, proposedTitle, relation, confidence, because }) => [
      code,
      title,
      from,
      to,
      proposed,
      proposedTitle,
      relation,
      String(confidence),
      because,
      '',
    ],
  );
  return [['code', 'title', 'from', 'to', 'sced', 'sced title', 'relation', 'confidence', 'because', 'accept'], ...rows]
    .map(csvRow)
    .join('');
}

/** The accepted rows as a table of `rules/courses/states`, one a line; rows nobody accepted stand there without a number. */
export function stateTable(
  list: ReadList,
  state: string,
  basis: 'reviewed' | 'agreed',
  source: string,
  tables: CourseTables,
): string {
  const { proposals } = checkCourseList(list.courses, tables);
  const entries = proposals
    .map(({ line, code, title, from, to, sced, proposed, relation }): StateRow => {
      const pair =
        list.accepted?.has(line) === true && sced !== undefined && relation !== ''
          ? { sced: proposed, basis, relation }
          : {};
      return { code, title, ...pair, ...(from !== undefined && { from }), ...(to !== undefined && { to }), source };
    })
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const head = {
    $schema: '../../schema/courses-state.json',
    summary: 'Course codes and titles of the State, each with the SCED number it is taken for and why',
    state,
    source: [source],
    made: 'Written by coe course import from a list that a person reviewed.',
  };
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${lines.join('\n')}\n  "entries": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;
}
