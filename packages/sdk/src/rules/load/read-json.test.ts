import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';

describe('readJson', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        const { value, faults } = readJson(written);
        if (faults.length === 0) expect(value).toEqual(JSON.parse(written));
        else expect(written).toMatch(/"(?:__proto__|constructor|prototype)"|^[[{]{30}/);
      }),
    );
  });

  test('refuses what JSON.parse refuses, and throws on nothing', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '1',
      '-',
      '.',
      'e',
      ' ',
      '\n',
      '\\',
      'true',
      'null',
      "'",
      '/',
      '"a"',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join('');
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { value, faults } = readJson(text);
        expect([text, value !== undefined]).toEqual([text, valid]);
        expect(faults.length > 0 || valid).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('knows the place of every value and name', () => {
    const { placeOf } = readJson('{\n  "all": [\n    { "fact": "a" },\n    7\n  ]\n}');
    expect(placeOf('')).toEqual({ line: 1, column: 1 });
    expect(placeOf('/all')).toEqual({ line: 2, column: 10 });
    expect(placeOf('/all', 'name')).toEqual({ line: 2, column: 3 });
    expect(placeOf('/all/0/fact')).toEqual({ line: 3, column: 15 });
    expect(placeOf('/all/1')).toEqual({ line: 4, column: 5 });
    expect(placeOf('/all/9/none')).toEqual({ line: 2, column: 10 });
  });

  test.each([
    ['{"a":1,}', 1, 8, 'a comma too many'],
    ['{"a" 1}', 1, 6, 'colon is missing'],
    ['{"a":1 "b":2}', 1, 8, 'comma or "}" is missing'],
    ['{a:1}', 1, 2, 'in double quotes'],
    ["{'a':1}", 1, 2, 'in double quotes'],
    ['{"a":\n \'b\'}', 2, 2, 'double quotes'],
    ['{"a":1', 1, 1, 'never closed'],
    ['[1,]', 1, 4, 'a value is missing'],
    ['', 1, 1, 'ends too early'],
    ['{} {}', 1, 4, 'after the end'],
    ['// why\n{}', 1, 1, 'no comments'],
    ['"a', 1, 1, 'does not end'],
    ['"\\x"', 1, 1, 'does not end'],
    ['{"a":undefined}', 1, 6, 'no JSON value'],
    ['{"a":1,"a":2}', 1, 8, 'twice'],
    ['{"__proto__":{}}', 1, 2, 'nothing may be called'],
    ['['.repeat(60), 1, 42, 'deeper'],
    ['{"a":01}', 1, 6, 'no JSON value'],
  ])('%j is told at %d:%d: %s', (text, line, column, says) => {
    const { faults } = readJson(text);
    expect(faults.map((fault) => [fault.line, fault.column])).toEqual([[line, column]]);
    expect(faults[0]?.message).toContain(says);
    expect(faults[0]?.cure).not.toBe('');
  });

  test('a hundred thousand brackets are a fault and no crash', () => {
    expect(readJson('['.repeat(100_000)).faults).toHaveLength(1);
  });
});
