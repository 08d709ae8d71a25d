/**
 * Patterns with a name, for what clerks type most. Spaces at either end do not count: they are another rule's business.
 * `digits-9` is nine digits, `digits-3-9` three to nine, `letters-2` two letters.
 */
export const namedPatterns: { readonly [name: string]: string } = {
  digits: '\\d+',
  'digits-N': '\\d{N}',
  'digits-N-M': '\\d{N,M}',
  'letters-N': '[A-Za-z]{N}',
  'letters-N-M': '[A-Za-z]{N,M}',
  zip: '\\d{5}(?:-?\\d{4})?',
  phone: '(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-]?)\\d{3}[ .-]?\\d{4}',
  email: "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,60}[A-Za-z0-9])?\\.[A-Za-z]{2,24}",
  'iso-day': '\\d{4}-\\d{2}-\\d{2}',
  year: '(?:19|20)\\d{2}',
  'school-year': '(?:19|20)\\d{2}[-/](?:19|20)?\\d{2}',
  time: '(?:[01]?\\d|2[0-3]):[0-5]\\d(?: ?[AaPp]\\.?[Mm]\\.?)?',
  curp: '[A-Za-z]{4}\\d{6}[HMXhmx][A-Za-z]{5}[A-Za-z0-9]\\d',
  name: "[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\- ]*",
};

const counted = /^(digits|letters)-(\d{1,2})(?:-(\d{1,2}))?$/;

/** The pattern text behind a name, undefined when the text is no name but a pattern itself. */
export function namedPattern(name: string): string | undefined {
  const body = Object.hasOwn(namedPatterns, name) && !/-[NM]$/.test(name) ? namedPatterns[name] : byCount(name);
  return body === undefined ? undefined : `^\\s*(?:${body})\\s*$`;
}

function byCount(name: string): string | undefined {
  const found = counted.exec(name);
  if (found === null) return undefined;
  const [, kind, from, to] = found;
  const body = namedPatterns[`${kind}-N${to === undefined ? '' : '-M'}`];
  return body?.replace('N', from as string).replace('M', to ?? '');
}
