import type { Field } from '../record/field.ts';
import type { FieldKey } from '../record/record.ts';

/** Other names of fields, as the packs' labels.json gives them for forms. */
export interface Synonyms {
  readonly fields: Readonly<{ [key: FieldKey]: readonly string[] }>;
  /** Words that may stand before a child's field in a file that also holds parents: `Student First Name`. */
  readonly child: readonly string[];
}

/** A column name to a field key; null leaves the column out without a word. */
export type ColumnMap = Readonly<{ [column: string]: FieldKey | null }>;

/** Which field each column of a table is, by its name. */
export interface Columns {
  /** The field of a column; undefined when it is unknown or left out. Unknown names are remembered. */
  fieldOf(column: string): FieldKey | undefined;
  /** Every field a column's name can mean: none when it is unknown, several when it is in doubt. */
  fitting(column: string): readonly FieldKey[];
  /** Every field that some column met so far is. */
  known(): ReadonlySet<FieldKey>;
  /** Every unknown name met so far, and the known name nearest to it. */
  unknown(): readonly { readonly column: string; readonly near: string | undefined }[];
  /** Names of the map that no column bore. */
  unused(): readonly string[];
}

/** Of `names` the one that `word` was most likely meant to be, compared as `as` gives them. */
export type Nearest = (word: string, names: Iterable<string>, as: (name: string) => string) => string | undefined;

/**
 * Knows a column by the map, then by field key, then by label or synonym in either language; capitals, accents, spaces
 * and punctuation make no difference. A name that fits two fields is unknown: a wrong field is worse than none.
 *
 * @param fields The dictionary of the packs.
 * @param synonyms Other names of fields, and words such as "student" that may stand before one.
 * @param nearest What an unknown name is compared with, for saying what was perhaps meant; without it nothing is said.
 *
 * const columns = createColumns(us.fields, synonymsOf([us]));
 * columns.fieldOf('Apellido paterno')  → 'lastName1'
 */
export function createColumns(
  fields: Readonly<{ [key: FieldKey]: Field }>,
  synonyms: Synonyms = { fields: {}, child: [] },
  map: ColumnMap = {},
  nearest: Nearest = () => undefined,
): Columns {
  const mapped = new Map(Object.entries(map).map(([column, field]) => [column.trim(), field]));
  const keys = new Map(Object.keys(fields).map((key) => [bare(key), new Set([key])]));
  const labels = new Map<string, Set<FieldKey>>();
  const others = new Map<string, Set<FieldKey>>();
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

  function learn(names: Map<string, Set<FieldKey>>, name: string, key: FieldKey): void {
    for (const form of new Set([bare(name), bare(name.replace(/\([^)]*\)/g, ' '))])) {
      if (form !== '') names.set(form, (names.get(form) ?? new Set()).add(key));
    }
  }

  function find(column: string): FieldKey | undefined {
    const name = column.trim();
    if (mapped.has(name)) {
      used.add(name);
      return mapped.get(name) ?? undefined;
    }
    const field = Object.hasOwn(fields, name) ? name : (named(bare(name)) ?? ofChild(bare(name)));
    if (field === undefined && unknown.size < mostRemembered) unknown.set(column, nearest(name, shown, bare));
    return field;
  }

  /** The first of key, label and synonym that says one field says it. */
  function named(form: string): FieldKey | undefined {
    for (const names of [keys, labels, others]) {
      const [field, ...more] = names.get(form) ?? [];
      if (field !== undefined && more.length === 0) return field;
    }
    return undefined;
  }

  function ofChild(form: string): FieldKey | undefined {
    for (const word of child) {
      const field = form.startsWith(word) ? named(form.slice(word.length)) : undefined;
      if (field !== undefined) return field;
    }
    return undefined;
  }

  function allNamed(form: string): FieldKey[] {
    const one = named(form);
    return one !== undefined ? [one] : [keys, labels, others].flatMap((names) => [...(names.get(form) ?? [])]);
  }

  return {
    fieldOf(column) {
      if (met.has(column)) return met.get(column);
      const field = find(column);
      if (met.size < mostRemembered) met.set(column, field);
      if (field !== undefined) found.add(field);
      return field;
    },
    fitting(column) {
      const name = column.trim();
      if (mapped.has(name)) return [mapped.get(name) ?? []].flat();
      if (Object.hasOwn(fields, name)) return [name];
      const form = bare(name);
      const forms = [form, ...child.flatMap((word) => (form.startsWith(word) ? [form.slice(word.length)] : []))];
      for (const each of forms) {
        const fitting = [...new Set(allNamed(each))];
        if (fitting.length > 0) return fitting;
      }
      return [];
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
