import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../../record/record.ts';
import { createLinker } from '../link.ts';
import { peopleOf, smallLists, smallModel } from '../sample-model.fixture.ts';
import { buildIndex, type LiveLookup, openIndex } from './live-index.ts';

const options = { lists: smallLists };
const build = (records: readonly StudentRecord[]) => buildIndex(smallModel, records, options);
const record = fc.record({
  lastName1: fc.constantFrom(
    'García',
    'Garsia',
    'López',
    'de la Cruz',
    'Cruz',
    'Ximénez',
    'Jiménez',
    'García López',
    '',
  ),
  lastName2: fc.constantFrom('López', 'García', 'Ruiz', ''),
  firstName: fc.constantFrom('Ana', 'Anna', 'Paco', 'Francisco', 'F', 'Beatriz', ''),
  birthDate: fc.constantFrom('2012-04-03', '2012-03-04', '2012-04-13', '2010-01-01', ''),
  sex: fc.constantFrom('Female', 'Male', ''),
});
const records = fc.array(record, { maxLength: 60 });
/** A form at any keystroke: every box may be cut off, and one of them is the one the clerk is in. */
const form = fc
  .tuple(record, fc.nat(10), fc.constantFrom(undefined, 'lastName1', 'lastName2', 'firstName', 'birthDate'))
  .map(([typed, cut, half]) => {
    const text = half === undefined ? undefined : typed[half];
    return {
      typed:
        half === undefined
          ? typed
          : {
              ...typed,
              [half]:
                half === 'birthDate'
                  ? (text ?? '').replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1').slice(0, cut)
                  : (text ?? '').slice(0, cut),
            },
      half,
    };
  });
type Form = { readonly typed: StudentRecord; readonly half: string | undefined };

const ana = { lastName1: 'García', lastName2: 'López', firstName: 'Ana', birthDate: '2012-04-03', sex: 'Female' };

/** Ties may be settled otherwise, so the weights are compared, and that each record has its weight. */
function expectSame(lookup: LiveLookup, { typed, half }: Form): void {
  lookup.type(typed, half);
  const best = lookup.best();
  const every = lookup.everyBest();
  expect(best.length).toBe(every.length);
  for (const [at, { id, weight }] of best.entries()) {
    expect(weight).toBeCloseTo(every[at]?.weight ?? Number.NaN, 9);
    expect(lookup.explain(id).weight).toBeCloseTo(weight, 9);
  }
}

describe('while typing', () => {
  const index = build([
    { ...ana, firstName: 'Eva', birthDate: '2009-09-09' },
    ana,
    { ...ana, lastName1: 'Ruiz', lastName2: 'Díaz', firstName: 'Hugo', birthDate: '2015-05-05', sex: 'Male' },
  ]);
  const first = (typed: StudentRecord, half?: string) => {
    const lookup = index.lookup();
    lookup.type(typed, half);
    return lookup.best().map(({ id }) => id);
  };
  test('half a surname already ranks those that begin so', () =>
    expect(first({ lastName1: 'Gar' }, 'lastName1').toSorted()).toEqual([0, 1]));
  test('half a given name tells two of one surname apart', () =>
    expect(first({ lastName1: 'García', firstName: 'A' }, 'firstName')[0]).toBe(1));
  test('half a date ranks, month first', () => expect(first({ birthDate: '05/0' }, 'birthDate')).toEqual([2]));
  test('a slip and exchanged surnames are found', () =>
    expect(first({ lastName1: 'Lopez', lastName2: 'Garcia', firstName: 'Amna' })[0]).toBe(1));
  test('nothing identifying finds nobody', () => {
    expect(first({})).toEqual([]);
    expect(first({ sex: 'Female' })).toEqual([]);
    expect(first({ lastName1: 'Qwxy' })).toEqual([]);
  });
  test('reasons add up and say what was compared', () => {
    const lookup = index.lookup();
    lookup.type({ ...ana, birthDate: '2012-03-04' });
    const [{ id } = { id: -1 }] = lookup.best();
    const { reasons, weight, call } = lookup.explain(id);
    expect(reasons.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(weight, 9);
    expect(reasons.find(({ comparison }) => comparison === 'birthDate')).toMatchObject({
      level: 'exchanged',
      says: { es: '20120304 y 20120403.' },
    });
    // Of three children two are called so, which says little of how common the names are.
    expect(call).toBe('likely');
  });
});

test('the index gives what weighing every record gives, at any keystroke', () => {
  fc.assert(
    fc.property(records, fc.array(form, { minLength: 1, maxLength: 4 }), (known, forms) => {
      const lookup = build(known).lookup();
      for (const each of forms) expectSame(lookup, each);
    }),
    { numRuns: 300 },
  );
});

test('a record in full weighs live what it weighs in a batch with the same frequencies', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 30 }), (known) => {
      const lookup = build(known).lookup();
      const linker = createLinker(peopleOf(known));
      const typed = known[0] as StudentRecord;
      lookup.type(typed);
      for (const { id, weight } of lookup.best()) expect(weight).toBeCloseTo(linker.weigh(0, id), 9);
    }),
  );
});

test('records added, changed and removed count at once, and after settling, saving and opening nothing is different', () => {
  const edit = fc.oneof(
    fc.record({ do: fc.constant('add' as const), record }),
    fc.record({ do: fc.constant('change' as const), at: fc.nat(), record }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('settle' as const) }),
  );
  fc.assert(
    fc.property(
      records,
      fc.array(edit, { maxLength: 12 }),
      fc.array(form, { minLength: 1, maxLength: 3 }),
      (known, edits, forms) => {
        const index = build(known);
        const now = new Map<number, StudentRecord>(known.entries());
        const lookup = index.lookup();
        for (const step of edits) {
          const ids = [...now.keys()];
          if (step.do === 'add') now.set(index.add(step.record), step.record);
          if (step.do === 'settle') index.settle();
          if (step.do === 'change' && ids.length > 0) {
            const id = ids[step.at % ids.length] as number;
            index.change(id, step.record);
            now.set(id, step.record);
          }
          if (step.do === 'remove' && ids.length > 0) {
            const id = ids[step.at % ids.length] as number;
            index.remove(id);
            now.delete(id);
          }
        }
        expect(index.size).toBe(now.size);
        const fresh = build([...now.values()]).lookup();
        const opened = openIndex(smallModel, index.save(), options);
        if (opened.refused !== undefined) throw new Error(opened.refused);
        const again = opened.index.lookup();
        for (const each of forms) {
          expectSame(lookup, each);
          expectSame(again, each);
          fresh.type(each.typed, each.half);
          const weights = fresh.best().map(({ weight }) => weight);
          expect(lookup.best().map(({ weight }) => weight.toFixed(8))).toEqual(
            weights.map((weight) => weight.toFixed(8)),
          );
        }
        expect(opened.index.size).toBe(now.size);
      },
    ),
    { numRuns: 150 },
  );
});

describe('a saved index', () => {
  const saved = build([ana, { ...ana, firstName: 'Eva' }, { ...ana, lastName1: 'Ruiz' }]).save();
  test('is refused after any bit is turned', () => {
    const bytes = new Uint8Array(saved);
    const opened: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      const copy = saved.slice(0);
      new Uint8Array(copy)[bit >> 3] = flipped;
      if (openIndex(smallModel, copy, options).refused === undefined) opened.push(`bit ${bit & 7} of byte ${bit >> 3}`);
    }
    expect(bytes.length).toBeGreaterThan(500);
    expect(opened).toEqual([]);
  });
  test('is refused when cut off, of another model, or no index at all', () => {
    expect(openIndex(smallModel, saved.slice(0, saved.byteLength - 4), options).refused).toBe('damaged');
    expect(
      openIndex(
        { ...smallModel, columns: { ...smallModel.columns, sex: { as: 'text', of: ['sex'] } } },
        saved.slice(0),
        options,
      ).refused,
    ).toBe('of another model');
    expect(openIndex(smallModel, new ArrayBuffer(400), options).refused).toBe('not an index');
  });
});
