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
    const ours = nameWords(view.text(field));
    return others.some((other) => {
      const theirs = nameWords(view.text(other));
      // Do, Le and Van are surnames too: where a box holds nothing else, they count on both sides.
      const which = ours.names.length === 0 || theirs.names.length === 0 ? 'all' : 'names';
      return theirs[which].some((word) => ours[which].includes(word));
    });
  },
};

/** All the words, and those that name somebody. */
function nameWords(text: string): { readonly all: readonly string[]; readonly names: readonly string[] } {
  const all = foldedWords(text.replace(/[,;.]/g, ' '));
  return { all, names: all.filter((word) => !isParticle(word) && !isJoiner(word)) };
}
