import type { At, CourseAnswer, CourseTarget, FieldKey, OfferedFix } from '@coe-check/sdk';
import { planFix } from '../fix/plan-fix.ts';
import { wordsIn } from '../marks/words.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import type { CardSection, SectionKit } from './card-section.ts';
import { cardWords } from './card-words.ts';
import { courseStyle } from './course-style.ts';
import { courseWords } from './course-words.ts';
import { drawCourse } from './draw-course.ts';

/** The course tables as a card asks them. */
export interface CourseSource {
  /** What the course of a row is in the receiving State; undefined where there is none, or it is a course of that State. */
  answer(text: (field: FieldKey) => string): CourseAnswer | undefined;
  /** Copies the request to the home base; false where the page does not let it. */
  copy(answer: CourseAnswer): Promise<boolean>;
}

export interface CourseSectionOptions {
  /** Undefined as long as the tables are not loaded. */
  source(): CourseSource | undefined;
}

/**
 * Tells of a course row what it is in the receiving State: the courses there with a button each that fills code and title in, what
 * differs, and what to do; where there is no equal course, the request to the home base.
 *
 * const section = courseSection({ source: () => globalThis.coeCheckCourses });
 */
export function courseSection({ source }: CourseSectionOptions): CardSection {
  return ({ key, finding, box }, kit) => {
    const courses = source();
    if (courses === undefined || !asksTables(finding.rule, kit)) return null;
    const { document, form, lang, announce } = kit;
    const answer = courses.answer(textsAt(form, finding.at));
    if (answer === undefined) return null;
    const say = wordsIn(courseWords, lang);
    kit.layerOf(box).wear(courseStyle);
    return drawCourse(document, answer, {
      lang,
      use(target) {
        const fix = courseFix(target, finding.at, form, kit);
        return fix && (() => void kit.use(key, fix));
      },
      copy: () => void courses.copy(answer).then((done) => announce(say(done ? 'copied' : 'notCopied'))),
    });
  };
}

/** The typed text of a field at a place of the form, '' where the form has no box for it. */
export function textsAt(form: Pick<JoinedForm, 'find' | 'text'>, at: At | undefined): (field: FieldKey) => string {
  return (field) => {
    const box = form.find(at, field);
    return box === undefined ? '' : form.text(box);
  };
}

/**
 * What fills a course of the receiving State in: its code and title, and whose code it is, in those boxes that the form has and
 * that take them. Undefined where there is none.
 */
export function courseFix(
  { state, code, title }: CourseTarget,
  at: At | undefined,
  form: JoinedForm,
  { lang, fieldLabel }: Pick<SectionKit, 'lang' | 'fieldLabel'>,
): OfferedFix | undefined {
  const planning = { say: wordsIn(cardWords, lang), fieldLabel, letterCase: undefined } as const;
  const values = { courseCode: code, courseTitle: title, courseCodeSystem: state };
  const taken = Object.entries(values).filter(([field, value]) => {
    if (form.find(at, field) === undefined) return false;
    return planFix(form, at, { label: '', set: { [field]: value } }, planning).cannot === undefined;
  });
  if (!taken.some(([field]) => field !== 'courseCodeSystem')) return undefined;
  return { label: wordsIn(courseWords, lang)('use', { state, code, title }), set: Object.fromEntries(taken) };
}

/** Whether a rule asks the fact `course`: another finding at the same box is about something else. */
function asksTables(rule: string, { checker }: SectionKit): boolean {
  const found = checker.rules.find(({ id }) => id === rule);
  return found !== undefined && JSON.stringify(found.conditions).includes('"fact":"course"');
}
