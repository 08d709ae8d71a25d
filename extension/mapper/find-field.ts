import type { FieldChoice } from './mapper-port.ts';

/** Text as it is searched: small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The fields that some words mean, best first: every word must begin a word of the field's label, of its key or of what forms
 * call it. Without words all fields, as they come.
 *
 * findFields(fields, 'ciudad nac', 'es').map(({ key }) => key)  → ['birthCity']
 */
export function findFields(fields: readonly FieldChoice[], typed: string, lang: 'en' | 'es'): FieldChoice[] {
  const words = plain(typed)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) return [...fields];
  const ranked = fields.flatMap((field) => {
    const own = rank(field.label[lang], words);
    const other = rank(field.label[lang === 'en' ? 'es' : 'en'], words);
    const called = Math.max(0, ...field.synonyms.map((each) => rank(each, words)));
    const key = rank(field.key.replace(/([A-Z0-9]+)/g, ' $1'), words);
    const best = Math.max(own * 4, called * 3, other * 2, key);
    return best > 0 ? [{ field, best }] : [];
  });
  return ranked.sort((a, b) => b.best - a.best).map(({ field }) => field);
}

/** 0 when a word is missing, else nearer to 1 the more of the text the words say. */
function rank(text: string, words: readonly string[]): number {
  const has = plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const all = words.every((word) => has.some((each) => each.startsWith(word)));
  return all ? words.length / Math.max(words.length, has.length) : 0;
}
