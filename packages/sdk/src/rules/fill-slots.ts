import type { Layers } from '../record/layers.ts';
import type { StudentRecord } from '../record/record.ts';
import { isBlank, keysOf, readIn, typedIn, typedText } from '../record/typed.ts';
import { type Slots, type SlotTable, unset } from './slots.ts';
import type { Frame } from './view.ts';

/** Empty slots of a table: fields blank, facts not worked out. Copied for every record. */
export function emptySlots(table: SlotTable): Slots {
  const slots: Slots = new Array(table.size).fill(undefined);
  for (const slot of table.facts.keys()) slots[slot] = unset;
  return slots;
}

/** Fills empty slots from one record, each field read once: its own fields alone. */
export type FillSlots = (slots: Slots, record: StudentRecord, frame: Frame) => void;

type ReadInto = (slots: Slots, record: StudentRecord) => void;

/** Records between two trials of both ways, and records each way is tried on. */
const betweenTrials = 4096;
const inTrial = 32;

/**
 * Fills slots of a table. Objects from JSON and objects built key by key (rows of a file) are of different kinds to V8: walking the
 * first takes two thirds of the time of asking them field by field, the second the other way round, and nothing but time tells them
 * apart. So both ways are timed now and then, and the quicker one is kept. They give the same slots.
 */
export function fillerOf(table: SlotTable, now: () => number = () => performance.now()): FillSlots {
  const ways: readonly ReadInto[] = [walkInto(table), askInto(table)];
  const took = [0, 0];
  let quicker = 0;
  let count = 0;
  return (slots, record, frame) => {
    slots[0] = frame;
    if (record === null || typeof record !== 'object') return;
    try {
      read(slots, record);
    } catch {
      // An object that throws when it is read: what throws is blank, the other fields are what they are.
      for (const { key, slot } of table.fields) slots[slot] = readIn(record, key);
    }
  };

  function read(slots: Slots, record: StudentRecord): void {
    const prototype = Object.getPrototypeOf(record);
    if ((prototype !== Object.prototype && prototype !== null) || burdened()) {
      for (const { key, slot } of table.fields) slots[slot] = typedIn(record, key);
      return;
    }
    if (count < 2 * inTrial) {
      const way = count & 1;
      const start = now();
      (ways[way] as ReadInto)(slots, record);
      took[way] = (took[way] as number) + now() - start;
      if (++count === 2 * inTrial) quicker = (took[0] as number) <= (took[1] as number) ? 0 : 1;
      return;
    }
    if (++count === betweenTrials) count = took[0] = took[1] = 0;
    (ways[quicker] as ReadInto)(slots, record);
  }
}

/** Takes what the record has, and keeps what rules read. */
function walkInto({ places }: SlotTable): ReadInto {
  return (slots, record) => {
    for (const key in record) {
      const slot = places.get(key);
      if (slot !== undefined) put(slots, slot, record[key]);
    }
  };
}

/** Asks the record for each field that rules read. */
function askInto({ fields }: SlotTable): ReadInto {
  return (slots, record) => {
    for (let i = 0; i < fields.length; i++) {
      const { key, slot } = fields[i] as (typeof fields)[number];
      put(slots, slot, record[key]);
    }
  };
}

/** Whether somebody hung something on all objects, which is not a record's own. */
function burdened(): boolean {
  for (const _ in bare) return true;
  return false;
}

const bare = {};

function put(slots: Slots, slot: number, value: unknown): void {
  if (typeof value === 'string') {
    if (!isBlank(value)) slots[slot] = value;
  } else if (value !== undefined) slots[slot] = typedText(value);
}

/** Fills empty slots from records laid over one another: each record is walked once, a later one writes over. */
export function fillFromLayers(slots: Slots, table: SlotTable, { records, alone }: Layers, frame: Frame): void {
  slots[0] = frame;
  const last = records.length - 1;
  for (const [i, record] of records.entries()) {
    if (record === undefined || record === null || typeof record !== 'object') continue;
    for (const key of keysOf(record)) {
      const slot = table.places.get(key);
      if (slot === undefined || (i < last && alone?.(key) === true)) continue;
      const text = readIn(record, key);
      if (text !== undefined) slots[slot] = text;
    }
  }
}

/** Makes slots empty again, so that nothing of a record is kept. */
export function clearSlots(slots: Slots, empty: Slots): void {
  for (let i = 0; i < empty.length; i++) slots[i] = empty[i];
}

/** Slots of a record that is laid together from several. */
export function slotsFrom(empty: Slots, table: SlotTable, layers: Layers, frame: Frame): Slots {
  const slots = empty.slice();
  fillFromLayers(slots, table, layers, frame);
  return slots;
}
