import type { List } from '../facts/fact.ts';
import { fold } from '../text/fold.ts';
import type { BuiltList } from './rule.ts';

/**
 * A list's entries by folded key. A text is its own value; `[key, ...values]` has the list of values; of an object the first
 * property is the key and the object the value. Of entries with one key the last is found, and all are gone through.
 */
export function prepareList(address: string, base: List | undefined, { entries, add, remove }: BuiltList): List {
  const gone = new Set(remove?.map((entry) => fold(keyOf(entry))));
  const kept = entries === undefined ? [...(base?.entries() ?? [])].filter(([key]) => !gone.has(key)) : [];
  const rows = [...kept];
  for (const entry of [...(entries ?? []), ...(add ?? [])]) {
    const key = fold(keyOf(entry));
    if (key !== '') rows.push([key, Array.isArray(entry) ? entry.slice(1) : entry]);
  }
  const map = new Map(rows);
  return {
    address,
    size: map.size,
    has: (folded) => map.has(folded),
    get: (folded) => map.get(folded),
    entries: () => rows,
  };
}

/** What an entry is looked up by, before folding. */
export function keyOf(entry: unknown): string {
  if (Array.isArray(entry)) return keyOf(entry[0]);
  if (entry !== null && typeof entry === 'object') return keyOf(Object.values(entry)[0]);
  return typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
}
