import type { CourseLookUp, CourseThere, CourseView, SentCourse } from '../facts/course.ts';
import type { CourseAnswer, CourseQuery } from './course.ts';
import { type Prepared, prepare } from './prepared.ts';
import { readQuery } from './read-query.ts';
import type { CourseTables, StateRow } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import { titlesAgree } from './titles/titles-agree.ts';
import { findByCode, statesOf } from './to-hub.ts';
import { translateCourse } from './translate-course.ts';
import { holdsOn } from './years.ts';

/** Answers are kept: the rules of one row, and of rows beside it, ask the same. */
const mostKept = 500;

/**
 * The course tables as the fact `course` asks them.
 *
 * createChecker(packs, { courses: courseLookUp(tables), today, state: 'CA' })
 */
export function courseLookUp(tables: CourseTables): CourseLookUp {
  const prepared = prepare(tables);
  const kept = new Map<string, CourseView | undefined>();
  return (course) => {
    const key = JSON.stringify(course);
    if (kept.has(key)) return kept.get(key);
    const view = viewOf(course, tables, prepared);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, view);
    return view;
  };
}

/**
 * The query that a course in a record asks: whose code it is said to be goes before where the student came from, and
 * a code or title of the receiving State is its own.
 */
export function queryOfRecord(course: SentCourse, tables: CourseTables): CourseQuery | undefined {
  const prepared = prepare(tables);
  const { codeSystem = '', fromState, toState = '', ...rest } = course;
  if (!Object.hasOwn(tables.systems, toState)) return undefined;
  const named = stateNamed(codeSystem, prepared) ?? fromState;
  const from = isOwn(course, named, toState, prepared) ? toState : named;
  return { ...rest, toState, ...(from !== undefined && { fromState: from }) };
}

function stateNamed(text: string, { tables }: Prepared): string | undefined {
  const upper = text.toUpperCase();
  if (upper === '') return undefined;
  const first = /^[A-Z]+/.exec(upper)?.[0] ?? '';
  if (first === 'SCED' || Object.hasOwn(tables.systems, first)) return first;
  return Object.values(tables.systems).find(({ name }) => upper.startsWith(name.toUpperCase()))?.state;
}

/** It is the receiving State's own where its list has the code, and nothing says that another State's is meant. */
function isOwn({ code, title }: SentCourse, from: string | undefined, to: string, prepared: Prepared): boolean {
  if (from === to) return true;
  const view = title === undefined ? undefined : prepared.view(title);
  const inForce = (row: StateRow) => holdsOn(row, prepared.tables.date);
  const sameAs = (row: StateRow) => view !== undefined && sameTitle(view, prepared.view(row.title ?? ''));
  if (code === undefined) return prepared.rows(to).some((row) => inForce(row) && row.title === title);
  const here = prepared.rowsOfCode(to, code).filter(inForce);
  if (here.length === 0) return false;
  const sent = from === undefined ? [] : prepared.rowsOfCode(from, code);
  return sent.length === 0 ? view === undefined || here.some(sameAs) : here.some(sameAs) && !sent.some(sameAs);
}

function viewOf(course: SentCourse, tables: CourseTables, prepared: Prepared): CourseView | undefined {
  const query = queryOfRecord(course, tables);
  if (query === undefined) return undefined;
  const { code, title, fromState = '', toState = '' } = query;
  const answer = translateCourse(query, tables);
  if (code === undefined && !/\p{L}/u.test(title ?? '')) return undefined;
  const own = fromState === toState;
  const [hub] = answer.sced;
  const { credit } = answer;
  const converted = course.creditsGranted !== undefined && credit !== null && credit.receiving.value !== null;
  const retired = code !== undefined && isRetired(code, fromState, prepared);
  const ended = answer.differences.find(({ kind, from }) => kind === 'version' && from === answer.input.schoolYear);
  const listed = codeRows(code, fromState, prepared);
  const codeTitle = listed.find((row) => row.title !== undefined)?.title ?? hubTitle(code, fromState, prepared);
  const agrees =
    title === undefined || codeTitle === undefined || code === undefined
      ? undefined
      : agreesWith(title, [codeTitle, hub?.name ?? codeTitle], prepared);
  return {
    status: own ? 'own' : answer.status,
    from: fromState,
    to: toState,
    ...whatCodeIs(query, prepared),
    ...(codeTitle !== undefined && { codeTitle }),
    ...(agrees !== undefined && { titleAgrees: agrees }),
    retired,
    ...(retired &&
      hub !== undefined &&
      hub.retiredFrom !== undefined && { successor: there(hub.code, hub.name, 'equal') }),
    ...(ended !== undefined && listed[0]?.to !== undefined && { ended: listed[0].to }),
    targets: own ? [] : told(answer).map((one) => there(one.code, one.title, one.relation)),
    levelLost: !own && isLevelLost(answer),
    ...(!own &&
      converted &&
      credit.receiving.value !== credit.sent.value && { creditThere: credit.receiving.value ?? 0 }),
    confidence: answer.confidence.score,
    held: tables.systems[toState]?.held ?? 'none',
    hub: hub?.code ?? '',
    area: hub?.code.slice(0, 2) ?? '',
  };
}

/** An exact answer has one; of others the first few are told. */
function told({ status, targets }: CourseAnswer): CourseAnswer['targets'] {
  return targets.slice(0, status === 'exact' ? 1 : 3);
}

function there(code: string, title: string, relation: string): CourseThere {
  return { code, title, text: `${code} ${title}`, relation };
}

function codeRows(code: string | undefined, state: string, prepared: Prepared): readonly StateRow[] {
  return code === undefined ? [] : prepared.rowsOfCode(state, code);
}

/** Whether the numbers of a State are those of SCED. */
function usesHub(state: string, { tables }: Prepared): boolean {
  return state === 'SCED' || tables.systems[state]?.family === 'sced';
}

function hubTitle(code: string | undefined, state: string, prepared: Prepared): string | undefined {
  return code !== undefined && usesHub(state, prepared) ? prepared.hub(code.slice(0, 5))?.title : undefined;
}

function isRetired(code: string, state: string, prepared: Prepared): boolean {
  return usesHub(state, prepared) && prepared.hub(code.slice(0, 5))?.retired === true;
}

function agreesWith(title: string, titles: readonly string[], prepared: Prepared): boolean {
  return titles.some((one) => titlesAgree(prepared.view(title), prepared.view(one)));
}

function whatCodeIs(query: CourseQuery, prepared: Prepared): Pick<CourseView, 'code' | 'codeOf'> {
  const { code, fromState: from = '' } = query;
  if (code === undefined) return { code: 'none', codeOf: [] };
  if (codeRows(code, from, prepared).length > 0 || hubTitle(code, from, prepared) !== undefined)
    return { code: 'listed', codeOf: [] };
  const system = prepared.tables.systems[from];
  if (from !== '' && findByCode({ ...readQuery(query, prepared), code, fromState: from }, prepared).pairs.length > 0)
    return { code: 'guessed', codeOf: [] };
  const others = statesOf(code.toUpperCase(), from, prepared);
  if (others.length > 0) return { code: 'elsewhere', codeOf: others };
  return { code: system?.held === 'complete' || from === 'SCED' ? 'unknown' : 'notHeld', codeOf: [] };
}

/** It was honors, enriched or college work, and the first code found is of another level. */
function isLevelLost({ input, targets }: CourseAnswer): boolean {
  const { level } = input;
  if (level !== 'H' && level !== 'E' && level !== 'C') return false;
  const [best] = targets;
  return best !== undefined && best.relation !== 'related' && !targets.some((target) => target.level === level);
}
