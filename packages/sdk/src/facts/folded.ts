import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

/** Folded text of a field, undefined when blank: upper case, no accents, hyphens and spaces as one space. */
export const folded: Fact<{ field: FieldKey }, string | undefined> = {
  name: 'fold',
  kind: 'text',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => textFolded(view.text(field)),
  ofText: textFolded,
};

function textFolded(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : fold(text);
}
