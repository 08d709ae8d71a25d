import { expect, test } from 'vitest';
import { namesOf } from './identity.ts';

const ana = { firstName: 'Ana', lastName1: 'Ruíz', birthDate: '04/03/2012' };

test('a child is known by its ids, and by its name with the birth date once all of it is typed', () => {
  expect(namesOf({ children: [{ ...ana, stateStudentId: 'TX1' }] }, { child: 0 })).toEqual([
    'stateStudentId TX1',
    'child ANA|RUIZ|04/03/2012',
  ]);
  expect(namesOf({ children: [{ ...ana, birthDate: '' }] }, { child: 0 })).toEqual([]);
});

test('a family is known by its COE number, or by at least two names of the parents', () => {
  expect(namesOf({ coe: { coeNumber: 'C 1' }, children: [] })).toEqual(['coeNumber C 1']);
  expect(namesOf({ family: { maleParentFirstName: 'Luis' }, children: [] })).toEqual([]);
  expect(namesOf({ family: { maleParentFirstName: 'Luis', maleParentLastName: 'Ruiz' }, children: [] })).toHaveLength(
    1,
  );
});

test('a child that is not there has no name', () => {
  expect(namesOf({ children: [] }, { child: 3 })).toEqual([]);
});
