import type { FieldKey } from '../record/record.ts';
import type { Fact, List } from './fact.ts';

export interface Zip {
  readonly five: string;
  readonly plus4: string;
  /** Five digits, or nine with or without a hyphen, and not one of the fillers 00000, 11111, 66666 to 99999 that nobody has. */
  readonly ok: boolean;
  /** Postal codes of the states the first three digits belong to; empty when not known. */
  readonly states: readonly string[];
}

const shape = /^(\d{5})(?:[-\s]?(\d{4}))?$/;
const prefixes = new WeakMap<List, ReadonlyMap<number, readonly string[]>>();

/** Entries [from, to, state] of three-digit prefixes, laid out one prefix an entry. */
function statesByPrefix(list: List): ReadonlyMap<number, readonly string[]> {
  const known = prefixes.get(list);
  if (known !== undefined) return known;
  const map = new Map<number, string[]>();
  for (const [from, rest] of list.entries()) {
    const [to, state] = Array.isArray(rest) ? rest.map(String) : [];
    if (to === undefined || state === undefined) continue;
    for (let prefix = Number(from); prefix <= Number(to); prefix++) {
      const states = map.get(prefix);
      if (states === undefined) map.set(prefix, [state]);
      else states.push(state);
    }
  }
  prefixes.set(list, map);
  return map;
}

/** A ZIP code as typed, and the states it can lie in by the pack's list `zip-ranges`. */
export const zip: Fact<{ field: FieldKey }, Zip | undefined> = {
  name: 'zip',
  label: { en: 'ZIP code', es: 'código postal' },
  kind: 'object',
  properties: ['five', 'plus4', 'ok', 'states'],
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive({ field }, view) {
    const text = view.text(field).trim();
    if (text === '') return undefined;
    const found = shape.exec(text);
    if (found === null) return { five: '', plus4: '', ok: false, states: [] };
    const [, five = '', plus4 = ''] = found;
    const list = view.list('zip-ranges');
    const states = list === undefined ? [] : (statesByPrefix(list).get(Number(five.slice(0, 3))) ?? []);
    return { five, plus4, ok: !/^(?:0{5}|1{5}|6{5}|7{5}|8{5}|9{5})$/.test(five), states };
  },
};
