import type { TitleView } from './read-title.ts';
import type { Doc } from './title-index.ts';

/** The kinds of evidence that a title means a course, in the order of their vector. */
export const evidence = [
  'wordsOfBoth',
  'wordsOfTitleFound',
  'wordsOfCourseFound',
  'letters',
  'sameNumber',
  'otherNumber',
  'numberMissing',
  'numberAdded',
  'sameGrade',
  'otherGrade',
  'gradeAdded',
  'samePart',
  'otherPart',
  'young',
  'notYoung',
  'reserved',
  'otherArea',
  'stateTitle',
  'equalTitle',
  'firstWord',
  'comprehensive',
  'rangeAndWhole',
  'areaOfWords',
  'rangeAndGeneral',
] as const;

/** How far words and letters of a title are found in a course's title. */
export interface Overlap {
  readonly words: number;
  readonly grams: number;
  readonly titleMass: number;
  readonly titleGrams: number;
  /** How far the title's words speak of each subject area. */
  readonly areas: ReadonlyMap<string, number>;
}

const reservedTitle =
  /—Other|—Aide|Independent Study|Workplace Experience|Particular Topics|—Supplemental|Proficiency Development|Field Experience|Immersion|Career Project|School-based Enterprise/;
const general = /—General$/;
const wholeSubject = /Comprehensive|—General|^General |—Overview|Introduct/;

/** What speaks for and against a title meaning a course, one number for each kind. */
export function weighEvidence(
  view: TitleView,
  reading: readonly string[],
  doc: Doc,
  overlap: Overlap,
  area: string | undefined,
  isEqual: boolean,
): number[] {
  const { words, grams, titleMass, titleGrams, areas } = overlap;
  const other = doc.view;
  const shared = (a: readonly number[], b: readonly number[]) => a.some((one) => b.includes(one));
  const { course } = doc;
  const sameNumber = shared(view.numbers, other.numbers) || shared(view.numbers, course.numbers);
  const otherNumber = both(view.numbers, course.numbers) && !shared(view.numbers, course.numbers);
  const sameGrade = shared(view.grades, other.grades) || shared(view.grades, course.grades);
  const otherGrade = both(view.grades, course.grades) && !shared(view.grades, course.grades);
  const isYoung = view.young;
  const docYoung = doc.young === true;
  const whole = wholeSubject.test(doc.title) ? 1 : 0;
  return [
    words / Math.max(0.01, titleMass + doc.mass - words),
    words / Math.max(0.01, titleMass),
    words / Math.max(0.01, doc.mass),
    (2 * grams) / Math.max(1, titleGrams + doc.grams),
    sameNumber ? 1 : 0,
    otherNumber ? 1 : 0,
    view.numbers.length === 0 && other.numbers.length > 0 && !sameGrade ? Math.min(...other.numbers) : 0,
    view.numbers.length > 0 && other.numbers.length === 0 ? Math.min(...view.numbers) : 0,
    sameGrade ? 1 : 0,
    otherGrade ? 1 : 0,
    view.grades.length === 0 && course.grades.length > 0 && !sameNumber ? 1 : 0,
    view.part !== undefined && view.part === other.part ? 1 : 0,
    view.part !== other.part ? 1 : 0,
    isYoung && docYoung ? 1 : 0,
    isYoung !== docYoung ? 1 : 0,
    reservedTitle.test(doc.title) ? 1 : 0,
    area !== undefined && !doc.sced.startsWith(area) ? 1 : 0,
    doc.state === undefined ? 0 : 1,
    isEqual ? 1 : 0,
    reading[0] !== undefined && reading[0] === doc.words[0] ? 1 : 0,
    whole,
    view.ranged ? whole : 0,
    areas.get(doc.sced.slice(0, 2)) ?? 0,
    view.ranged && general.test(doc.title) ? 1 : 0,
  ];
}

function both(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0;
}

/** Whether two titles say the same: words, numbers, grades, part, programme. Level and term may differ. */
export function sameTitle(a: TitleView, b: TitleView): boolean {
  const same = (one: readonly number[], other: readonly number[]) =>
    one.length === other.length && one.every((number) => other.includes(number));
  return (
    a.program === b.program &&
    a.part === b.part &&
    same(a.numbers, b.numbers) &&
    same(a.grades, b.grades) &&
    a.ranged === b.ranged &&
    a.wholes.some((whole) => whole !== '' && b.wholes.includes(whole))
  );
}
