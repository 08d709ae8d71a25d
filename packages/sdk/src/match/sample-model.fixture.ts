import type { StudentRecord } from '../record/record.ts';
import { compileModel, type MatchLists, type MatchOptions } from './compile.ts';
import type { MatchModel } from './model.ts';
import { createPeople, type People } from './people.ts';

const say = { en: '{a} and {b}.', es: '{a} y {b}.' };

/** A small model with every kind of level: two surnames crosswise, a given name, a birth date, sex. */
export const smallModel: MatchModel = {
  model: 'small',
  version: 1,
  lists: { shortForms: ['nicknames'] },
  columns: {
    surname1: { as: 'surname', of: ['lastName1', 'lastName2'], nth: 1, values: 'surname' },
    surname2: { as: 'surname', of: ['lastName1', 'lastName2'], nth: 2, values: 'surname' },
    given: { as: 'given', of: ['firstName'] },
    birthDate: { as: 'day', of: ['birthDate'] },
    sex: { as: 'text', of: ['sex'], part: 'initial' },
    sound: { as: 'surname', of: ['lastName1', 'lastName2'], nth: 1, part: 'sound' },
  },
  prior: 0.001,
  compare: [
    {
      id: 'surnames',
      columns: ['surname1', 'surname2'],
      levels: [
        {
          id: 'same',
          when: { all: [{ equal: 'surname1' }, { equal: 'surname2' }] },
          m: 0.6,
          u: 0.0001,
          tf: { of: ['surname1', 'surname2'], floor: 1e-6 },
          say,
        },
        { id: 'exchanged', when: { exchanged: ['surname1', 'surname2'] }, m: 0.05, u: 0.0001, say },
        {
          id: 'one missing',
          when: {
            all: [{ any: [{ equal: 'surname1' }, { equal: ['surname1', 'surname2'] }] }, { missing: 'surname2' }],
          },
          m: 0.15,
          u: 0.005,
          tf: { of: ['surname1', 'surname2'], floor: 1e-4, weight: 0.5 },
          say,
        },
        {
          id: 'alike',
          when: {
            any: [
              { sounds: 'surname1' },
              { jw: 'surname1', least: 0.88 },
              { jw: ['surname1', 'surname2'], least: 0.92 },
            ],
          },
          m: 0.15,
          u: 0.02,
          say,
        },
        { id: 'else', m: 0.05, u: 0.9748, say },
      ],
    },
    {
      id: 'given',
      columns: ['given'],
      levels: [
        { id: 'same', when: { equal: 'given' }, m: 0.75, u: 0.01, tf: { of: ['given'], floor: 1e-4 }, say },
        { id: 'short form', when: { shortForm: 'given' }, m: 0.05, u: 0.005, say },
        { id: 'alike', when: { any: [{ damerau: 'given', most: 1 }, { initial: 'given' }] }, m: 0.1, u: 0.02, say },
        { id: 'else', m: 0.1, u: 0.965, say },
      ],
    },
    {
      id: 'birthDate',
      columns: ['birthDate'],
      levels: [
        { id: 'same', when: { equal: 'birthDate' }, m: 0.85, u: 0.0005, say },
        { id: 'exchanged', when: { date: 'birthDate', is: 'dayMonthExchanged' }, m: 0.03, u: 0.0002, say },
        {
          id: 'one digit',
          when: {
            any: [
              { date: 'birthDate', is: 'oneDigit' },
              { date: 'birthDate', is: 'neighbourDigits' },
            ],
          },
          m: 0.07,
          u: 0.004,
          say,
        },
        { id: 'else', m: 0.05, u: 0.9953, say },
      ],
    },
    {
      id: 'sex',
      columns: ['sex'],
      levels: [
        { id: 'same', when: { equal: 'sex' }, m: 0.98, u: 0.5, say },
        { id: 'else', m: 0.02, u: 0.5, say },
      ],
    },
  ],
  block: [
    ['birthDate', 'surname1'],
    ['surname1=surname2', 'birthDate'],
    ['sound', 'given'],
  ],
  find: { pair: ['surnames', 'given'], each: ['birthDate'] },
  guards: [
    {
      id: 'twin',
      when: { all: [{ level: { birthDate: ['same'], surnames: ['same', 'exchanged'], given: ['else'] } }] },
      call: 'possible-twin',
      say,
    },
  ],
  calls: [
    { call: 'likely', from: 6, say },
    { call: 'possible', from: 0, say },
  ],
};

const nicknames = new Map([
  ['PACO', ['FRANCISCO']],
  ['PANCHO', ['FRANCISCO']],
]);
export const smallLists: MatchLists = (address) => (address === 'nicknames' ? nicknames : undefined);

export function peopleOf(
  records: Iterable<StudentRecord>,
  model: MatchModel = smallModel,
  options: MatchOptions = { lists: smallLists },
): People {
  const people = createPeople(compileModel(model, options));
  for (const record of records) people.add(record);
  return people;
}
