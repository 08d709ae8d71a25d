import { isJoiner, isParticle } from '../names/particles.ts';
import type { FieldKey } from '../record/record.ts';
import { foldedWords } from '../text/tokens.ts';
import type { Fact } from './fact.ts';

/** Whether a field has a name word in common with any of the others; particles do not count, hyphens part words. */
export const sharesWord: Fact<{ field: FieldKey; with: readonly FieldKey[] }, boolean> = {
  name: 'sharesWord',
  label: { en: 'a word in common', es: 'una palabra en común' },
  kind: 'boolean',
  params: { field: { type: 'field', required: true }, with: { type: 'fields', required: true } },
  reads: ({ field, with: others }) => [field, ...others],
  derive({ field, with: others }, view) {
    const ours = new Set(nameWords(view.text(field)));
    return ours.size > 0 && others.some((other) => nameWords(view.text(other)).some((word) => ours.has(word)));
  },
};

/** The words that name somebody. Where all are particles (Y, Le, Van), they are the name. */
function nameWords(text: string): readonly string[] {
  const all = foldedWords(text.replace(/[,;.]/g, ' '));
  const names = all.filter((word) => !isParticle(word) && !isJoiner(word));
  return names.length > 0 ? names : all;
}
