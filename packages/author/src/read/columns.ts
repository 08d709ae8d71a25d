import type { Field, FieldKey } from '@coe-check/sdk';
import type { Synonyms } from '../packs/synonyms.ts';
import { didYouMean } from './did-you-mean.ts';

/** A column name to a field key; null leaves the column out without a word. */
export type ColumnMap = Readonly<{ [column: string]: FieldKey | null }>;

/** Which field a column is, by its name. */
export interface Columns {
  /** The field of a column; undefined when it is unknown or left out. Unknown names are remembered. */
  fieldOf(column: string): FieldKey | undefined;
  /** Every field that some column met so far is. */
  known(): ReadonlySet<FieldKey>;
  /** Every unknown name met so far, and the known name nearest to it. */
  unknown(): readonly { readonly column: string; readonly near: string | undefined }[];
  /** Names of the map that no column bore. */
  unused(): readonly string[];
}

/**
 * Knows a column by the map, then by field key, then by label or synonym in either language; capitals, accents, spaces
 * and punctuation make no difference. A name that fits two fields is unknown: a wrong field is worse than none.
 *
 * @param fields The dictionary of the packs.
 * @param synonyms Other names of fields, and words such as "student" that may stand before one.
 */
export function createColumns(
  fields: Readonly<{ [key: FieldKey]: Field }>,
  synonyms: Synonyms = { fields: {}, child: [] },
  map: ColumnMap = {},
): Columns {
  const mapped = new Map(Object.entries(map).map(([column, field]) => [column.trim(), field]));
  const keys = new Map(Object.keys(fields).map((key) => [bare(key), key]));
  const labels = new Map<string, FieldKey | null>();
  const others = new Map<string, FieldKey | null>();
  const child = synonyms.child.map(bare).filter((word) => word !== '');
  const shown: string[] = [];
  for (const [key, field] of Object.entries(fields)) {
    for (const name of [field.label.en, field.label.es]) learn(labels, name, key);
    for (const name of Object.hasOwn(synonyms.fields, key) ? (synonyms.fields[key] ?? []) : [])
      learn(others, name, key);
    shown.push(field.label.en, key);
  }
  const used = new Set<string>();
  const unknown = new Map<string, string | undefined>();
  const met = new Map<string, FieldKey | undefined>();
  const found = new Set<FieldKey>();

  function learn(names: Map<string, FieldKey | null>, name: string, key: FieldKey): void {
    for (const form of new Set([bare(name), bare(name.replace(/\([^)]*\)/g, ' '))])) {
      const taken = names.get(form);
      if (form !== '') names.set(form, taken === undefined || taken === key ? key : null);
    }
  }

  function find(column: string): FieldKey | undefined {
    const name = column.trim();
    if (mapped.has(name)) {
      used.add(name);
      return mapped.get(name) ?? undefined;
    }
    const field = Object.hasOwn(fields, name) ? name : (named(bare(name)) ?? ofChild(bare(name)));
    if (field === undefined && unknown.size < mostRemembered) unknown.set(column, didYouMean(name, shown, bare));
    return field;
  }

  function named(form: string): FieldKey | undefined {
    return keys.get(form) ?? labels.get(form) ?? others.get(form) ?? undefined;
  }

  function ofChild(form: string): FieldKey | undefined {
    for (const word of child) {
      const field = form.startsWith(word) ? named(form.slice(word.length)) : undefined;
      if (field !== undefined) return field;
    }
    return undefined;
  }

  return {
    fieldOf(column) {
      if (met.has(column)) return met.get(column);
      const field = find(column);
      if (met.size < mostRemembered) met.set(column, field);
      if (field !== undefined) found.add(field);
      return field;
    },
    known: () => found,
    unknown: () => [...unknown].map(([column, near]) => ({ column, near })),
    unused: () => [...mapped.keys()].filter((name) => !used.has(name)),
  };
}

/** A file that calls every value differently must not fill the memory. */
const mostRemembered = 10_000;

/** A name without capitals, accents, spaces and punctuation. */
function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
