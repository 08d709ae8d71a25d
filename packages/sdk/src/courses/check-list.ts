import { codeKey, type Prepared, prepare } from './prepared.ts';
import type { CourseTables } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import { matchTitle } from './titles/match-title.ts';
import { titlesAgree } from './titles/titles-agree.ts';
import { readYear } from './years.ts';

/** A row of a State's own list of courses. */
export interface ListedCourse {
  readonly line: number;
  readonly code: string;
  readonly title: string;
  /** SCED number, where the list has one. */
  readonly sced?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is doubtful about a row. `error`: the row cannot be used as it stands. */
export interface ListFault {
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A SCED number proposed for a row, for a person to accept. */
export interface ProposedPair extends ListedCourse {
  readonly proposed: string;
  readonly proposedTitle: string;
  readonly relation: 'equal' | 'close' | '';
  readonly confidence: number;
  readonly because: string;
}

/**
 * Checks a State's list (codes and titles, duplicates, numbers of SCED that are retired, mistyped or carry another
 * title, years) and proposes a SCED number for each row by its title. Nothing is accepted here: a person does that.
 */
export function checkCourseList(
  courses: readonly ListedCourse[],
  tables: CourseTables,
): { faults: ListFault[]; proposals: ProposedPair[] } {
  const prepared = prepare(tables);
  const faults: ListFault[] = [];
  const seen = new Map<string, ListedCourse>();
  const proposals: ProposedPair[] = [];
  for (const course of courses) {
    const say = (severity: ListFault['severity'], message: string) =>
      void faults.push({ line: course.line, severity, message });
    const key = codeKey(course.code);
    if (key === '') {
      say('error', 'there is no code. Write one, or take the row away.');
      continue;
    }
    if (course.title === '') say('error', `${course.code} has no title. Write the title as the State has it.`);
    const before = seen.get(key);
    if (before !== undefined && before.title !== course.title)
      say('error', `${course.code} stands in line ${before.line} already, as "${before.title}". Keep one of them.`);
    else if (before !== undefined && before.sced === course.sced)
      say('warning', `${course.code} stands in line ${before.line} already, just the same.`);
    seen.set(key, before ?? course);
    checkYears(course, say);
    checkNumber(course, course.sced ?? /^\d{5}/.exec(key)?.[0] ?? '', course.sced !== undefined, prepared, say);
    proposals.push(propose(course, prepared));
  }
  return { faults, proposals };
}

type Say = (severity: ListFault['severity'], message: string) => void;

function checkYears({ code, from = '', to = '' }: ListedCourse, say: Say): void {
  const [first, last] = [readYear(from), readYear(to)];
  for (const { fault } of [first, last]) if (fault !== undefined) say('error', `${code}: ${fault.en}`);
  if (first.year !== undefined && last.year !== undefined && first.year > last.year)
    say('error', `${code} ends (${to}) before it begins (${from}).`);
}

/** A number that has the form of SCED's is compared with SCED's title, told or not. */
function checkNumber({ code, title }: ListedCourse, number: string, told: boolean, prepared: Prepared, say: Say): void {
  if (number === '') return;
  const entry = prepared.hub(number);
  if (entry === undefined) {
    const meant = title === '' ? undefined : nearNumber(number, title, prepared);
    if (meant !== undefined)
      say('warning', `${number} is no SCED number; ${meant} carries the title "${title}". Is it mistyped?`);
    else if (told) say('error', `${number} is no SCED number. Look the number up, or leave it blank.`);
    return;
  }
  if (entry.successor !== undefined)
    say('warning', `${code}: SCED ${number} is retired; ${entry.successor} carries its title now.`);
  else if (entry.retired) say('warning', `${code}: SCED ${number} is retired and no number took its place.`);
  if (title !== '' && !titlesAgree(prepared.view(title), prepared.view(entry.title)))
    say('warning', `${code} "${title}" has the number of SCED's "${entry.title}": the same number, another title.`);
}

/** A number one digit away whose title is the one given. */
function nearNumber(number: string, title: string, prepared: Prepared): string | undefined {
  const view = prepared.view(title);
  return prepared.tables.sced.find(
    ({ code, title: own }) => oneDigitApart(code, number) && sameTitle(view, prepared.view(own)),
  )?.code;
}

function oneDigitApart(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

function propose(course: ListedCourse, prepared: Prepared): ProposedPair {
  const told = course.sced === undefined ? undefined : prepared.current(course.sced);
  if (told !== undefined) {
    const title = prepared.hub(told)?.title ?? '';
    const relation = sameTitle(prepared.view(course.title), prepared.view(title)) ? 'equal' : 'close';
    return {
      ...course,
      proposed: told,
      proposedTitle: title,
      relation,
      confidence: relation === 'equal' ? 0.9 : 0.65,
      because: 'the list names the number',
    };
  }
  const { matches } = matchTitle(course.title, prepared.titles());
  const [best] = matches;
  if (best === undefined)
    return {
      ...course,
      proposed: '',
      proposedTitle: '',
      relation: '',
      confidence: 0,
      because: 'no course has a title like it',
    };
  const title = prepared.hub(best.sced)?.title ?? best.title;
  const alone = matches.filter(({ equal }) => equal).length === 1;
  const confidence = best.equal && alone ? 0.9 : Math.round(60 * best.share) / 100;
  return {
    ...course,
    proposed: best.sced,
    proposedTitle: title,
    relation: best.equal ? 'equal' : 'close',
    confidence,
    because: best.because.map(({ en }) => en).join('; '),
  };
}
