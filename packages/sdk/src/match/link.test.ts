import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { createLinker } from './link.ts';
import { peopleOf } from './sample-model.fixture.ts';

const ana: StudentRecord = {
  lastName1: 'García',
  lastName2: 'López',
  firstName: 'Ana',
  birthDate: '2012-04-03',
  sex: 'Female',
};
const others = Array.from(
  { length: 200 },
  (_, at): StudentRecord => ({
    lastName1: `Soto${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}`,
    firstName: 'Rosa',
    birthDate: '2010-01-01',
    sex: 'Female',
  }),
);
const pair = (a: StudentRecord, b: StudentRecord) => createLinker(peopleOf([a, b, ...others])).explain(0, 1);
const levelsOf = (a: StudentRecord, b: StudentRecord) =>
  pair(a, b)
    .reasons.slice(1)
    .map(({ level }) => level);

describe('a pair', () => {
  test('swapped names and one birth date are a likely candidate', () => {
    const found = pair(ana, { ...ana, lastName1: 'López', lastName2: 'García' });
    expect(found.call).toBe('likely');
    expect(found.reasons[1]?.says?.en).toBe('GARCIA LOPEZ and LOPEZ GARCIA.');
  });

  test.each([
    [{ lastName1: 'García López', lastName2: '' }, ['same', 'same', 'same', 'same']],
    [{ lastName2: '' }, ['one missing', 'same', 'same', 'same']],
    [{ lastName1: 'Garsia', lastName2: 'Lopes' }, ['alike', 'same', 'same', 'same']],
    [{ firstName: 'Ann' }, ['same', 'alike', 'same', 'same']],
    [{ birthDate: '2012-03-04' }, ['same', 'same', 'exchanged', 'same']],
    [{ birthDate: '2012-04-13', sex: 'M' }, ['same', 'same', 'one digit', 'else']],
    [{ birthDate: '', sex: ' ' }, ['same', 'same', 'missing', 'missing']],
  ])('%j stands on the levels %j', (change, levels) => {
    expect(levelsOf(ana, { ...ana, ...change } as StudentRecord)).toEqual(levels);
  });

  test('a brother or sister born the same day with another name is possibly a twin, never likely', () => {
    const twin = pair(ana, { ...ana, firstName: 'Beatriz' });
    expect(twin).toMatchObject({ call: 'possible-twin', guard: 'twin' });
    expect(twin.weight).toBeGreaterThan(6);
  });

  test('agreement on a rare name weighs more', () => {
    const common = Array.from(
      { length: 40 },
      (_, at): StudentRecord => ({
        lastName1: 'García',
        lastName2: 'López',
        firstName: `Eva${at}`,
        birthDate: '2001-01-01',
      }),
    );
    const linker = createLinker(
      peopleOf([ana, ana, { ...ana, lastName1: 'Zertuche' }, { ...ana, lastName1: 'Zertuche' }, ...common]),
    );
    expect(linker.weigh(2, 3)).toBeGreaterThan(linker.weigh(0, 1));
  });
});

const record = fc.record({
  lastName1: fc.constantFrom('García', 'Garsia', 'López', 'de la Cruz', 'Cruz', 'Ximénez', 'Jiménez', ''),
  lastName2: fc.constantFrom('López', 'García', 'Ruiz', ''),
  firstName: fc.constantFrom('Ana', 'Anna', 'Paco', 'Francisco', 'F', ''),
  birthDate: fc.constantFrom('2012-04-03', '2012-03-04', '2012-04-13', '2010-01-01', 'soon', ''),
  sex: fc.constantFrom('Female', 'Male', ''),
});

describe('any two records', () => {
  test('weigh the same both ways round, and the reasons add up to the weight', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 12 }), (records) => {
        const linker = createLinker(peopleOf(records));
        const found = linker.explain(0, 1);
        expect(found.weight).toBeCloseTo(linker.explain(1, 0).weight, 12);
        expect(found.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(found.weight, 9);
        expect(found.probability).toBeGreaterThanOrEqual(0);
        expect(found.probability).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('what is missing is neutral: the weight is that of the other comparisons', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 12 }), (records) => {
        const { reasons } = createLinker(peopleOf(records)).explain(0, 1);
        for (const { level, weight } of reasons) if (level === 'missing') expect(weight).toBe(0);
      }),
    );
  });

  test('a box filled in with the same value never lowers the weight', () => {
    const field = fc.constantFrom('birthDate', 'sex', 'firstName', 'lastName2' as const);
    fc.assert(
      fc.property(record, record, fc.array(record, { minLength: 4, maxLength: 12 }), field, (a, b, rest, filled) => {
        const value = { birthDate: '2012-04-03', sex: 'Female', firstName: 'Ana', lastName2: 'Ruiz' }[filled];
        // The rest of the table stays, so frequencies move by the two new values alone.
        const weigh = (text: string) =>
          createLinker(peopleOf([{ ...a, [filled]: text }, { ...b, [filled]: text }, ...rest])).explain(0, 1);
        const before = weigh('');
        const after = weigh(value);
        const of = (pair: typeof before, id: string) =>
          pair.reasons.find(({ comparison }) => comparison === id)?.weight ?? 0;
        const about = filled === 'lastName2' ? 'surnames' : filled === 'firstName' ? 'given' : filled;
        expect(of(after, about)).toBeGreaterThanOrEqual(of(before, about));
      }),
    );
  });
});
