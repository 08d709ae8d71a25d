import { fold } from '@coe-check/sdk';

const dateHint = /\b(m{1,2}|d{1,2}|[ya]{2}(?:[ya]{2})?)([/.\-\s]{1,3})(m{1,2}|d{1,2})\2(d{1,2}|[ya]{2}(?:[ya]{2})?)\b/i;
// "2o." is Spanish for second, no list number.
const listNumber = /^\s*(?:\d{1,2}[a-np-z]?|[ivx]{1,4}|[a-h])[.)]\s+(?=\S)/i;
const pluralMark = /\((?:s|es|as|os|a|o|ren|n)\)/gi;
const initials = /(?<=\b[A-Z])\.(?=[A-Z]\b)/g;

export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/**
 * The order a written pattern asks for, in English or Spanish letters.
 *
 * dateOrderIn('(mm/dd/yyyy)')  → 'MDY'
 * dateOrderIn('dd-mm-aaaa')    → 'DMY'
 * dateOrderIn('Birth date')    → null
 */
export function dateOrderIn(text: string): DateOrder | null {
  const found = dateHint.exec(text);
  if (!found) return null;
  const order = [found[1], found[3], found[4]].map((part) =>
    /^[ya]/i.test(part ?? '') ? 'Y' : (part ?? '')[0]?.toUpperCase(),
  );
  const joined = order.join('');
  return joined === 'MDY' || joined === 'DMY' || joined === 'YMD' ? joined : null;
}

/**
 * The words of a label as they are compared: folded, without list number, plural marks, date pattern and punctuation, each
 * cut back to what gender and number leave alone, so that "Segunda Apellidos" meets "segundo apellido".
 *
 * labelWords('1. Last Name(s) *')          → ['LAST', 'NAME']
 * labelWords('Q.A.D. (mm/dd/yyyy):')       → ['QAD']
 */
export function labelWords(text: string): string[] {
  const plain = text.replace(listNumber, '').replace(dateHint, ' ').replace(pluralMark, '');
  return fold(plain)
    .replace(initials, '')
    .replaceAll("'", '')
    .replace(/\bE MAILS?\b/g, 'EMAIL')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
    .map(stem);
}

/** English and Spanish endings of gender and number, off words long enough to bear it. */
function stem(word: string): string {
  let cut = word;
  if (cut.length > 4 && cut.endsWith('S') && !cut.endsWith('SS')) cut = cut.slice(0, -1);
  return cut.length > 4 && /[AO]$/.test(cut) ? cut.slice(0, -1) : cut;
}
