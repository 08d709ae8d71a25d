import type { FieldDictionary, FieldGroup } from './field.ts';
import type { FieldKey, RowGroup } from './record.ts';

/** Where a field of the dictionary lives: shared by the COE, the child's own, or in a repeated row. */
export type FieldScope = 'coe' | 'child' | RowGroup;

export const rowGroups: readonly RowGroup[] = ['moves', 'enrollments', 'courses', 'assessments'];

const scopeOfGroup: { readonly [group in FieldGroup]: FieldScope } = {
  coe: 'coe',
  family: 'coe',
  parent: 'coe',
  residency: 'coe',
  comments: 'coe',
  signatures: 'coe',
  qualifyingMove: 'moves',
  enrollment: 'enrollments',
  course: 'courses',
  assessment: 'assessments',
  identifiers: 'child',
  child: 'child',
  services: 'child',
  health: 'child',
  graduation: 'child',
  status: 'child',
};

/** The scope of a field; a field no dictionary knows is taken as the child's own. The COE's own number is shared. */
export function scopeOf(field: FieldKey, dictionary: FieldDictionary): FieldScope {
  if (field === 'coeNumber') return 'coe';
  const known = Object.hasOwn(dictionary.fields, field) ? dictionary.fields[field] : undefined;
  return known === undefined ? 'child' : scopeOfGroup[known.group];
}
