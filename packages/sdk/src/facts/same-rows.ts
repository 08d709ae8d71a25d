import type { FieldKey } from '../record/record.ts';
import { rowGroups, scopeOf } from '../record/scope.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

/** How many other rows of the same group say the same in all these fields, each of them filled. */
export const sameRows: Fact<{ with: readonly FieldKey[] }, number> = {
  name: 'sameRows',
  label: { en: 'other rows that say the same', es: 'otros renglones iguales' },
  kind: 'number',
  params: { with: { type: 'fields', required: true } },
  reads: ({ with: fields }) => [...fields, ...rowGroups.map((group) => `#rows.${group}` as const)],
  derive({ with: fields }, view) {
    const group = scopeOf(fields[0] ?? '', view.dictionary);
    const own = fields.map((field) => fold(view.text(field)));
    if (group === 'coe' || group === 'child' || own.includes('')) return 0;
    const same = view
      .rows(group)
      .filter((row) => fields.every((field, i) => fold(typedIn(row, field) ?? '') === own[i]));
    return Math.max(0, same.length - 1);
  },
};
