import type { Layers } from '../record/layers.ts';
import type { StudentRecord } from '../record/record.ts';
import { isBlank, typedIn, typedText } from '../record/typed.ts';
import { type Slots, type SlotTable, unset } from './slots.ts';
import type { Frame } from './view.ts';

/** Empty slots of a table: fields blank, facts not worked out. Copied for every record. */
export function emptySlots(table: SlotTable): Slots {
  const slots: Slots = new Array(table.size).fill(undefined);
  for (const slot of table.facts.keys()) slots[slot] = unset;
  return slots;
}

/**
 * Fills empty slots from one record, each field read once. A plain object is walked by its own keys: what comes from JSON seldom has
 * the same shape twice, and there looking up each field that rules use takes three times as long.
 */
export function fillSlots(slots: Slots, { fields, places }: SlotTable, record: StudentRecord, frame: Frame): void {
  slots[0] = frame;
  if (record === null || typeof record !== 'object') return;
  const prototype = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) {
    for (const { key, slot } of fields) slots[slot] = typedIn(record, key);
    return;
  }
  for (const key in record) {
    const slot = places.get(key);
    if (slot === undefined) continue;
    const value: unknown = record[key];
    if (typeof value === 'string') {
      if (!isBlank(value)) slots[slot] = value;
    } else if (value !== undefined) slots[slot] = typedText(value);
  }
}

/** Fills empty slots from records laid over one another: each record is walked once, a later one writes over. */
export function fillFromLayers(slots: Slots, table: SlotTable, { records, alone }: Layers, frame: Frame): void {
  slots[0] = frame;
  const last = records.length - 1;
  for (const [i, record] of records.entries()) {
    if (record === undefined || record === null || typeof record !== 'object') continue;
    for (const key of Object.keys(record)) {
      const slot = table.places.get(key);
      if (slot === undefined || (i < last && alone?.(key) === true)) continue;
      const text = typedText(record[key]);
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
