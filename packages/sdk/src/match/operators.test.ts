import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateClass } from './date-classes.ts';
import { createDictionary } from './dictionary.ts';
import { type DateClass, dateClasses } from './model.ts';
import { operator, operatorNames } from './operators.ts';
import { createPairTests } from './pair-tests.ts';

const formals = (name: string) =>
  (
    ({ PANCHO: ['PANCHO', 'FRANCISCO'], PACO: ['PACO', 'FRANCISCO'], BETO: ['BETO', 'ALBERTO', 'ROBERTO'] }) as Record<
      string,
      string[]
    >
  )[name] ?? [name];

describe('operators', () => {
  test.each([
    ['equal', 'GARCIA', 'GARCIA', true],
    ['equal', 'GARCIA', 'GARZA', false],
    ['sounds', 'JIMENEZ', 'XIMENES', true],
    ['sounds', 'REYES', 'RUIZ', false],
    ['shortForm', 'PANCHO', 'FRANCISCO', true],
    ['shortForm', 'PANCHO', 'PACO', true],
    ['shortForm', 'BETO', 'FRANCISCO', false],
    ['initial', 'J', 'JUAN', true],
    ['initial', 'JUAN', 'JOSE', false],
  ] as const)('%s: %s and %s', (name, a, b, holds) => {
    expect(operator(name, { formals }).test(a, b)).toBe(holds);
  });

  test.each([
    ['jw', 0.92, 'MARTINEZ', 'MARTINZE', true],
    ['jw', 0.99, 'MARTINEZ', 'MARTINZE', false],
    ['lev', 1, 'MARTINEZ', 'MARTINZE', false],
    ['damerau', 1, 'MARTINEZ', 'MARTINZE', true],
    ['damerau', 2, 'CA', 'ABC', true],
  ] as const)('%s %f: %s and %s', (name, limit, a, b, holds) => {
    expect(operator(name, { limit }).test(a, b)).toBe(holds);
  });

  test.each([
    ['dayMonthExchanged', '20120403', '20120304', true],
    ['dayMonthExchanged', '20120403', '20130304', false],
    ['oneDigit', '20120403', '20120413', true],
    ['oneDigit', '20120403', '20120414', false],
    ['neighbourDigits', '20120512', '20120521', true],
    ['neighbourDigits', '20120512', '20125012', true],
    ['neighbourDigits', '20120512', '20120522', false],
    ['sameMonthAndDay', '20120512', '20020512', true],
    ['sameYearAndMonth', '20120512', '20120530', true],
    ['sameYearAndMonth', '20120512', '20130512', false],
    ['sameYearAndDay', '20120512', '20121112', true],
    ['sameYearAndDay', '20120512', '20131112', false],
    ['firstOfJanuary', '20120101', '20110512', true],
    ['firstOfJanuary', '20120101', '20100512', false],
    ['firstOfJanuary', '19371233', '19370101', true],
    ['oneDigit', '2012????', '20120101', false],
  ] as const)('date %s: %s and %s', (kind, a, b, holds) => {
    expect(isDateClass(kind, a, b)).toBe(holds);
    expect(isDateClass(kind, b, a)).toBe(holds);
  });

  test('equal days are in no date class', () => {
    for (const kind of dateClasses) expect(isDateClass(kind, '20120101', '20120101')).toBe(false);
  });

  test('over codes every operator answers as over values, both ways round', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'AEJSXZ'), minLength: 1, maxLength: 6 }),
      fc.constantFrom('PACO', 'PANCHO', 'FRANCISCO', '20120403', '20120304', '20110403', '20120101'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...operatorNames),
        fc.constantFrom(...dateClasses),
        (values, name, kind: DateClass) => {
          const op = operator(name, { limit: name === 'jw' ? 0.8 : 1, kind, formals });
          const dictionary = createDictionary();
          const codes = values.map((each) => dictionary.intern(each));
          const test = createPairTests(dictionary, formals)(op);
          for (const [i, a] of values.entries())
            for (const [j, b] of values.entries())
              if (i !== j)
                expect(test(codes[i] as number, codes[j] as number), `${name} ${a} ${b}`).toBe(op.test(a, b));
        },
      ),
    );
  });
});
