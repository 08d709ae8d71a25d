import type { CourseAnswer, CourseDifference, CourseTarget } from '@coe-check/sdk';
import { element } from '../marks/element.ts';
import { type Lang, type Say, wordsIn } from '../marks/words.ts';
import { type CourseWord, courseWords } from './course-words.ts';

/** How a course is drawn. */
export interface CourseDrawing {
  readonly lang: Lang;
  /** Fills a course of the receiving State in; undefined where it cannot be, then the course is only told. */
  use(target: CourseTarget): (() => void) | undefined;
  /** Copies the request to the home base; undefined where the place offers another way. */
  readonly copy?: () => void;
}

const mostTargets = 3;
const mostNearest = 3;

/**
 * What a course is in the receiving State: its courses with a button each, what differs, and what to do; where none is found, the
 * nearest and the request to the home base. Buttons answer to people only.
 */
export function drawCourse(document: Document, answer: CourseAnswer, { lang, use, copy }: CourseDrawing): HTMLElement {
  const say = wordsIn(courseWords, lang);
  const { status, targets, nearest, differences, input, nextSteps, officialStatement, data } = answer;
  const shown = targets.slice(0, status === 'exact' ? 1 : mostTargets);
  const told = [...differences, ...(shown[0]?.differences ?? [])];
  const asks = nextSteps.length > 1;
  return element(
    document,
    'div',
    { class: 'course', 'data-status': status },
    shown.length > 0 &&
      element(document, 'ul', { class: 'targets' }, ...shown.map((target) => drawTarget(document, target, use, say))),
    shown.length === 0 && nearest.length > 0 && element(document, 'p', { class: 'small' }, say('near')),
    shown.length === 0 &&
      nearest.length > 0 &&
      element(
        document,
        'ul',
        { class: 'targets' },
        ...nearest
          .slice(0, mostNearest)
          .map(({ state, code, title, because }) =>
            element(
              document,
              'li',
              {},
              element(
                document,
                'span',
                { class: 'plainly' },
                element(document, 'span', { class: 'code' }, `${state} ${code}`),
                ` ${title} `,
                element(document, 'span', { class: 'sure' }, because.join('; ')),
              ),
            ),
          ),
      ),
    told.length > 0 && drawDifferences(document, told, say),
    ...input.guesses.map((guess) => element(document, 'p', { class: 'small' }, say('understood', { guess }))),
    asks
      ? element(
          document,
          'ol',
          { 'aria-label': say('steps') },
          ...nextSteps.map((step) => element(document, 'li', {}, step)),
        )
      : nextSteps.length > 0 && element(document, 'p', {}, nextSteps[0]),
    asks &&
      copy !== undefined &&
      element(
        document,
        'button',
        { type: 'button', class: 'fix', 'data-act': 'course-copy', click: byPeople(copy) },
        element(document, 'span', { class: 'label' }, say('request')),
      ),
    element(
      document,
      'p',
      { class: 'small' },
      [shown.length > 0 && !officialStatement && say('unofficial'), say('tables', data)].filter(Boolean).join(' '),
    ),
  );
}

function drawTarget(
  document: Document,
  target: CourseTarget,
  use: CourseDrawing['use'],
  say: Say<CourseWord>,
): HTMLElement {
  const { state, code, title, confidence } = target;
  const fill = use(target);
  const sure = element(document, 'span', { class: 'sure' }, say('sure', { percent: Math.round(confidence * 100) }));
  return element(
    document,
    'li',
    {},
    fill === undefined
      ? element(
          document,
          'span',
          { class: 'plainly' },
          element(document, 'span', { class: 'code' }, `${state} ${code}`),
          ` ${title} `,
          sure,
        )
      : element(
          document,
          'button',
          { type: 'button', class: 'fix', 'data-act': `course-${code}`, click: byPeople(fill) },
          element(document, 'span', { class: 'label' }, say('use', { state, code, title })),
          sure,
        ),
  );
}

/** Each effect once: the way to the hub and the course found may say the same. */
function drawDifferences(
  document: Document,
  differences: readonly CourseDifference[],
  say: Say<CourseWord>,
): HTMLElement {
  const once = [...new Map(differences.map((one) => [one.effect, one])).values()];
  return element(
    document,
    'ul',
    { class: 'differences' },
    ...once.map(({ kind, effect }) =>
      element(document, 'li', {}, element(document, 'b', {}, say(kind)), element(document, 'span', {}, effect)),
    ),
  );
}

function byPeople(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}
