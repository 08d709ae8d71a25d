import { type NameLists, valuesOf } from './name-lists.ts';

/** What a word of a name usually is. `both` decides nothing: Cruz, Santiago, Pascual, Jean. */
export type Role = 'given' | 'surname' | 'both' | 'unknown';

/** What kind of name a word belongs to; a hint that a check does not hold, never a statement about a person. */
export type Tag =
  | 'maya-given-surname'
  | 'maya-surname'
  | 'hmong-clan'
  | 'karen-title'
  | 'vietnamese-family'
  | 'vietnamese-middle-male'
  | 'vietnamese-middle-female'
  | 'haitian-first'
  | 'haitian-given-surname'
  | 'portuguese-generation'
  | 'brazilian-surname'
  | 'filipino-surname';

const surnameTags: readonly string[] = ['maya-surname', 'hmong-clan', 'vietnamese-family', 'brazilian-surname'];
const bothTags: readonly string[] = ['maya-given-surname', 'haitian-given-surname'];
/** Sons of: Hernández, Ibáñez. The vowel e and z at the end are nobody's given name but Inez. */
const patronymic = /^[A-ZÑ]{3,}EZ$/;

export const tagsOf = (folded: string, lists: NameLists): readonly string[] =>
  valuesOf(lists('culture-tokens'), folded);

export const hasTag = (folded: string, tag: Tag, lists: NameLists): boolean => tagsOf(folded, lists).includes(tag);

export function roleOf(folded: string, lists: NameLists): Role {
  const tags = tagsOf(folded, lists);
  if (tags.some((tag) => bothTags.includes(tag))) return 'both';
  const surname =
    lists('common-surnames')?.has(folded) === true ||
    tags.some((tag) => surnameTags.includes(tag)) ||
    isPatronymic(folded);
  const given = lists('common-given-names')?.has(folded) === true || tags.includes('haitian-first');
  if (surname && given) return 'both';
  return surname ? 'surname' : given ? 'given' : 'unknown';
}

/** Whether a table knows this very name, as a given name or a surname. */
export const isListed = (folded: string, lists: NameLists): boolean =>
  lists('common-surnames')?.has(folded) === true || lists('common-given-names')?.has(folded) === true;

/** `F`, `M`, or `FM` where both occur; undefined for a word that is no common given name. */
export const sexOf = (folded: string, lists: NameLists): string | undefined =>
  valuesOf(lists('common-given-names'), folded)[0];

/** From this share of Hispanic bearers on, a common surname is taken for a Spanish one. */
const mostlyHispanic = 50;
/** Lynn, Kim and Logan are common surnames and given names too; Smith and Johnson are nobody's given name. */
const beyondDoubt = 500_000;

/**
 * A surname and nothing else, beyond doubt: one of the commonest in the United States, a patronymic in -ez, a Maya or Hmong name.
 * A name that only stands on a long list is not enough to say that a box holds the wrong one.
 */
export function surelySurname(folded: string, lists: NameLists): boolean {
  if (roleOf(folded, lists) !== 'surname') return false;
  if (isPatronymic(folded)) return true;
  const [count, share] = valuesOf(lists('common-surnames'), folded).map(Number);
  if (count !== undefined && count > 0) return share === undefined || share >= mostlyHispanic || count >= beyondDoubt;
  return folded.length >= 4 && tagsOf(folded, lists).some((tag) => tag === 'maya-surname' || tag === 'hmong-clan');
}

function isPatronymic(folded: string): boolean {
  return patronymic.test(folded) && folded !== 'INEZ';
}
