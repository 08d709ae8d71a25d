import { schoolYearOf } from '../dates/school-year.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { Day, FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { codeOf } from './code.ts';
import type { Fact, FactView } from './fact.ts';

/** A course as a record holds it. Everything is text as typed; what is blank is left out. */
export interface SentCourse {
  readonly code?: string;
  readonly codeSystem?: string;
  readonly title?: string;
  readonly courseType?: string;
  readonly subject?: string;
  /** Year in which the school year begins, or the school year. */
  readonly schoolYear?: string;
  readonly section?: string;
  readonly creditsGranted?: string;
  readonly creditUnit?: string;
  /** State the student comes from, where the row does not say whose code it is. */
  readonly fromState?: string;
  readonly toState?: string;
  readonly receivingYear?: string;
}

/** A course of the receiving State; `text` is code and title. */
export interface CourseThere {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly relation: string;
}

/** What the course tables say of a course in a record. */
export interface CourseView {
  /** As `translateCourse` has it; `own`: it is a course of the receiving State already. */
  readonly status: string;
  /** The sending State; '' where it is not known. */
  readonly from: string;
  readonly to: string;
  /**
   * What the code is: `listed` in the sending State's list, `guessed` (a zero put back, another level), of another State
   * (`elsewhere`), in no list (`unknown`), not in the part that is held (`notHeld`), `none`: there is no code.
   */
  readonly code: 'listed' | 'guessed' | 'elsewhere' | 'unknown' | 'notHeld' | 'none';
  /** Whose code it is, where it is another State's. */
  readonly codeOf: readonly string[];
  /** The sending State's title of the code. */
  readonly codeTitle?: string;
  /** Whether title and code can be of one course; absent where one of them is not known. */
  readonly titleAgrees?: boolean;
  /** The number is retired, and what took its place. */
  readonly retired: boolean;
  readonly successor?: CourseThere;
  /** Last school year of the code, where it had ended when the course was taken. */
  readonly ended?: string;
  readonly targets: readonly CourseThere[];
  /** It was taken above the general level, and the best code of the receiving State does not say so. */
  readonly levelLost: boolean;
  /** The credit sent in the receiving State's unit, where the two differ. */
  readonly creditThere?: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** How much of the receiving State's list is held. */
  readonly held: string;
  /** SCED number of the course, '' where it has none, and its subject area. */
  readonly hub: string;
  readonly area: string;
  /** The same course in another row that gave credit, in an earlier year. */
  readonly creditedBefore?: string;
}

/** Asks the course tables: `courseLookUp(tables)` of `@coe-check/sdk/courses`. */
export type CourseLookUp = (course: SentCourse) => CourseView | undefined;

const fields: readonly FieldKey[] = [
  'courseCode',
  'courseCodeSystem',
  'courseTitle',
  'courseType',
  'subjectAreaName',
  'beginAcademicYear',
  'courseSection',
  'creditsGranted',
  'creditUnit',
];
/** Where a record says from which State the student came, the nearest first. */
const fromFields: readonly FieldKey[] = ['qualifyingMoveFromState', 'homeBaseState'];
const sections: { readonly [code: string]: string } = { '01': 'full', '02': 'A', '03': 'B' };

/**
 * The fact `course`: what a course row means in the State of this form. Without tables it has no value, and rules over it are
 * silent. The tables are asked for at every look, so they may come later than the checker.
 *
 * createChecker(packs, { facts: [...readings, courseFact(() => lookUp)], today, state: 'CA' })
 */
export function courseFact(
  tables: () => CourseLookUp | undefined,
): Fact<Record<string, never>, CourseView | undefined> {
  return {
    name: 'course',
    label: { en: 'course', es: 'curso' },
    summary: 'what a course is in the receiving State, by the course tables; silent where they are not loaded',
    kind: 'object',
    properties: [
      'status',
      'from',
      'to',
      'code',
      'codeOf',
      'codeTitle',
      'titleAgrees',
      'retired',
      'successor',
      'ended',
      'targets',
      'levelLost',
      'creditThere',
      'confidence',
      'held',
      'hub',
      'area',
      'creditedBefore',
    ],
    params: {},
    reads: () => [...fields, ...fromFields, '#rows.courses', '#place'],
    derive(_, view) {
      const lookUp = tables();
      if (lookUp === undefined || receivingState(view) === undefined) return undefined;
      const own = sentCourse((field) => view.text(field), aroundOf(view));
      const found = own === undefined ? undefined : lookUp(own);
      if (found === undefined) return undefined;
      const before = creditedBefore(found.hub, lookUp, view);
      return before === undefined ? found : { ...found, creditedBefore: before };
    },
  };
}

/** The State of the form, else the one whose pack is in use. */
function receivingState(view: FactView): string | undefined {
  const setting = view.setting('state');
  return view.place.state ?? (typeof setting === 'string' ? setting : undefined);
}

function aroundOf(view: FactView): AroundCourse {
  const { dictionary, place } = view;
  return { dictionary, today: place.today, toState: receivingState(view) ?? '' };
}

/** What is fixed around a course row. */
export interface AroundCourse {
  readonly dictionary: FieldDictionary;
  readonly today: Day;
  /** The receiving State. */
  readonly toState: string;
}

/**
 * The course of a row, from the typed text of its fields; undefined where there is neither code nor title. What the table is to
 * be asked with stands in it, nothing else of the record.
 */
export function sentCourse(
  text: (field: FieldKey) => string,
  { dictionary, today, toState }: AroundCourse,
): SentCourse | undefined {
  const [code, title] = [text('courseCode').trim(), text('courseTitle').trim()];
  if (code === '' && title === '') return undefined;
  const section = codeOf('courseSection', text('courseSection'), dictionary) ?? '';
  const type = text('courseType').trim();
  const from = fromFields
    .map((field) => codeOf(field, text(field), dictionary))
    .find((state) => state !== undefined && state !== toState);
  const all: { readonly [key in keyof SentCourse]: string | undefined } = {
    code,
    title,
    codeSystem: text('courseCodeSystem').trim(),
    // What the two figures of the exchange mean is not published.
    courseType: /^\d\d$/.test(type) ? '' : type,
    subject: text('subjectAreaName').trim(),
    schoolYear: text('beginAcademicYear').trim(),
    section: sections[section],
    creditsGranted: text('creditsGranted').trim(),
    creditUnit: text('creditUnit').trim(),
    fromState: from,
    toState,
    receivingYear: schoolYearOf(today),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));
}

/** Title of another row of the same course that gave credit in an earlier year; the other half of it is no repetition. */
function creditedBefore(hub: string, lookUp: CourseLookUp, view: FactView): string | undefined {
  const year = Number(view.text('beginAcademicYear'));
  if (hub === '' || !(year > 0)) return undefined;
  const section = codeOf('courseSection', view.text('courseSection'), view.dictionary);
  for (const row of view.rows('courses')) {
    const other = (field: FieldKey) => typedIn(row, field) ?? '';
    const earlier = Number(other('beginAcademicYear'));
    if (!(earlier > 0 && earlier < year) || !(Number(other('creditsGranted').replace(',', '.')) > 0)) continue;
    const itsSection = codeOf('courseSection', other('courseSection'), view.dictionary);
    if (section !== undefined && itsSection !== undefined && itsSection !== '01' && itsSection !== section) continue;
    const text = (field: FieldKey) => other(field) || (fromFields.includes(field) ? view.text(field) : '');
    const sent = sentCourse(text, aroundOf(view));
    if (sent !== undefined && lookUp(sent)?.hub === hub) return sent.title ?? sent.code;
  }
  return undefined;
}
