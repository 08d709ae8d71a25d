import type { List } from '../facts/fact.ts';
import { fold } from '../text/fold.ts';
import type { BuiltList } from './rule.ts';

/**
 * A list's entries by folded key. An entry is a text; or `[key, value]`; or an object whose first property is the key and whose
 * value is the object. Texts are their own value.
 */
export function prepareList(address: string, base: List | undefined, { entries, add, remove }: BuiltList): List {
  const map = new Map<string, unknown>(entries === undefined ? base?.entries() : undefined);
  for (const entry of remove ?? []) map.delete(fold(keyOf(entry)));
  for (const entry of [...(entries ?? []), ...(add ?? [])]) {
    const key = fold(keyOf(entry));
    if (key !== '') map.set(key, valueOf(entry));
  }
  return {
    address,
    size: map.size,
    has: (folded) => map.has(folded),
    get: (folded) => map.get(folded),
    entries: () => map.entries(),
  };
}

/** What an entry is looked up by, before folding. */
export function keyOf(entry: unknown): string {
  if (Array.isArray(entry)) return keyOf(entry[0]);
  if (entry !== null && typeof entry === 'object') return keyOf(Object.values(entry)[0]);
  return typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
}

function valueOf(entry: unknown): unknown {
  if (!Array.isArray(entry)) return entry;
  return entry.length === 1 ? entry[0] : entry.length === 2 ? entry[1] : entry.slice(1);
}
