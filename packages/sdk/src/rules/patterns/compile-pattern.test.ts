import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from './compile-pattern.ts';
import { longestText } from './compiled-pattern.ts';
import { buildMachine } from './machine.ts';
import { parsePattern } from './parse-pattern.ts';
import { waysOf } from './ways.ts';

/** The test of a pattern; a fault stops the test. */
function tester(pattern: string): (text: string) => boolean {
  const compiled = compilePattern(pattern);
  if ('fault' in compiled) throw new Error(compiled.fault);
  return compiled.test;
}

describe('a pattern', () => {
  const letters = fc.constantFrom('a', 'b', 'k', '1', ' ', '-', '.', 'ñ', 'Ñ', '\u212a', 'ſ', 'é', '𝒜', '\n', "'", '_');
  const atom = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      'k',
      '1',
      '\\.',
      '.',
      '\\d',
      '\\D',
      '\\w',
      '\\W',
      '\\s',
      '\\S',
      '\\p{L}',
      '\\P{L}',
      'ñ',
      '𝒜',
      '\\u{1d49c}',
      '\\x61',
    ),
    fc.constantFrom('[ab]', '[^ab]', '[a-k1]', '[\\w.-]', '[\\p{Lu}é]', "[A-Za-z' -]", '[^\\s]', '[𝒜-𝒵]'),
  );
  const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
    pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('|')),
    sequence: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { maxDepth: 2 },
      atom,
      fc.tuple(atom, fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '{1,}', '*?')).map(([one, sign]) => one + sign),
      fc.constantFrom('^', '$'),
      fc
        .tuple(tie('pattern'), fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}'))
        .map(([inner, sign]) => `(?:${inner})${sign}`),
      tie('pattern').map((inner) => `(${inner})`),
    ),
  }));

  /** So many characters of one kind, the form most patterns have. */
  const runs = fc
    .tuple(atom, fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}'))
    .map(([one, sign]) => `^${one}${sign}$`);

  test('answers as JavaScript does, with and without letter case', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: pattern }, { weight: 1, arbitrary: runs }),
        fc.boolean(),
        fc.array(fc.array(letters, { maxLength: 8 }), { maxLength: 6 }),
        (source, ignoreCase, texts) => {
          fc.pre(source.length < 200);
          const native = new RegExp(source, ignoreCase ? 'iu' : 'u');
          const written = ignoreCase ? `(?i)${source}` : source;
          const [own, machine] = [tester(written), buildMachine(parsePattern(written))];
          for (const characters of texts) {
            const text = characters.join('');
            expect([text, own(text), machine.test(text)]).toEqual([text, native.test(text), native.test(text)]);
          }
        },
      ),
    );
  });

  const evil = [
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(a*)*b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '\\s+$',
    '^(.*a){12}$',
    '(x+x+)+y',
    '^(\\w+\\s?)*$',
    '(a?){30}a{30}',
    '^(a{1,90}){1,10}$',
    '(.*)*=',
  ];

  test.each(evil)('%s looks at each character a bounded number of times', (source) => {
    const machine = buildMachine(parsePattern(source));
    for (const text of [
      'a'.repeat(longestText),
      `${'a'.repeat(longestText - 1)}!`,
      'x'.repeat(longestText),
      ' '.repeat(longestText),
      'ab'.repeat(longestText / 2),
    ]) {
      machine.work.steps = 0;
      machine.test(text);
      expect(waysOf(parsePattern(source))).toBeGreaterThan(2000);
      // Twice: once for what follows a character, once for what would if the text ended there.
      expect(machine.work.steps).toBeLessThanOrEqual(2 * (text.length + 1) * machine.size);
    }
  });

  test.each([
    ['^[A-Z]{2}\\d{4}$', 1],
    ['^[a-z]{1,15}$', 15],
    ['^(?:19|20)\\d{2}$', 2],
    ['^[^@]+$', 512],
    ['[0-9@#]', 512],
    ['^(?:a|b){3}$', 8],
    ['a*', 512 * 512],
    ['^(a+)+$', Number.POSITIVE_INFINITY],
    ['^(?:ab)*$', Number.POSITIVE_INFINITY],
  ])('%s can be tried in %d ways', (source, ways) => {
    expect(waysOf(parsePattern(source))).toBe(ways);
  });

  test('learns: the second time it looks at nothing anew', () => {
    const machine = buildMachine(parsePattern('^(a+)+$'));
    machine.test('a'.repeat(100));
    machine.work.steps = 0;
    machine.test('a'.repeat(100));
    expect(machine.work.steps).toBe(0);
  });

  test('that would need ever more states forgets the old ones and stays right', () => {
    const own = tester('(?:a|b)*a(?:a|b){12}$');
    const native = /(?:a|b)*a(?:a|b){12}$/u;
    for (let i = 0; i < 1200; i++) {
      const text = (i * 2654435761).toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
      expect(own(text)).toBe(native.test(text));
    }
  });

  test('is not looked for in a text longer than any field', () => {
    expect(tester('a')('a'.repeat(longestText))).toBe(true);
    expect(tester('a')('a'.repeat(longestText + 1))).toBe(false);
  });

  test.each([
    ['(?=a)b', 'looks-around'],
    ['(?<name>a)', 'looks-around'],
    ['(a)\\1', 'unknown-escape'],
    ['\\bword\\b', 'unknown-escape'],
    ['a**', 'nothing-repeated'],
    ['*a', 'nothing-repeated'],
    ['(a', 'open-bracket'],
    ['[a', 'open-bracket'],
    ['a)', 'stray-bracket'],
    ['a]', 'stray-bracket'],
    ['a}', 'stray-bracket'],
    ['^*', 'repeats-an-edge'],
    ['a{5,2}', 'counts-too-far'],
    ['a{101}', 'counts-too-far'],
    ['(a{60}){60}', 'counts-too-far'],
    ['[b-a]', 'bad-class'],
    ['\\p{Nonsense}', 'bad-class'],
    ['a\\-b', 'unknown-escape'],
    ['a'.repeat(401), 'too-long'],
    ['('.repeat(30) + ')'.repeat(30), 'too-deep'],
  ])('%s is refused: %s', (source, fault) => {
    expect(compilePattern(source)).toEqual({ fault });
  });
});

describe('a named pattern', () => {
  test.each([
    ['digits-12', ['123456789012', ' 123456789012 '], ['12345678901', '1234567890123', '12345678901a', '']],
    ['digits-3-5', ['123', '12345'], ['12', '123456']],
    ['digits', ['0', '00123'], ['', '1.5', '-1']],
    ['letters-2', ['TX', 'tx'], ['T', 'TXX', 'T1', 'Ñu']],
    ['letters-1-3', ['a', 'abc'], ['abcd']],
    ['zip', ['78596', '78596-1234', '785961234'], ['7859', '78596-12', '78596 1234']],
    [
      'phone',
      ['(956) 555-0142', '956-555-0142', '9565550142', '956.555.0142', '+1 956 555 0142', '1-956-555-0142'],
      ['555-0142', '(956 555-0142', '156-555-0142', '95655501423'],
    ],
    [
      'email',
      ['ana@example.org', 'a.b+c@mail.example.co'],
      ['ana', 'ana@', '@example.org', 'ana@example', 'ana@-example.org', 'ana @example.org'],
    ],
    ['iso-day', ['2012-04-03'], ['2012-4-3', '04/03/2012']],
    ['year', ['1999', '2025'], ['25', '1899', '20251']],
    ['school-year', ['2025-2026', '2025-26', '2025/26'], ['2025', '25-26']],
    ['time', ['8:30', '08:30', '20:15', '8:30 am', '8:30 p.m.'], ['24:10', '8:60', '830']],
    ['curp', ['GOLA120403MTSMPN05'], ['GOLA120403TTSMPN05', 'GOLA120403MTSMPN0']],
    ['name', ["O'Neil", 'María José', 'Núñez-León', 'St. John'], ['', '-Ana', 'Ana2', 'Ana@']],
  ])('%s', (name, right, wrong) => {
    const own = tester(name);
    expect(right.filter((text) => !own(text))).toEqual([]);
    expect(wrong.filter(own)).toEqual([]);
  });
});
