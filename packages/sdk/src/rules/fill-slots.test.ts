import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { emptySlots, fillerOf } from './fill-slots.ts';
import { createSlotTable } from './slots.ts';
import type { Frame } from './view.ts';

const fields = ['firstName', 'lastName1', 'grade', 'constructor', 'toString'];
const table = createSlotTable();
for (const field of fields) table.field(field);
const frame = {} as Frame;

/** A filler whose clock says that one way takes no time: after the trial it keeps that way. */
function settledOn(way: 'walking' | 'asking') {
  let calls = 0;
  // Two looks at the clock for each record in the trial, the ways in turn.
  const slowOne = way === 'walking' ? 1 : 0;
  let time = 0;
  const fill = fillerOf(table, () => {
    const call = calls++;
    if (call % 2 === 1 && Math.floor(call / 2) % 2 === slowOne) time += 1;
    return time;
  });
  for (let i = 0; i < 64; i++) fill(emptySlots(table), {}, frame);
  return { read: (record: unknown) => filled(fill, record), looks: () => calls };
}

function filled(fill: ReturnType<typeof fillerOf>, record: unknown): unknown[] {
  const slots = emptySlots(table);
  fill(slots, record as StudentRecord, frame);
  expect(slots[0]).toBe(frame);
  return slots.slice(1);
}

describe('fillerOf', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'firstName');
  });

  it('reads the same both ways, whatever the record', () => {
    const ways = [settledOn('walking'), settledOn('asking')];
    const value = fc.oneof(fc.string(), fc.constantFrom('  ', '', '\u200b'), fc.double(), fc.boolean(), fc.anything());
    const record = fc.dictionary(fc.oneof(fc.constantFrom(...fields, '__proto__'), fc.string()), value);
    fc.assert(
      fc.property(record, (one) => {
        const [walked, asked] = ways.map(({ read }) => read(one));
        expect(asked).toEqual(walked);
      }),
    );
  });

  it.each(['walking', 'asking'] as const)('%s takes own fields alone', (way) => {
    const { read } = settledOn(way);
    expect(read({ lastName1: 'Ruiz', grade: 7 })).toEqual([undefined, 'Ruiz', '7', undefined, undefined]);
    Object.assign(Object.prototype, { firstName: 'Nobody' });
    expect(read({ lastName1: 'Ruiz' })).toEqual([undefined, 'Ruiz', undefined, undefined, undefined]);
    expect(read(Object.create({ lastName1: 'Ruiz' }))).toEqual(Array(5).fill(undefined));
  });

  it('looks at the clock in trials alone, and tries again after some thousand records', () => {
    const { read, looks } = settledOn('asking');
    const trial = looks();
    expect(trial).toBe(128);
    for (let i = 64; i < 4096; i++) read({});
    expect(looks()).toBe(trial);
    for (let i = 0; i < 64; i++) read({});
    expect(looks()).toBe(2 * trial);
  });

  it('takes nothing that is no record', () => {
    const { read } = settledOn('walking');
    for (const odd of [null, undefined, 'Ana', 7]) expect(read(odd)).toEqual(Array(5).fill(undefined));
  });
});
