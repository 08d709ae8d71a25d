const letterMask = /^(?:m{1,2}|d{1,2})([/.-])(?:m{1,2}|d{1,2})\1[ya]{2,4}$/i;

/**
 * True for a text that only a mask has put there: nothing was typed yet.
 *
 * isBlankMask('__/__/____')  → true      isBlankMask('(   )   -    ') → true      isBlankMask('dd/mm/aaaa') → true
 * isBlankMask('04/__/____')  → false     isBlankMask('-')             → false
 */
export function isBlankMask(text: string): boolean {
  const trimmed = text.trim();
  if (/[\p{L}\p{N}]/u.test(trimmed)) return letterMask.test(trimmed);
  return trimmed === '' || trimmed.includes('_') || /^[()/.+-]+(?:\s+[()/.+-]+)+$/.test(trimmed);
}
