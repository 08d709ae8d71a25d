import type { BuiltPack, FieldKey } from '@coe-check/sdk';

/** Other names of fields, as the packs' labels.json gives them for forms. */
export interface Synonyms {
  readonly fields: Readonly<{ [key: FieldKey]: readonly string[] }>;
  /** Words that may stand before a child's field in a file that also holds parents: `Student First Name`. */
  readonly child: readonly string[];
}

/** Only names that need no heading or neighbour to be understood: a file's columns have neither. */
export function synonymsOf(packs: readonly BuiltPack[]): Synonyms {
  const fields: { [key: FieldKey]: string[] } = {};
  const child: string[] = [];
  for (const { labels } of packs) {
    for (const [key, entries] of Object.entries(objectOf(objectOf(labels)['fields']))) {
      const names = wordings(entries).filter((entry) => !context.some((name) => Object.hasOwn(entry, name)));
      fields[key] = [...(fields[key] ?? []), ...names.flatMap(textsOf)];
    }
    const section = objectOf(objectOf(objectOf(labels)['sections'])['child']);
    child.push(...wordings(section['labels']).flatMap(textsOf));
  }
  return { fields, child };
}

const context = ['beside', 'notBeside', 'after', 'alone'];

type PlainObject = Readonly<{ [name: string]: unknown }>;

function objectOf(value: unknown): PlainObject {
  return typeof value === 'object' && value !== null ? (value as PlainObject) : {};
}

function wordings(value: unknown): readonly PlainObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function textsOf({ labels }: PlainObject): readonly string[] {
  return Array.isArray(labels) ? labels.filter((label): label is string => typeof label === 'string') : [];
}
