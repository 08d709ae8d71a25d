import type { FieldKey, StudentRecord } from '../record/record.ts';
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
 * Fills empty slots from one record, each field rules use read once. A plain object is read without asking for own properties: no field key
 * is the name of anything on `Object.prototype`. `Reflect.get` because records of a file seldom have the same shape: there
 * `record[key]` takes twice as long, and elsewhere no less.
 */
export function fillSlots(slots: Slots, { fields }: SlotTable, record: StudentRecord, frame: Frame): void {
  slots[0] = frame;
  if (record === null || typeof record !== 'object') return;
  const prototype = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) {
    for (const { key, slot } of fields) slots[slot] = typedIn(record, key);
    return;
  }
  for (let i = 0; i < fields.length; i++) {
    const { key, slot } = fields[i] as { readonly key: FieldKey; readonly slot: number };
    const value: unknown = Reflect.get(record, key);
    if (typeof value === 'string') {
      if (!isBlank(value)) slots[slot] = value;
    } else if (value !== undefined) slots[slot] = typedText(value);
  }
}

/** Makes slots empty again, so that nothing of a record is kept. */
export function clearSlots(slots: Slots, empty: Slots): void {
  for (let i = 0; i < empty.length; i++) slots[i] = empty[i];
}

/** Slots of a record that is laid together from several. */
export function slotsFrom(
  empty: Slots,
  table: SlotTable,
  text: (field: FieldKey) => string | undefined,
  frame: Frame,
): Slots {
  const slots = empty.slice();
  slots[0] = frame;
  for (const { key, slot } of table.fields) slots[slot] = text(key);
  return slots;
}
