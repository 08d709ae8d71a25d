import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

/** Whether two fields are both filled and say the same, folded. */
export const sameAs: Fact<{ field: FieldKey; as: FieldKey }, boolean> = {
  name: 'sameAs',
  label: { en: 'the same', es: 'igual' },
  kind: 'boolean',
  params: { field: { type: 'field', required: true }, as: { type: 'field', required: true } },
  reads: ({ field, as }) => [field, as],
  derive({ field, as }, view) {
    const one = fold(view.text(field));
    return one !== '' && one === fold(view.text(as));
  },
};
