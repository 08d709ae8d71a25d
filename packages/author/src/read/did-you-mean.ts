import { distance } from 'fastest-levenshtein';

/**
 * The one of `names` that `word` was most likely meant to be, when it is near enough to say so.
 *
 * didYouMean('inLst', ['inList', 'matches'])  → 'inList'
 * didYouMean('colour', ['inList', 'matches'])  → undefined
 */
export function didYouMean(
  word: string,
  names: Iterable<string>,
  as: (name: string) => string = (name) => name.toLowerCase(),
): string | undefined {
  const wanted = as(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const edits = distance(wanted, as(name));
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}
