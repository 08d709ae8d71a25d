import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CourseQuery, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from './course-files.ts';

const tables = courseTables();
const ask = (query: CourseQuery) => translateCourse(query, tables);
const successor = new Map(tables.sced.map(({ code, successor }) => [code, successor ?? code]));
const paired = Object.entries(tables.states).flatMap(([state, rows]) =>
  rows.flatMap((row) =>
    row.sced === undefined ? [] : [{ state, row, sced: row.sced, year: row.to ?? row.from ?? row.seen ?? '' }],
  ),
);

describe('by code', () => {
  test.each([
    ['an equal course', { fromState: 'TX', code: '03100500', toState: 'CA' }, 'exact', ['9249']],
    [
      'two levels of one course',
      { fromState: 'TX', code: '03100700', toState: 'FL' },
      'level-choice',
      ['1206310', '1206320'],
    ],
    [
      'honors where there is no honors code',
      { fromState: 'FL', code: '1206320', toState: 'TX' },
      'level-choice',
      ['03100700'],
    ],
    [
      'honors where there is one',
      { fromState: 'TX', code: '03100700', courseType: '2', toState: 'FL' },
      'exact',
      ['1206320', '1206310'],
    ],
    ['a half where only the whole has a code', { fromState: 'CA', code: '9251', toState: 'TX' }, 'part', ['03100500']],
    [
      'the other sequence of mathematics',
      { fromState: 'GA', code: '27.06100', toState: 'NC' },
      'related-only',
      ['21092X0'],
    ],
    ['a code for two years', { fromState: 'CA', code: '2206', toState: 'SCED' }, 'ambiguous', ['24052', '24053']],
    ['a retired number', { fromState: 'SCED', code: '52052', toState: 'OH' }, 'exact', ['110301']],
    ['a first semester', { fromState: 'TX', code: '03100500', section: 'A', toState: 'CA' }, 'part', ['9249']],
    ['a number of SCED with another title', { fromState: 'KS', code: '19257', toState: 'CO' }, 'close', ['19257']],
    ['no code in the list', { fromState: 'KY', code: '270510', toState: 'CA' }, 'no-state-code', []],
    ['five digits that are no SCED number', { fromState: 'KS', code: '44060', toState: 'CA' }, 'no-match', []],
  ] as const)('%s', (_, query, status, codes) => {
    const answer = ask(query);
    expect(answer.status).toBe(status);
    expect(answer.targets.map(({ code }) => code).slice(0, codes.length)).toEqual(codes);
    expect(answer.data).toEqual({ version: tables.version, date: tables.date, sced: '12' });
  });

  test('every row that has a SCED number finds it in its years, a retired one by its successor', () => {
    expect(paired.length).toBeGreaterThan(1000);
    const missed = paired.filter(({ state, row, sced, year }) => {
      const answer = ask({ fromState: state, code: row.code, toState: 'SCED', schoolYear: year });
      const target = successor.get(sced);
      const told = target === sced || answer.sced.some(({ retiredFrom }) => retiredFrom === sced);
      return !told || !answer.targets.some(({ code, basis }) => code === target && basis === row.basis);
    });
    expect(missed).toEqual([]);
  });

  test('every SCED number finds the rows that name it, in their years, with their basis', () => {
    const missed = paired.filter(({ state, row, sced, year }) => {
      const { targets } = ask({
        fromState: 'SCED',
        code: successor.get(sced) ?? sced,
        toState: state,
        schoolYear: year,
      });
      return !targets.some(({ code, basis }) => code === row.code && basis === row.basis);
    });
    expect(missed).toEqual([]);
  });

  test('a number of SCED under another title is never exact', () => {
    const other = paired.filter(({ row }) => row.relation === 'code-same-title-differs');
    expect(other.length).toBeGreaterThan(10);
    for (const { state, row } of other)
      expect(ask({ fromState: state, code: row.code, toState: 'SCED' }).status).not.toBe('exact');
    expect(ask({ fromState: 'CO', code: '02052', title: 'Basket weaving', toState: 'CA' }).status).toBe('close');
  });

  test('the school year decides which list applies', () => {
    const before = ask({ fromState: 'TX', code: '03100500', toState: 'CA', schoolYear: '2016-2017' });
    expect(before.targets.map(({ code }) => code)).toContain('2403');
    expect(before.targets.map(({ code }) => code)).not.toContain('9249');
    const moved = ask({
      fromState: 'CA',
      code: '2403',
      toState: 'CA',
      schoolYear: '2016-2017',
      receivingYear: '2024-2025',
    });
    expect(moved.targets[0]?.code).toBe('9249');
    const late = ask({ fromState: 'CA', code: '2403', toState: 'FL', schoolYear: '2024-2025' });
    expect(late.confidence.score).toBeLessThanOrEqual(0.4);
    expect(late.differences[0]).toMatchObject({ kind: 'version', from: '2024-2025' });
  });

  test('a State on an older SCED finds the number it still uses', () => {
    expect(ask({ fromState: 'CA', code: '9130/LANG-01', toState: 'SCED' }).sced[0]).toMatchObject({
      code: '24052',
      formerly: ['06101'],
    });
  });

  test('only a published way is an official statement, and only an exact one needs no further step', () => {
    const half = ask({ fromState: 'MT', code: '6315', toState: 'CA' });
    expect(half).toMatchObject({ status: 'exact', officialStatement: false });
    expect(half.nextSteps).toHaveLength(1);
    expect(ask({ fromState: 'KS', code: '01003', toState: 'SCED' })).toMatchObject({
      status: 'exact',
      officialStatement: true,
      nextSteps: [],
    });
    expect(ask({ fromState: 'TX', code: '03100500', toState: 'CA' }).officialStatement).toBe(false);
  });

  test('what is guessed is told and never believed above 0.4', () => {
    const zero = ask({ fromState: 'TX', code: '3100500', toState: 'CA' });
    expect(zero.targets[0]?.code).toBe('9249');
    expect(zero.input.guesses.join()).toContain('zero');
    expect(zero.confidence.score).toBe(0.4);
  });

  test('a code that means nothing without its content area takes it from the title', () => {
    expect(
      ask({ fromState: 'CA', code: '9131', title: 'World Languages II Spanish', toState: 'SCED' }).targets[0]?.code,
    ).toBe('24053');
    expect(ask({ fromState: 'CA', code: '9131', toState: 'SCED' }).status).toBe('no-match');
  });

  test('what two districts agreed goes before the tables', () => {
    const local = {
      from: { state: 'KS', code: '44060', title: 'EMT' },
      to: { state: 'CA', code: '7999', title: 'Health careers' },
      relation: 'close' as const,
      description: 'one semester of emergency care, 90 hours',
      who: 'R. Soto, registrar',
      when: '2026-10-01',
      districts: ['USD 999', 'Valle Unified'] as const,
    };
    const answer = translateCourse({ fromState: 'KS', code: '44060', toState: 'CA' }, { ...tables, local: [local] });
    expect(answer).toMatchObject({
      status: 'close',
      targets: [{ code: '7999', basis: 'agreed' }],
      officialStatement: false,
    });
  });
});

describe('credit and grade', () => {
  test('credit is shown in Carnegie units and in the receiving unit, with how', () => {
    const { credit } = ask({ fromState: 'FL', code: '1200310', toState: 'CA', creditsGranted: '0.5' });
    expect(credit).toMatchObject({
      sent: { value: 0.5, unit: 'credits' },
      carnegie: { value: 0.5 },
      receiving: { value: 5, unit: 'units' },
    });
  });

  test('hours become a share only with the hours of the full course', () => {
    const query = { fromState: 'FL', code: '1200310', toState: 'CA', clockHours: 45 };
    expect(ask(query).credit?.partial).toMatchObject({ hours: 45, share: null });
    expect(ask({ ...query, hoursOfFullCourse: 180 }).credit?.partial).toMatchObject({ share: 0.25 });
  });

  test('a unit nobody knows is told, not reckoned', () => {
    const { credit } = ask({
      fromState: 'TX',
      code: '03100500',
      toState: 'CA',
      creditsGranted: 1,
      creditUnit: 'points',
    });
    expect(credit?.receiving.value).toBeNull();
    expect(credit?.carnegie.how).toContain('points');
  });

  test("a grade is converted with the receiving district's table and not without", () => {
    const query = { fromState: 'TX', code: '03100500', toState: 'CA', grade: '88' };
    expect(ask(query).grade).toMatchObject({ sent: '88', receiving: null });
    expect(ask({ ...query, gradeTable: { '88': 'B+' } }).grade).toMatchObject({ receiving: 'B+' });
  });
});

describe('wrong input', () => {
  test.each([
    ["another State's code", { fromState: 'KS', code: '03100500', toState: 'CA' }, /It is a code of TX/],
    ['no title and no code', { fromState: 'TX', title: ' ', toState: 'CA' }, /neither a course code nor a title/],
    ['a title of 10 kB', { fromState: 'TX', title: 'Q'.repeat(10_000), toState: 'CA' }, /No equivalent/],
    ['a title of signs', { fromState: 'TX', title: '-- ¿? --', toState: 'CA' }, /no letter/],
    ['an unknown State', { fromState: 'TX', title: 'Algebra I', toState: 'ZZ' }, /"ZZ" has no course tables/],
    ['no receiving State', { fromState: 'TX', title: 'Algebra I' }, /receiving State is missing/],
  ])('%s has a status and words', (_, query, words) => {
    const answer = ask(query);
    expect(answer.status).toBe('no-match');
    expect(answer.says).toMatch(words);
    expect(answer.nextSteps).toHaveLength(5);
  });

  test('a year that no student had is told and left out', () => {
    expect(
      ask({ fromState: 'TX', code: '03100500', toState: 'CA', schoolYear: '1890' }).input.guesses.join(),
    ).toContain('1890');
  });

  test('nothing makes it throw, and the same question has the same answer', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('CA', 'TX', 'SCED', '02052', 'ALG 1A', '__proto__', 'constructor'),
      fc.integer(),
      fc.constant(null),
      fc.object({ maxDepth: 1 }),
    );
    const keys = [
      'fromState',
      'toState',
      'code',
      'title',
      'courseType',
      'subject',
      'schoolYear',
      'section',
      'creditsGranted',
      'creditUnit',
      'clockHours',
      'grade',
      'gradeTable',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), anything), (query) => {
        const answer = ask(query as CourseQuery);
        expect(answer.says).not.toBe('');
        expect(ask(query as CourseQuery)).toEqual(answer);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
    for (const query of [null, 7, 'TX', []]) expect(ask(query as unknown as CourseQuery).status).toBe('no-match');
  });
});
