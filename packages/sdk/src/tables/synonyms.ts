import type { FieldKey } from '../record/record.ts';
import type { Synonyms } from './columns.ts';

/** Only names that need no heading or neighbour to be understood: a file's columns have neither. */
export function synonymsOf(packs: readonly { readonly labels?: unknown }[]): Synonyms {
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
