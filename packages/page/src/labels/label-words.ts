import { fold } from '@coe-check/sdk';

const dateHint = /\b(m{1,2}|d{1,2}|[ya]{2}(?:[ya]{2})?)([/.\-\s]{1,3})(m{1,2}|d{1,2})\2(d{1,2}|[ya]{2}(?:[ya]{2})?)\b/i;
const listNumber = /^\s*(?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-h])[.)]\s+(?=\S)/i;
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
  const order = [found[1], found[3], found[4]].map((part) => (/^[ya]/i.test(part ?? '') ? 'Y' : (part ?? '')[0]?.toUpperCase()));
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

const habits = /^(?:txt|ddl|cbo|cmb|lst|rbl|rdo|rb|chk|cb|tb|dd|sel|inp|dt|lbl)(?=[A-Z_\-\s])/;
const containers = /^(?:.*?(?:ctl\d+|_\d+|Content\w*?|rpt[A-Za-z]*|grd[A-Za-z]*|gv[A-Za-z]*)_)+(?=[A-Za-z])/;
const partOnly = /^(?:m{1,2}|d{1,2}|y{1,4}|month|day|year|mes|dia|anio|ano)$/i;

/**
 * What stands behind the last naming container of an id or a name attribute; a date part keeps the segment before it.
 *
 * lastSegment('ctl00$MainContent$rptChildren$ctl01$txtDOB')  → 'txtDOB'
 * lastSegment('child[0][dob][month]')                        → 'dob month'
 */
export function lastSegment(id: string): string {
  const segments = id.split(/[$:.[\]]+/).filter((segment) => segment && !/^\d+$/.test(segment));
  const last = (segments.at(-1) ?? '').replace(containers, '');
  return partOnly.test(last) && segments.length > 1 ? `${segments.at(-2)} ${last}` : last;
}

/**
 * The words of an id or a name attribute, without the prefixes that a framework or a habit puts before them.
 *
 * idWords('ctl00$MainContent$txtLastName1')  → ['LAST', 'NAME', '1']
 * idWords('birthday[month]')                 → ['BIRTHDAY', 'MONTH']
 */
export function idWords(id: string): string[] {
  const spaced = lastSegment(id)
    .replace(habits, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2');
  return labelWords(spaced.replace(/[_\-.]+/g, ' '));
}

/** True when two words differ by at most one letter put in, left out, or mistaken. */
export function withinOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at) || a.slice(at) === b.slice(at + 1);
}
