import type { Plant } from '../plant.ts';
import { school } from '../school.ts';
import { inRow, twice } from './spoil.ts';

const finished = inRow('courses', ({ finalGrade = '' }) => finalGrade !== '');
const failed = inRow('courses', ({ finalGrade = '' }) => /^F$|^4\d$/.test(finalGrade));
const anyCourse = inRow('courses', () => true);
const anyTest = inRow('assessments', () => true);
const stateTest = inRow('assessments', ({ assessmentType = '' }) => ['09', '10', '11'].includes(assessmentType));
const otherTest = inRow('assessments', ({ assessmentType = '' }) => !['09', '10', '11'].includes(assessmentType));

/** Courses, credits and tests. */
export const coursesAndTests: readonly Plant[] = [
  finished('course without a title', ['CRS-01'], 'courseTitle', () => ''),
  anyCourse(
    'course under a local code',
    ['CRS-02'],
    'courseTitle',
    ({ chance }) => chance.pick(school.localCodes),
    'info',
  ),
  inRow('courses', ({ creditsGranted = '' }) => Number(creditsGranted) > 0)(
    'credits without the point',
    ['CRS-03'],
    'creditsGranted',
    ({ text }) => (/^1/.test(text('creditsGranted')) ? '100' : '50'),
  ),
  failed('failed but credited', ['CRS-04'], 'creditsGranted', ({ given }) => {
    given('creditsGranted', '0');
    return '0.5';
  }),
  inRow('courses', ({ creditsGranted = '' }) => Number(creditsGranted) > 0)(
    'passed without credit',
    ['CRS-05'],
    'creditsGranted',
    ({ chance }) => chance.pick(['', '0']),
    'info',
  ),
  finished('final and partial grade at once', ['CRS-06'], 'gradeToDate', () => '85'),
  inRow('courses', ({ gradeToDate = '' }) => gradeToDate !== '')(
    'grade to date too long',
    ['CRS-08'],
    'gradeToDate',
    ({ chance }) => chance.pick(['85.5%', '150', '92.25']),
  ),
  {
    kind: 'academic years in reverse',
    catalogue: ['CRS-09'],
    into(spot) {
      if (!spot.useRow('courses')) return false;
      const [begin, end] = [spot.text('beginAcademicYear'), spot.text('endAcademicYear')];
      spot.wrong('beginAcademicYear', end);
      spot.wrong('endAcademicYear', begin);
      return begin !== end;
    },
  },
  anyCourse('course over three years', ['CRS-09'], 'endAcademicYear', ({ text }) =>
    String(Number(text('beginAcademicYear')) + 3),
  ),
  {
    kind: 'course earlier than the child could take it',
    catalogue: ['CRS-10'],
    into(spot) {
      if (!spot.useRow('courses')) return false;
      const years = 11;
      for (const field of ['beginAcademicYear', 'endAcademicYear'])
        spot.wrong(field, String(Number(spot.text(field)) - years));
      return true;
    },
  },
  {
    kind: 'Algebra I credited but marked No',
    catalogue: ['CRS-11'],
    into(spot) {
      if (
        !spot.useRow(
          'courses',
          ({ courseTitle = '', creditsGranted = '' }) => /^algebra i$/i.test(courseTitle) && Number(creditsGranted) > 0,
        )
      )
        return false;
      spot.wrong('algebra1Indicator', 'No');
      return true;
    },
  },
  twice('the same course twice', ['CRS-12'], 'courses', 'courseTitle'),
  inRow('courses', ({ clockHours = '' }) => clockHours !== '')(
    'hours with a zero too many',
    ['CRS-13'],
    'clockHours',
    ({ chance }) => chance.pick(['900', '450', '1200']),
  ),
  anyTest('test without a title', ['ASM-01'], 'assessmentTitle', () => ''),
  anyTest('test month that does not exist', ['ASM-02'], 'assessmentAdministrationDate', ({ timeline, chance }) =>
    chance.pick([
      `13${timeline.today.slice(0, 4)}`,
      `${timeline.today.slice(0, 4)}04`,
      '0426',
      `00${timeline.today.slice(0, 4)}`,
    ]),
  ),
  anyTest(
    'test in the future',
    ['ASM-02'],
    'assessmentAdministrationDate',
    ({ timeline }) => `04${Number(timeline.today.slice(0, 4)) + 1}`,
  ),
  stateTest('state test with words of its own', ['ASM-03'], 'assessmentInterpretation', ({ write, chance }) =>
    write(chance.pick(['Level 3', 'Meets', 'Excellent', 'Approaches'])),
  ),
  otherTest(
    'other test with words of its own',
    ['ASM-04'],
    'assessmentInterpretation',
    ({ write, given, chance }) => {
      const word = write(chance.pick(['Excellent', 'Level 3', 'Good']));
      given('assessmentInterpretation', `Other - ${word}`);
      return word;
    },
    'info',
  ),
  inRow('assessments', ({ assessmentReportingMethod }) => assessmentReportingMethod === '0499')(
    'score does not fit its kind',
    ['ASM-05'],
    'assessmentReportingMethod',
    ({ against, chance }) => {
      against.add('scoreResults');
      return chance.pick(['0500', '0502']);
    },
  ),
  {
    kind: 'test without a result',
    catalogue: ['ASM-06'],
    into(spot) {
      if (!spot.useRow('assessments')) return false;
      spot.wrong('scoreResults', '');
      if (spot.text('assessmentInterpretation') !== '') spot.wrong('assessmentInterpretation', '');
      return true;
    },
  },
];
