/** In Spanish "o" becomes "u" before an o sound: Óscar, hoja, 8 (ocho), 11 (once). */
const oSound = /^[«“"'¿¡(]*(?:h?[oó]|8|11(?!\d)|11[.,\s]?\d{3}(?!\d))/iu;

/**
 * Choices in one breath.
 *
 * listWords(['April 3', 'March 4'], 'en') → 'April 3 or March 4'     listWords(['7', '8'], 'es') → '7 u 8'
 */
export function listWords(choices: readonly string[], language: string): string {
  const last = choices.at(-1) ?? '';
  if (choices.length < 2) return last;
  const or = language !== 'es' ? 'or' : oSound.test(last) ? 'u' : 'o';
  return `${choices.slice(0, -1).join(', ')} ${or} ${last}`;
}
