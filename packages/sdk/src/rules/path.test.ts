import fc from 'fast-check';
import { JSONPath } from 'jsonpath-plus';
import { describe, expect, test } from 'vitest';
import { parsePath, readPath } from './path.ts';

describe('a path', () => {
  test.each([
    ['$', []],
    ['$.a', ['a']],
    ['$.a.b[0].length', ['a', 'b', 0, 'length']],
    ["$['a b']", ['a b']],
    ["$['a'][12]['c-d']", ['a', 12, 'c-d']],
  ])('%s has the steps %j', (text, steps) => {
    expect(parsePath(text)).toEqual(steps);
  });

  test.each([
    'a',
    '',
    '$.',
    '$a',
    '$..a',
    '$.*',
    '$[*]',
    '$[?(@.a)]',
    '$[?(@.splice && @.splice(0,9))]',
    '$[(@.length-1)]',
    '$.a^',
    '$.a~',
    '$[0:2]',
    '$[-1]',
    '$.__proto__',
    '$.constructor',
    "$['prototype']",
    '$.a,b',
    '$["a"]',
    '$.a ',
    '$.ñ',
    '$[9999999]',
    '$.@string()',
    '$`a',
  ])('%s is refused', (text) => {
    expect(parsePath(text)).toBeUndefined();
  });

  test('nothing else is one', () => {
    for (const value of [undefined, null, 7, {}, ['$']]) expect(parsePath(value)).toBeUndefined();
  });

  test('leads where json-rules-engine’s path library leads', () => {
    const name = fc.constantFrom('a', 'b', 'length', 'text');
    const step = fc.oneof(
      name.map((one) => `.${one}`),
      name.map((one) => `['${one}']`),
      fc.nat({ max: 2 }).map((one) => `[${one}]`),
    );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('abc', '', 0, 7, null, true, false, undefined),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.array(step, { maxLength: 4 }), (json, steps) => {
        const path = `$${steps.join('')}`;
        const theirs = json !== null && typeof json === 'object' ? JSONPath({ path, json, wrap: false }) : json;
        expect(readPath(json, parsePath(path) ?? [])).toEqual(theirs);
      }),
    );
  });

  test('sees own properties only', () => {
    expect(readPath({}, ['toString'])).toBeUndefined();
    expect(readPath(Object.create({ a: 1 }), ['a'])).toBeUndefined();
  });
});
