import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

/** Number of characters of a field, trimmed, an accented letter and an emoji as one each; 0 when blank. */
export const length: Fact<{ field: FieldKey }, number> = {
  name: 'length',
  kind: 'number',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => characters(view.text(field)),
  ofText: characters,
  atMost: (text) => text.length,
};

const pair = /[\ud800-\udbff][\udc00-\udfff]/g;

function characters(text: string | undefined): number {
  if (text === undefined) return 0;
  const trimmed = text.trim();
  pair.lastIndex = 0;
  return pair.test(trimmed) ? trimmed.replace(pair, '.').length : trimmed.length;
}
