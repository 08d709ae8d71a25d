import type { CourseAnswer } from '@coe-check/sdk';
import { describe, expect, test } from 'vitest';
import { drawCourse } from './draw-course.ts';

const target = {
  state: 'AA',
  code: '9249',
  title: 'Algebra <b>I</b>',
  sced: '02052',
  basis: 'reviewed',
  relation: 'equal',
  level: null,
  validFrom: null,
  validTo: null,
  confidence: 0.85,
  differences: [{ kind: 'level', from: 'H', to: null, effect: 'It was taken as honors.' }],
} as const;
const answer: CourseAnswer = {
  status: 'level-choice',
  says: 'The level has to be decided.',
  input: {
    fromState: 'BB',
    toState: 'AA',
    code: '1',
    title: 'ALG I',
    level: 'H',
    program: null,
    schoolYear: null,
    receivingYear: null,
    section: null,
    subject: null,
    guesses: ['one zero was put back'],
  },
  sced: [],
  targets: [target, { ...target, code: '9250', differences: [] }],
  nearest: [],
  differences: [],
  credit: null,
  grade: null,
  confidence: { score: 0.85, because: [] },
  sources: [],
  officialStatement: false,
  nextSteps: ['Decide the level.'],
  data: { version: '1.0.0', date: '2026-11-23', sced: '12' },
};
const draw = (of: CourseAnswer, fill = true) =>
  drawCourse(document, of, { lang: 'en', use: () => (fill ? () => undefined : undefined), copy: () => undefined });

describe('a course as the card draws it', () => {
  test('has a button for each course of the receiving State, what differs, what was guessed, and the edition', () => {
    const drawn = draw(answer);
    expect([...drawn.querySelectorAll('button')].map((button) => button.dataset['act'])).toEqual([
      'course-9249',
      'course-9250',
    ]);
    expect(drawn.textContent).toContain('It was taken as honors.');
    expect(drawn.textContent).toContain('Understood: one zero was put back.');
    expect(drawn.textContent).toContain('no State has published this pair');
    expect(drawn.textContent).toContain('Course tables 1.0.0 of 2026-11-23, SCED 12');
    expect(drawn.querySelector('b')?.textContent, 'a title is text, never markup').toBe('Level');
  });

  test('an exact answer has one', () => {
    expect(draw({ ...answer, status: 'exact' }).querySelectorAll('button')).toHaveLength(1);
  });

  test('what cannot be filled in is told without a button', () => {
    const drawn = draw(answer, false);
    expect(drawn.querySelectorAll('button')).toHaveLength(0);
    expect(drawn.textContent).toContain('AA 9249');
  });

  test('without an equal course: the nearest, the steps in order, and the request', () => {
    const near = {
      state: 'SCED',
      code: '14055',
      title: 'Emergency Care',
      confidence: 0.3,
      because: ['words in common'],
    };
    const drawn = draw({ ...answer, status: 'no-match', targets: [], nearest: [near], nextSteps: ['Look.', 'Ask.'] });
    expect(drawn.textContent).toContain('SCED 14055 Emergency Care words in common');
    expect([...drawn.querySelectorAll('ol li')].map((step) => step.textContent)).toEqual(['Look.', 'Ask.']);
    expect(drawn.querySelector('[data-act="course-copy"]')).not.toBeNull();
  });
});
