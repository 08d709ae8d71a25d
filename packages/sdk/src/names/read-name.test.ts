import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { found, parts } from './name-cases.fixture.ts';
import type { NameKind } from './name-reading.ts';
import { type ReadNameOptions, readName } from './read-name.ts';
import { tables } from './tables.fixture.ts';

const read = (record: StudentRecord, options: Partial<ReadNameOptions> = {}) =>
  readName(record, { lists: tables, ...options });
const kinds = (record: StudentRecord, options: Partial<ReadNameOptions> = {}) =>
  read(record, options).map(({ kind }) => kind);

describe('a name that can be read otherwise', () => {
  test.for(found)('%s: %s', ([kind, written, set, more]) => {
    const reading = read({ ...parts(written), ...more }).find((each) => each.kind === kind);
    expect(reading, `${kind} in ${written}`).toBeDefined();
    expect(reading?.set).toEqual(set);
    expect(reading?.because.length).toBeGreaterThan(0);
    expect(reading?.weight).toBeGreaterThan(0);
    expect(reading?.weight).toBeLessThanOrEqual(1);
  });
});

describe('what family and policy say', () => {
  test('a sibling’s second surname is offered', () => {
    const siblings = [{ lastName1: 'García', lastName2: 'López' }];
    expect(read(parts('Leo | | García |'), { siblings })).toMatchObject([
      { kind: 'secondSurnameKnown', set: { lastName2: 'López' } },
    ]);
    expect(kinds(parts('Leo | | Ruiz |'), { siblings })).toEqual([]);
    expect(kinds(parts('Leo | | García |'), { siblings: [{ lastName1: 'García', lastName2: 'None' }] })).toEqual([]);
  });
  test('the mother’s surname is offered only where the father’s is the child’s first', () => {
    const parents = { maleParentLastName: 'García', femaleParentLastName: 'López Ruiz' };
    expect(read({ ...parts('Leo | | García |'), ...parents })).toMatchObject([
      { kind: 'secondSurnameKnown', set: { lastName2: 'López' } },
    ]);
    expect(kinds({ ...parts('Leo | | Vega |'), ...parents })).toEqual([]);
  });
  test('a spelling one slip from a sibling’s known surname is asked', () => {
    const siblings = [{ lastName1: 'Ramírez' }];
    expect(read(parts('Leo | | Ramríez |'), { siblings })).toMatchObject([
      { kind: 'siblingSurnameSpelling', set: { lastName1: 'Ramírez' } },
    ]);
    expect(kinds(parts('Leo | | Ramirez |'), { siblings })).toEqual([]);
    expect(kinds(parts('Olga | | Rakhmaninova |'), { siblings: [{ lastName1: 'Rakhmaninov' }] })).toEqual([]);
    expect(kinds(parts('Leo | | Rojas |'), { siblings: [{ lastName1: 'Rosa' }] })).toEqual([]);
  });
  test('two children with their surnames in opposite order', () => {
    const father = { maleParentLastName: 'Cruz' };
    expect(
      kinds({ ...parts('Leo | | Cruz | Vega'), ...father }, { siblings: [{ lastName1: 'Vega', lastName2: 'Cruz' }] }),
    ).toEqual([]);
    const siblings = [{ lastName1: 'Vega', lastName2: 'Cruz' }];
    expect(read(parts('Leo | | Cruz | Vega'), { siblings })).toMatchObject([
      { kind: 'siblingSurnameOrder', set: { lastName1: 'Vega', lastName2: 'Cruz' } },
    ]);
  });
  test.each<[string, object, string, string, string]>([
    ['caseAgainstPolicy', { nameCase: 'upper' }, 'Ana | | García |', 'lastName1', 'GARCÍA'],
    ['caseAgainstPolicy', { nameCase: 'title' }, 'Ana | | DE LA CRUZ |', 'lastName1', 'De la Cruz'],
    ['caseAgainstPolicy', { nameCase: 'title' }, 'Ana | | garcía-ruiz |', 'lastName1', 'García-Ruiz'],
    ['caseAgainstPolicy', { nameCase: 'title' }, "Ana | | O'BRIEN |", 'lastName1', "O'Brien"],
    ['accentAgainstPolicy', { nameAccents: 'plain' }, 'Ana | | Muñoz |', 'lastName1', 'Munoz'],
    ['hyphenAgainstPolicy', { nameHyphens: 'space' }, 'Ana-Luz | | Ruiz |', 'firstName', 'Ana Luz'],
  ])('%s %j: %s', (kind, settings, written, field, wanted) => {
    const reading = read(parts(written), { settings: { ...settings } }).find(
      (each) => each.kind === kind && each.fields.includes(field),
    );
    expect(reading?.set).toEqual({ [field]: wanted });
  });
  test('without a policy any letter case, accent and hyphen is right', () => {
    for (const written of ['ana | | garcía |', 'ANA | | GARCIA |', 'McKenna | | de la Cruz |'])
      expect(kinds(parts(written))).toEqual([]);
  });
});

describe('one card for one box', () => {
  test.each([
    ['Ana | | Ramírez y García |', ['surnamesJoinedByY']],
    ['Juan Carlos Hernández López | | |', ['wholeNameInOneBox']],
    ['Hernández López, Juan | | |', ['commaName']],
    ['Luis | | González Jr |', ['suffixInName']],
    ['Babygirl | | Ruiz |', ['newbornLabel']],
    ['FNU | | Abdullah |', ['oneName']],
    ['Ana | X | Ruiz |', ['placeholder']],
    ['Mª José | | Ruiz |', ['ordinalSign']],
    ['Ana | | NuÃ±ez |', ['brokenEncoding']],
    ['Ana | | García - Ruiz |', ['straySpaces']],
    ['María | de los Ángeles | Ruiz |', ['compoundGivenSplit']],
  ])('%s', (written, expected) => {
    expect(kinds(parts(written)).toSorted()).toEqual(expected.toSorted());
  });

  test('strength and choices tell a rule how to ask', () => {
    expect(read(parts('Lencho | | Ruiz |'))).toMatchObject([
      { kind: 'shortForm', strength: 'warn', choices: ['Florencio', 'Lorenzo'], value: 'Lencho' },
    ]);
    expect(read(parts('Lola | | Ruiz |'))).toMatchObject([{ kind: 'shortForm', strength: 'confirm' }]);
    expect(read(parts('Na | | Li |'))).toMatchObject([{ kind: 'placeholder', strength: 'confirm' }]);
  });
});

describe('for any input', () => {
  const word = fc.constantFrom(
    'Ana',
    'José',
    'de',
    'la',
    'DEL',
    'Cruz',
    'García',
    'y',
    'López',
    'Jr',
    'III',
    '-',
    ',',
    "'",
    '"Pepe"',
    '😀',
    '²',
    '\u200b',
    'ñ',
    'X',
    'NMN',
    'a'.repeat(300),
    '12',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  );

  test('nothing throws, and the answer is always the same', () => {
    fc.assert(
      fc.property(text, text, text, text, text, (firstName, middleName, lastName1, lastName2, other) => {
        const record = {
          firstName,
          middleName,
          lastName1,
          lastName2,
          maleParentLastName: other,
          femaleParentLastName: lastName1,
          sex: other,
        };
        const options = {
          siblings: [{ lastName1: other, lastName2 }],
          settings: { nameCase: 'title', nameAccents: 'plain', nameHyphens: 'space' },
        };
        const once = read(record, options);
        expect(read(record, options)).toEqual(once);
        for (const { weight } of once) expect(weight).toBeGreaterThan(0);
      }),
    );
  });

  test('a name made of letters is only moved between boxes, never respelled, when surnames are told apart', () => {
    const name = fc.array(
      fc.constantFrom('Ana', 'José', 'de la Cruz', 'García', 'Tzep', 'López', 'Reyes', 'Uyoa', 'San Juan'),
      { maxLength: 3 },
    );
    const moving: ReadonlySet<NameKind> = new Set<NameKind>([
      'twoSurnamesInOneBox',
      'surnameInMiddle',
      'givenAndSurnameExchanged',
      'wholeNameInOneBox',
      'particleTorn',
      'surnameOnlyParticle',
      'compoundGivenSplit',
    ]);
    fc.assert(
      fc.property(name, name, name, name, (first, middle, last, second) => {
        const record: StudentRecord = {
          firstName: first.join(' '),
          middleName: middle.join(' '),
          lastName1: last.join(' '),
          lastName2: second.join(' '),
        };
        for (const { kind, set } of read(record)) {
          if (!moving.has(kind)) continue;
          const words = (each: StudentRecord) =>
            Object.values(each)
              .flatMap((box) => (box ?? '').split(' '))
              .filter((part) => part !== '')
              .sort();
          expect(words({ ...record, ...set })).toEqual(words(record));
        }
      }),
    );
  });

  test('capitals without accents are read like the name as written', () => {
    const aboutLetters: ReadonlySet<NameKind> = new Set<NameKind>(['brokenEncoding', 'ordinalSign', 'doubledEnye']);
    for (const [kind, written, , more] of found) {
      if (aboutLetters.has(kind)) continue;
      const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
      expect(kinds({ ...parts(plain), ...more }), plain).toContain(kind);
    }
  });
});
