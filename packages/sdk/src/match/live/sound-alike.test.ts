import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StudentRecord } from '../../record/record.ts';
import { derive } from '../derive.ts';
import { operator } from '../operators.ts';
import { smallLists, smallModel } from '../sample-model.fixture.ts';
import { buildIndex } from './live-index.ts';

const build = (records: readonly StudentRecord[]) => buildIndex(smallModel, records, { lists: smallLists });
const jimenez = { lastName1: 'Jiménez', lastName2: 'Báez', firstName: 'Ana', birthDate: '2012-04-03' };

test('names written by ear are found without the birth date, and which sounds like which is said', () => {
  const index = build([{ ...jimenez, lastName1: 'Ruiz', lastName2: '' }, jimenez, { ...jimenez, firstName: 'Hugo' }]);
  const [found, ...more] = index.soundAlike({ lastName1: 'Ximenes', firstName: 'Anna', birthDate: '1999-12-31' });
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    id: 1,
    alike: [
      { typed: 'XIMENES', known: 'JIMENEZ' },
      { typed: 'ANNA', known: 'ANA' },
    ],
  });
});

test('the same spelling comes before the same sound, and a name in the other surname box counts', () => {
  const index = build([
    { ...jimenez, lastName1: 'Ximénez', lastName2: '' },
    jimenez,
    { ...jimenez, lastName1: 'Soto', lastName2: 'Jiménez' },
  ]);
  expect(index.soundAlike({ lastName1: 'Jimenez' }).map(({ id }) => id)).toEqual([1, 2, 0]);
});

test('nothing typed, or a sound that nobody has, finds nobody', () => {
  const index = build([jimenez]);
  expect(index.soundAlike({})).toEqual([]);
  expect(index.soundAlike({ birthDate: '2012-04-03', sex: 'Female' })).toEqual([]);
  expect(index.soundAlike({ lastName1: 'Wolff' })).toEqual([]);
});

const record = fc.record({
  lastName1: fc.constantFrom('García', 'Garsia', 'Ximénez', 'Jiménez', 'Gimenes', 'Vázquez', 'Basques', ''),
  lastName2: fc.constantFrom('López', 'Lopes', 'Jiménez', ''),
  firstName: fc.constantFrom('Ana', 'Anna', 'Hugo', 'Ugo', 'Beatriz', 'Veatris', ''),
});

test('it finds whom a look through all records finds, also those added, changed and not those removed', () => {
  const sounds = operator('sounds').test;
  const namesOf = (one: StudentRecord, columns: readonly string[]) =>
    columns
      .map((name) => {
        const column = smallModel.columns[name];
        return column === undefined ? '' : derive(column, one, { surnames: { has: () => false }, dateOrder: 'MDY' });
      })
      .filter((name) => name !== '');
  const groups = [['surname1', 'surname2'], ['given']];
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 30 }),
      fc.array(record, { maxLength: 5 }),
      record,
      fc.nat(),
      (known, later, typed, pick) => {
        const index = build(known);
        const now = new Map<number, StudentRecord>(known.entries());
        for (const each of later) now.set(index.add(each), each);
        const changed = pick % known.length;
        index.change(changed, typed);
        now.set(changed, typed);
        const gone = (pick >> 4) % known.length;
        if (gone !== changed) {
          index.remove(gone);
          now.delete(gone);
        }
        const asked = groups.filter((columns) => namesOf(typed, columns).length > 0);
        const wanted = [...now].filter(
          ([, one]) =>
            asked.length > 0 &&
            asked.every((columns) =>
              namesOf(typed, columns).some((name) => namesOf(one, columns).some((other) => sounds(name, other))),
            ),
        );
        const found = index.soundAlike(typed, 100);
        expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(([id]) => id).toSorted());
        const weights = found.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        for (const { alike } of found)
          for (const { typed: one, known: other } of alike) expect(sounds(one, other)).toBe(true);
      },
    ),
  );
});
