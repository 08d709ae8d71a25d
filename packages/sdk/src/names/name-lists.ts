import { fold } from '../text/fold.ts';

/** One table of a pack, looked up by folded key. `get` gives the value beside the key, several as an array. */
export interface NameList {
  has(folded: string): boolean;
  get(folded: string): unknown;
  entries(): Iterable<readonly [string, unknown]>;
}

/** The pack's tables by bare name (`common-surnames`); undefined for one the pack does not have. */
export type NameLists = (name: NameListName) => NameList | undefined;

/** The tables that reading a name looks things up in. A missing one only makes the reading more careful. */
export const nameListNames = [
  'abbreviations-es',
  'common-given-names',
  'common-surnames',
  'compound-given-names',
  'culture-tokens',
  'enye-names',
  'name-suffixes',
  'name-titles',
  'nicknames-en',
  'nicknames-es',
  'placeholder-names',
] as const;
export type NameListName = (typeof nameListNames)[number];

/**
 * The tables of a built pack, for using `readName` without a checker. Prepare them once.
 *
 * import us from '@coe-check/rules/us.json' with { type: 'json' };
 * const lists = nameLists(us.lists);
 */
export function nameLists(
  built: Readonly<{ [name: string]: { readonly entries?: readonly unknown[] } | undefined }>,
): NameLists {
  const prepared = new Map<string, NameList>();
  for (const name of nameListNames) {
    const entries = Object.hasOwn(built, name) ? built[name]?.entries : undefined;
    if (entries === undefined) continue;
    const map = new Map<string, unknown>();
    for (const entry of entries) {
      const [key, ...values] = Array.isArray(entry) ? entry : [entry];
      if (typeof key === 'string') map.set(fold(key), values.length > 1 ? values : (values[0] ?? key));
    }
    prepared.set(name, map);
  }
  return (name) => prepared.get(name);
}

/** The values beside a key, however many there are; none when the key is not in the list. */
export function valuesOf(list: NameList | undefined, folded: string): readonly string[] {
  if (list === undefined || !list.has(folded)) return [];
  const value = list.get(folded);
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
}
