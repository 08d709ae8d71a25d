/**
 * A folded word without the ending of its plural.
 *
 * stem('STUDIES')  → 'STUDY'
 * stem('CLASSES')  → 'CLASS'
 */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('S') || /(?:SS|US|IS)$/.test(word)) return word;
  if (word.endsWith('IES')) return `${word.slice(0, -3)}Y`;
  if (/(?:SS|X|CH|SH)ES$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
