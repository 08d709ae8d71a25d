import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

/** Number of characters of a field, trimmed, an accented letter and an emoji as one each; 0 when blank. */
export const length: Fact<{ field: FieldKey }, number> = {
  name: 'length',
  label: { en: 'length', es: 'longitud' },
  kind: 'number',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => characters(view.text(field)),
  ofText: characters,
};

function characters(text: string | undefined): number {
  if (text === undefined) return 0;
  const trimmed = text.trim();
  let count = trimmed.length;
  for (let i = 0; i < trimmed.length - 1; i++) {
    if (trimmed.charCodeAt(i) >> 10 === 0x36 && trimmed.charCodeAt(i + 1) >> 10 === 0x37) count--;
  }
  return count;
}
