import type { FieldKey, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';

/** The other children of the COE, or the typed texts of one of their fields, blanks left out. For a COE rule: all children. */
export const siblings: Fact<{ field?: FieldKey }, readonly (StudentRecord | string)[]> = {
  name: 'siblings',
  kind: 'array',
  params: { field: { type: 'field' } },
  reads: () => ['#siblings'],
  derive({ field }, view) {
    return field === undefined ? view.siblings : view.siblings.flatMap((sibling) => typedIn(sibling, field) ?? []);
  },
};
