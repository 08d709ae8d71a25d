import { describe, expect, test } from 'vitest';
import { type CourseLookUp, type CourseView, courseFact, type SentCourse } from './course.ts';
import { ask } from './view.fixture.ts';

const place = { state: 'CA' };
const found: CourseView = {
  status: 'exact',
  from: 'TX',
  to: 'CA',
  code: 'listed',
  codeOf: [],
  retired: false,
  targets: [],
  levelLost: false,
  confidence: 0.85,
  held: 'complete',
  hub: '02052',
  area: '02',
};

/** Tables that know one course under any name, and note what they were asked. */
function tables(): { asked: SentCourse[]; lookUp: CourseLookUp } {
  const asked: SentCourse[] = [];
  return {
    asked,
    lookUp(course) {
      asked.push(course);
      return course.title === 'Geometry' ? { ...found, hub: '02072' } : found;
    },
  };
}

describe('the fact course', () => {
  test('has no value without tables, without a State, and for a row without code and title', () => {
    const { lookUp, asked } = tables();
    const record = { courseTitle: 'Algebra I' };
    expect(
      ask(
        courseFact(() => undefined),
        {},
        record,
        { place },
      ),
    ).toBeUndefined();
    expect(
      ask(
        courseFact(() => lookUp),
        {},
        record,
      ),
    ).toBeUndefined();
    expect(
      ask(
        courseFact(() => lookUp),
        {},
        { courseTitle: '  ', finalGrade: 'B' },
        { place },
      ),
    ).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('asks the tables with what the row says of the course, and with nothing of the student', () => {
    const { lookUp, asked } = tables();
    const record = {
      firstName: 'Ana',
      courseTitle: ' Algebra I ',
      courseCode: '03100500',
      courseCodeSystem: 'TX',
      beginAcademicYear: '2025',
      creditsGranted: '1',
    };
    expect(
      ask(
        courseFact(() => lookUp),
        {},
        record,
        { place },
      ),
    ).toEqual(found);
    expect(asked).toEqual([
      {
        code: '03100500',
        title: 'Algebra I',
        codeSystem: 'TX',
        schoolYear: '2025',
        creditsGranted: '1',
        toState: 'CA',
        receivingYear: '2026-2027',
      },
    ]);
  });

  test('takes the State of the pack where the form has none', () => {
    const { lookUp, asked } = tables();
    ask(
      courseFact(() => lookUp),
      {},
      { courseTitle: 'Algebra I' },
      { settings: { state: 'WA' } },
    );
    expect(asked[0]?.toState).toBe('WA');
  });

  describe('the same course in an earlier year', () => {
    const now = { courseTitle: 'Beginning Algebra', beginAcademicYear: '2024' };
    const before = (row: object) => {
      const { lookUp } = tables();
      const rows = {
        courses: [{ courseTitle: 'Algebra I', beginAcademicYear: '2023', creditsGranted: '1', ...row }, now],
      };
      return ask(
        courseFact(() => lookUp),
        {},
        now,
        { place, rows: rows as never },
      )?.creditedBefore;
    };

    test('that gave credit is named', () => expect(before({})).toBe('Algebra I'));
    test('without credit is no repetition', () => expect(before({ creditsGranted: '0' })).toBeUndefined());
    test('of the same year is none', () => expect(before({ beginAcademicYear: '2024' })).toBeUndefined());
    test('another course is none', () => expect(before({ courseTitle: 'Geometry' })).toBeUndefined());
  });
});
