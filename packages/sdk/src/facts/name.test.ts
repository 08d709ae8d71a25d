import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameListNames } from '../names/name-lists.ts';
import { boxKinds, wholeKinds } from '../names/name-reading.ts';
import { tables } from '../names/tables.fixture.ts';
import type { StudentRecord } from '../record/record.ts';
import type { List } from './fact.ts';
import { given } from './given.ts';
import { name } from './name.ts';
import { sharesWord } from './shares-word.ts';
import { surnames } from './surnames.ts';
import { type AroundFact, ask } from './view.fixture.ts';

const lists: { [name: string]: List | undefined } = {};
for (const each of nameListNames) {
  const list = tables(each);
  if (list === undefined) continue;
  lists[each] = {
    address: each,
    size: 1,
    has: (key) => list.has(key),
    get: (key) => list.get(key),
    entries: () => list.entries(),
  };
}
const around: AroundFact = { lists };

describe('name', () => {
  test('a kind about one box takes the field', () => {
    const record = { firstName: 'Ana', lastName1: 'Hdez.', lastName2: 'Mtz' };
    expect(ask(name, { kind: 'surnameAbbreviation', field: 'lastName2' }, record, around)).toMatchObject({
      found: true,
      set: { lastName2: 'Martínez' },
      value: 'Mtz',
    });
    expect(ask(name, { kind: 'surnameAbbreviation', field: 'firstName' }, record, around).found).toBe(false);
  });

  test('without the field it is looked for in the four boxes in turn', () => {
    const record = { firstName: 'Ana', lastName1: 'Ruiz', lastName2: 'L0pez' };
    expect(ask(name, { kind: 'digitInName' }, record, around)).toMatchObject({ found: true, fields: ['lastName2'] });
  });

  test('a kind about the whole name counts for a field only when it would change that box', () => {
    const record = { firstName: 'Ana', lastName1: 'Ramírez García' };
    const kind = 'twoSurnamesInOneBox';
    expect(ask(name, { kind }, record, around).found).toBe(true);
    expect(ask(name, { kind, field: 'lastName1' }, record, around).found).toBe(true);
    expect(ask(name, { kind, field: 'firstName' }, record, around).found).toBe(false);
  });

  test('a parent’s box is read like a child’s, and never fills the child’s suffix', () => {
    const record = { maleParentLastName: 'González Jr', workerFirstName: 'Doña Carmen' };
    expect(ask(name, { kind: 'suffixInName', field: 'maleParentLastName' }, record, around).set).toEqual({
      maleParentLastName: 'González',
    });
    expect(ask(name, { kind: 'titleInName', field: 'workerFirstName' }, record, around).set).toEqual({
      workerFirstName: 'Carmen',
    });
  });

  test('a suffix that stands in its own box is not written over', () => {
    const record = { lastName1: 'González Jr', suffix: 'III' };
    expect(ask(name, { kind: 'suffixInName', field: 'lastName1' }, record, around).set).toEqual({
      lastName1: 'González',
    });
  });

  test('a blank box has no reading of any kind', () => {
    for (const kind of [...boxKinds, ...wholeKinds]) {
      expect(ask(name, { kind }, {}, around).found, kind).toBe(false);
      expect(ask(name, { kind }, { firstName: ' ', lastName1: '\u200b' }, around).found, kind).toBe(false);
    }
  });

  test('junk goes through every kind, and without tables too', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '²', '😀', '-'.repeat(500), 'de la de', "''", '"', '?', '&#99;'),
    );
    fc.assert(
      fc.property(junk, junk, junk, (a, b, c) => {
        const record: StudentRecord = {
          firstName: a,
          middleName: b,
          lastName1: c,
          lastName2: a,
          maleParentLastName: b,
          femaleParentLastName: c,
        };
        for (const kind of [...boxKinds, ...wholeKinds]) {
          for (const tablesOrNone of [around, {}]) {
            const view = ask(name, { kind }, record, tablesOrNone);
            expect(Object.values(view.set).every((text) => typeof text === 'string')).toBe(true);
          }
        }
      }),
    );
  }, 30_000);
});

describe('surnames and given names', () => {
  test.each([
    ['de la Cruz García', ['DE LA CRUZ', 'GARCIA']],
    ['Gómez y Conde', ['GOMEZ', 'CONDE']],
    ['San Juan', ['SAN JUAN']],
    ['Le', ['LE']],
    ['Y', ['Y']],
    ['', []],
  ])('the surnames of %j are %j', (text, expected) => {
    expect(ask(surnames, {}, { lastName1: text })).toEqual(expected);
  });

  test('given names keep their particles', () => {
    expect(ask(given, {}, { firstName: 'María de los Ángeles' })).toEqual(['MARIA', 'DE LOS ANGELES']);
  });
});

describe('sharesWord', () => {
  test.each([
    ['de la Cruz', 'Vega Cruz', true],
    ['de la Cruz', 'de la Vega', false],
    ['García-Ruiz', 'Ruiz', true],
    ['Vega', 'Vega, Ana', true],
    ['Le', 'Le', true],
    ['Do, Thanh Van', 'Do', true],
    ['Le, Hai', 'Do', false],
    ['Ana', '', false],
    ['', '', false],
  ])('%j and %j: %s', (ours, theirs, shared) => {
    const record = { lastName1: ours, maleParentLastName: '', femaleParentLastName: theirs };
    expect(ask(sharesWord, { field: 'lastName1', with: ['maleParentLastName', 'femaleParentLastName'] }, record)).toBe(
      shared,
    );
  });
});
