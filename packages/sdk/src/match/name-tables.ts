import { fold } from '../text/fold.ts';
import type { MatchLists } from './compile.ts';

/**
 * Pack lists ready for `compileModel`, each prepared when it is first asked for. `entriesOf` gives a list's entries by bare name.
 *
 * const lists = nameTables((name) => us.lists[name]?.entries);
 */
export function nameTables(entriesOf: (name: string) => readonly unknown[] | undefined): MatchLists {
  const prepared = new Map<string, Map<string, readonly unknown[]> | undefined>();
  return (address) => {
    const name = address.slice(address.indexOf(':') + 1);
    if (!prepared.has(name)) {
      const entries = entriesOf(name);
      prepared.set(name, entries && new Map(entries.flatMap(rowOf)));
    }
    return prepared.get(name);
  };
}

function rowOf(entry: unknown): [string, readonly unknown[]][] {
  const [key, ...values] = Array.isArray(entry) ? entry : [entry];
  return typeof key === 'string' ? [[fold(key), values]] : [];
}
