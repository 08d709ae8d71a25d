import type { StudentRecord } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import { findPacks } from '../packs/find-packs.ts';
import { child, us } from './persons.fixture.ts';
import { rosterCandidates } from './roster-candidates.ts';

const fields = [
  '',
  'firstName',
  'middleName',
  'lastName1',
  'lastName2',
  'sex',
  'birthDate',
  'birthCity',
  'multipleBirthFlag',
  'femaleParentLastName',
];
const recordOf = (number: number, change: StudentRecord = {}): StudentRecord => ({
  ...Object.fromEntries(
    child(number).flatMap((cell, at) => (at === 0 || cell === '' ? [] : [[fields[at] ?? '', cell]])),
  ),
  ...change,
});
const packs = findPacks([us]);
const roster = Array.from({ length: 200 }, (_, at) => recordOf(at + 1));
const candidatesOf = rosterCandidates(packs, roster, 'MDY');

test('a known child whose surnames stand in one box is the likely candidate, with reasons that add up', () => {
  const typed = recordOf(7, { lastName1: `${child(7)[3]} ${child(7)[4]}`, lastName2: '' });
  const [first, ...rest] = candidatesOf(typed, 'MDY', undefined);
  expect(first).toMatchObject({ record: roster[6], call: 'likely' });
  expect(first?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(first?.weight ?? 0, 9);
  expect(rest.every(({ weight }) => weight <= (first?.weight ?? 0))).toBe(true);
});

test('a date written day first is read so', () => {
  const [year, month, day] = (child(8)[6] ?? '').split('-');
  const [first] = candidatesOf(recordOf(8, { birthDate: `${day}/${month}/${year}` }), 'DMY', undefined);
  expect(first?.record).toBe(roster[7]);
  expect(first?.reasons.find(({ comparison }) => comparison === 'birthDate')?.level).toBe('same');
});

test('the child who is known to be the same is no candidate, nor is anyone for a child nobody knows', () => {
  expect(candidatesOf(recordOf(9), 'MDY', roster[8]).map(({ record }) => record)).not.toContain(roster[8]);
  const nobody = { firstName: 'Yolotl', lastName1: 'Wenceslao', birthDate: '1999-12-31', sex: 'Male' };
  expect(candidatesOf(nobody, 'MDY', undefined)).toEqual([]);
});

test('a twin is held apart by the guard', () => {
  const [first] = candidatesOf(recordOf(10, { firstName: 'Ximena', middleName: '' }), 'MDY', undefined);
  expect(first).toMatchObject({ call: 'possible-twin', guard: 'twin' });
});

test('an empty roster and packs without a model have no candidates', () => {
  expect(rosterCandidates(packs, [])(recordOf(1), 'MDY', undefined)).toEqual([]);
  expect(rosterCandidates([], roster)(recordOf(1), 'MDY', undefined)).toEqual([]);
});
