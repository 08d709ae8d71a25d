import { describe, expect, test } from 'vitest';
import { prepareWords, readTitle, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from './course-files.ts';

const tables = courseTables();
const words = prepareWords(tables.words);
const first = (title: string, more: object = {}) =>
  translateCourse({ fromState: 'TX', title, toState: 'SCED', ...more }, tables);

describe('a title is taken apart', () => {
  test.each([
    ['HON ALG IIA', { readings: [['ALGEBRA']], numbers: [2], part: 1, level: 'H' }],
    ['Algebra 1B P', { readings: [['ALGEBRA']], numbers: [1], part: 2, collegePrep: true }],
    ['Algebra IB', { readings: [['ALGEBRA']], numbers: [1], part: 2 }],
    ['IB Biology HL', { readings: [['BIOLOGY']], program: 'IB' }],
    ['A.P. U.S. Hist', { readings: [['UNITED', 'STATE', 'HISTORY']], program: 'AP' }],
    ['Pre-AP Geometry S2', { readings: [['GEOMETRY']], preAP: true, term: '2/2' }],
    ['6th Grade – Math', { readings: [['MATHEMATIC']], grades: [6], young: true }],
    ['Physical Education K-8', { readings: [['PHYSICAL', 'EDUCATION']], grades: [], ranged: true, young: true }],
    ['Calculus (Non-Advanced Placement)', { readings: [['CALCULUS']] }],
    ['Educación Física', { readings: [['PHYSICAL', 'EDUCATION']] }],
    ['', { readings: [[]], numbers: [] }],
  ])('%s', (title, expected) => {
    expect(readTitle(title, words)).toMatchObject(expected);
    if (!('program' in expected)) expect(readTitle(title, words)).not.toHaveProperty('program');
  });

  test('an abbreviation with several readings keeps them all and says so', () => {
    const { readings, guesses } = readTitle('GEO', words);
    expect(readings).toEqual([['GEOMETRY'], ['GEOGRAPHY'], ['GEOLOGY']]);
    expect(guesses).toEqual([
      {
        en: 'GEO can mean geometry or geography or geology',
        es: 'GEO puede significar geometry o geography o geology',
      },
    ]);
  });
});

describe('by title', () => {
  test.each([
    ['ALG I', '02052'],
    ['Geomerty', '02072'],
    ['BIOL', '03051'],
    ['English IV', '01004'],
    ['English 9', '01001'],
    ['Span 2', '24053'],
    ['APUSH', '04104'],
    ['AP ENG LIT COMP', '01006'],
    ['WORLD LANGUAGES III Spanish', '24054'],
    ['Álgebra 1', '02052'],
    ['Química', '03101'],
  ])('%s is found first', (title, code) => {
    expect(first(title).targets[0]?.code).toBe(code);
  });

  test.each([
    ['AP Biology', '03051'],
    ['Biology', '03056'],
    ['Algebra 1A', '02052'],
    ['Algebra I', '02053'],
    ['Math 1', '02052'],
    ['Home Economics', '04201'],
    ['Student Government', '04151'],
  ])('%s is never taken for %s', (title, code) => {
    expect(first(title).targets.map((target) => target.code)).not.toContain(code);
  });

  test('the subject of the record decides between readings', () => {
    expect(first('GEO').status).toBe('ambiguous');
    expect(first('GEO', { subject: 'Mathematics' }).targets.map(({ code }) => code)).toEqual(['02072']);
  });

  test('a title that is only alike is believed at most 0.6, a mended one 0.4', () => {
    expect(first('Law related education').confidence.score).toBeLessThanOrEqual(0.6);
    expect(first('Geomerty').confidence.score).toBe(0.4);
    expect(first('Geomerty').input.guesses).toEqual(['"geomerty" was read as "geometry"']);
  });

  test('it says why, in words', () => {
    const { nearest } = translateCourse({ fromState: 'KS', code: '54337', toState: 'SCED' }, tables);
    expect(nearest[0]).toMatchObject({ code: '04437' });
    expect(nearest[0]?.because).toContain('the same school grade');
    expect(nearest[0]?.confidence).toBeLessThanOrEqual(0.4);
  });

  test('a title nobody teaches has no answer', () => {
    expect(first('Underwater basket weaving').status).toBe('no-match');
  });
});
