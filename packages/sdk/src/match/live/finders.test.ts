import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary } from '../dictionary.ts';
import { dateClasses } from '../model.ts';
import { operator, operatorNames } from '../operators.ts';
import { createFinders } from './finders.ts';
import { createStock, flatStock } from './stock.ts';

const formals = (name: string): readonly string[] =>
  name === 'PACO' || name === 'PANCHO' ? [name, 'FRANCISCO'] : [name];
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'AEJSXZH'), minLength: 1, maxLength: 6 }),
  fc.constantFrom('PACO', 'PANCHO', 'FRANCISCO', 'J', 'JIMENEZ', 'XIMENES', 'GIMENEZ', 'HERNANDEZ', 'ERNANDES'),
  fc.constantFrom('20120403', '20120304', '20110403', '20120101', '20120413', '20210403'),
);

test('a finder takes exactly the values for which its operator holds, each once, also those added later', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(value, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(value, { maxLength: 4 }),
      value,
      fc.constantFrom(...operatorNames),
      fc.constantFrom(...dateClasses),
      (known, added, typed, name, kind) => {
        const op = operator(name, { limit: name === 'jw' ? 0.8 : 1, kind, formals });
        const dictionary = createDictionary();
        for (const each of known) dictionary.count(dictionary.intern(each));
        const stock = createStock(flatStock(dictionary, true), true, 0);
        const finders = createFinders(stock, { jw: 0.8, lev: 1, damerau: 1 }, formals);
        const found = () => {
          const values: string[] = [];
          finders.find(op, typed, (code) => values.push(stock.value(code)));
          return values.toSorted();
        };
        const wanted = (values: readonly string[]) => values.filter((each) => op.test(typed, each)).toSorted();
        expect(found()).toEqual(wanted(known));
        for (const each of added) stock.intern(each);
        expect(found()).toEqual(wanted([...new Set([...known, ...added])]));
      },
    ),
    { numRuns: 1000 },
  );
});

test('half a value finds those that begin so, and ? stands for any sign', () => {
  const dictionary = createDictionary();
  for (const each of ['GARCIA', 'GARZA', 'GA', 'LOPEZ', '20120403', '20130403']) dictionary.intern(each);
  const stock = createStock(flatStock(dictionary, false), true, 0);
  const begun = (typed: string) => {
    const values: string[] = [];
    createFinders(stock, { jw: 1, lev: 0, damerau: 0 }, formals).begun(typed, (code) => values.push(stock.value(code)));
    return values;
  };
  expect(begun('GAR')).toEqual(['GARCIA', 'GARZA']);
  expect(begun('GARCI')).toEqual(['GARCIA']);
  expect(begun('????0403')).toEqual(['20120403', '20130403']);
  expect(begun('2013????')).toEqual(['20130403']);
});
