import { mergeLabels } from '@coe-check/page';
import { type FieldDictionary, scopeOf } from '@coe-check/sdk/engine';
import type { FieldChoice } from './mapper-port.ts';

/** The fields a box may be, in the order of the dictionary, with what forms call them. */
export function fieldChoices(dictionary: FieldDictionary, labels: readonly unknown[]): FieldChoice[] {
  const known = mergeLabels(labels).fields;
  return Object.entries(dictionary.fields).map(([key, { label, type }]) => {
    const scope = scopeOf(key, dictionary);
    return {
      key,
      label: { en: label.en, es: label.es },
      isDate: type === 'date',
      scope: scope === 'coe' || scope === 'child' ? scope : 'row',
      synonyms: (Object.hasOwn(known, key) ? (known[key] ?? []) : []).flatMap((group) => group.labels),
    };
  });
}
