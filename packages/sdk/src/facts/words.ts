import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

/** The folded words of a field, in order; none when blank. */
export const words: Fact<{ field: FieldKey }, readonly string[]> = {
  name: 'words',
  summary: 'The words of a field, folded, in order; none when blank',
  label: { en: 'words', es: 'palabras' },
  kind: 'array',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => folded(view.text(field)),
  ofText: folded,
};

function folded(text: string | undefined): readonly string[] {
  const whole = fold(text ?? '');
  return whole === '' ? [] : whole.split(' ');
}
