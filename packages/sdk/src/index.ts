import { createChecker as createCheckerWithFacts } from './engine.ts';
import { type CourseLookUp, courseFact } from './facts/course.ts';
import { readings } from './facts/readings.ts';
import type { Checker, CheckerOptions } from './rules/checker-api.ts';
import { compilePattern } from './rules/patterns/compile-pattern.ts';
import { type NextStep, nextStep, type ProcedureFacts } from './rules/procedures.ts';
import type { BuiltPack } from './rules/rule.ts';
import { becauseIn } from './words/because.ts';

/**
 * A checker over packs: later packs win, a pack's bases must be among them. Compiles every rule once; after that, `check` is
 * synchronous, keeps nothing between records but what texts of dates were read as, and throws on none. Throws one PackError with
 * every fault of the packs.
 *
 * const checker = createChecker([us], { today: '2026-11-23' });
 * checker.check({ birthDate: '04/03/2012' })[0]?.message  → 'Birth date … can mean April 3, 2012 or March 4, 2012. …'
 */
export function createChecker(packs: readonly BuiltPack[], options: CourseOptions): Checker & Procedures {
  const facts = [...readings, courseFact(() => options.courses)];
  const checker = createCheckerWithFacts(packs, { ...options, facts, patterns: compilePattern, because: becauseIn });
  return Object.assign(checker, { procedure: (id: string, facts: ProcedureFacts) => nextStep(packs, id, facts) });
}

/** Options of a checker that may ask the course tables. */
export interface CourseOptions extends CheckerOptions {
  /** `courseLookUp(tables)` of `@coe-check/sdk/courses`; rules over courses are silent without it. */
  readonly courses?: CourseLookUp | undefined;
}

/** What to do beyond the page, where a finding names a procedure. */
export interface Procedures {
  /** The next step from the answers given so far; undefined when no pack has the procedure. See `nextStep`. */
  procedure(id: string, facts: ProcedureFacts): NextStep | undefined;
}

export type { CourseAnswer, CourseDifference, CourseTarget } from './courses/course.ts';
export { type DayDifference, dayDifference } from './dates/day-difference.ts';
export { formatDay } from './dates/format-day.ts';
export { addToDay, daysBetween, monthsBetween, yearsBetween } from './dates/intervals.ts';
export { type ReadDateOptions, readDate } from './dates/read-date.ts';
export { type WrittenDate, writtenDate } from './dates/written-date.ts';
export { codeOf } from './facts/code.ts';
export type { CourseLookUp, CourseThere, CourseView, SentCourse } from './facts/course.ts';
export type * from './facts/fact.ts';
export { type NameList, type NameLists, nameLists } from './names/name-lists.ts';
export type { NameKind, NameReading } from './names/name-reading.ts';
export { isParticle } from './names/particles.ts';
export { type Curp, readCurp } from './names/read-curp.ts';
export { type Mrz, readMrz } from './names/read-mrz.ts';
export { type ReadNameOptions, readName } from './names/read-name.ts';
export { isDay } from './record/day.ts';
export type * from './record/field.ts';
export { flatten } from './record/layers.ts';
export type * from './record/place.ts';
export type * from './record/record.ts';
export { type FieldScope, scopeOf } from './record/scope.ts';
export { isBlank, typedText } from './record/typed.ts';
export type * from './rules/checker-api.ts';
export { expandRule } from './rules/expand-rule.ts';
export { explain } from './rules/explain.ts';
export { faultLine, PackError, type PackFault } from './rules/fault.ts';
export type * from './rules/finding.ts';
export type * from './rules/procedure.ts';
export { type Answer, type NextStep, type NextTask, nextStep, type ProcedureFacts } from './rules/procedures.ts';
export type * from './rules/rule.ts';
export { finish, type Steps } from './steps.ts';
export { fold } from './text/fold.ts';
export { soundAlike, spanishSound } from './text/spanish-sound.ts';
