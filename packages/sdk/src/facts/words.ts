import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

/** The folded words of a field without punctuation at their edges, in order; none when blank. */
export const words: Fact<{ field: FieldKey }, readonly string[]> = {
  name: 'words',
  label: { en: 'words', es: 'palabras' },
  kind: 'array',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => folded(view.text(field)),
  ofText: folded,
};

const edges = /^[.,;:!?()"'«»“”¿¡[\]]+|[.,;:!?()"'«»“”¿¡[\]]+$/g;

function folded(text: string | undefined): readonly string[] {
  return fold(text ?? '')
    .split(' ')
    .flatMap((word) => word.replace(edges, '') || []);
}
