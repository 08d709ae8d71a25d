import { nameLists } from '@coe-check/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDayReader, delayGroups, delaysIn, grouped, mondayOf, quantileOf } from './delays.ts';
import { formsOf } from './name-forms.ts';
import { addTally, count, emptyTally, sliceOf } from './tally.ts';

const lists = nameLists({
  'common-surnames': {
    entries: [
      ['GARCIA', 0],
      ['RAMIREZ', 0],
    ],
  },
});

test.each([
  [{ firstName: 'Ana', lastName1: 'Ramírez', lastName2: 'García' }, ['twoBoxes', 'accents']],
  [{ firstName: 'Ana', lastName1: 'Ramirez-Garcia' }, ['twoInOneBox', 'hyphen']],
  [{ firstName: 'Ana', lastName1: 'De la Cruz' }, ['oneSurname', 'particle']],
  [{ firstName: 'Juan Carlos', middleName: 'Abel', lastName1: 'Tot' }, ['oneSurname', 'compoundGiven', 'middleName']],
  [{ firstName: 'Ana' }, ['noSurname']],
])('the forms of %j are %j', (record, forms) => {
  expect(formsOf(record, lists)).toEqual(forms);
});

test('a week begins on Monday', () => {
  expect(['2026-11-23', '2026-11-29', '2026-11-22', '2023-12-31'].map(mondayOf)).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-16',
    '2023-12-25',
  ]);
});

test('delays are grouped, counted and halved as they are; one before the event is a group of its own', () => {
  const delays = new Map([
    [-2, 1],
    [0, 2],
    [7, 1],
    [8, 1],
    [400, 1],
  ]);
  expect(grouped(delays)).toEqual([1, 3, 1, 0, 0, 0, 0, 1]);
  expect(grouped(delays)).toHaveLength(delayGroups.length);
  expect([quantileOf(delays, 0.5), quantileOf(delays, 0.9), quantileOf(new Map(), 0.5)]).toEqual([0, 400, undefined]);
  expect(delaysIn({ interviewDate: '06/01/2026', entryDate: '06/15/2026' }, createDayReader('MDY'))).toEqual([
    { pair: 'interviewDate→entryDate', days: 14 },
  ]);
});

test('shares of a file add up to the file, however it is cut', () => {
  const find = fc.record({ rule: fc.constantFrom('a', 'b'), form: fc.constantFrom('x', 'y') });
  fc.assert(
    fc.property(fc.array(find), fc.nat(), (all, at) => {
      const tallied = (part: typeof all) => {
        const tally = emptyTally();
        for (const { rule, form } of part) {
          tally.rows++;
          sliceOf(tally.rules, rule).error++;
          count(tally.forms, form);
        }
        return tally;
      };
      const whole = emptyTally();
      for (const part of [all.slice(0, at), all.slice(at)]) addTally(whole, tallied(part));
      const sorted = (tally: typeof whole) => [tally.rows, [...tally.rules].sort(), [...tally.forms].sort()];
      expect(sorted(whole)).toEqual(sorted(tallied(all)));
    }),
  );
});
