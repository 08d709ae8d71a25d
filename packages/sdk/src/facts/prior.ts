import type { FieldKey, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import type { Fact } from './fact.ts';

/** The record already known for this child, or one field of it as typed; undefined without one. */
export const prior: Fact<{ field?: FieldKey }, StudentRecord | string | undefined> = {
  name: 'prior',
  kind: 'any',
  params: { field: { type: 'field' } },
  reads: () => ['#prior'],
  derive: ({ field }, view) => (field === undefined ? view.prior : typedIn(view.prior, field)),
};
