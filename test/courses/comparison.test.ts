import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonPage, homeBaseRequest, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from './course-files.ts';

const tables = courseTables();

test('an exact course has one target and room to confirm it; a doubtful one has those that may be meant', () => {
  const exact = comparisonPage([translateCourse({ fromState: 'TX', code: '03100500', toState: 'CA' }, tables)]);
  expect(exact).toContain('<article class="confirm">');
  expect(exact.match(/<li><b>CA /g)).toHaveLength(1);
  const choice = comparisonPage([translateCourse({ fromState: 'TX', code: '03100700', toState: 'FL' }, tables)]);
  expect(choice).toContain('<article class="decide">');
  expect(choice.match(/<li><b>FL /g)).toHaveLength(2);
});

test('without courses, or of several States, it still is a whole page', () => {
  expect(comparisonPage([])).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  const two = ['CA', 'FL'].map((toState) => translateCourse({ fromState: 'TX', title: 'Geometry', toState }, tables));
  expect(comparisonPage(two)).toContain('<h1>Courses taken elsewhere</h1>');
});

test('whatever was typed, it stands in the page and in the request as text', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', "'&"),
  );
  const keys = fc.constantFrom(
    'code',
    'title',
    'subject',
    'courseType',
    'schoolYear',
    'creditsGranted',
    'grade',
    'creditUnit',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, typed), fc.constantFrom('en', 'es'), (sent, lang) => {
      const answer = translateCourse({ fromState: 'TX', toState: 'CA', ...sent }, tables, { lang });
      expect(comparisonPage([answer], { lang })).not.toMatch(/<script|<img/);
      expect(homeBaseRequest(answer, { lang })).not.toContain('undefined');
    }),
  );
});
