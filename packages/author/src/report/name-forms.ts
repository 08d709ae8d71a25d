import { fold, isParticle, type NameLists, readName, type StudentRecord } from '@coe-check/sdk';

/** What a child's name looks like. The first four exclude one another; the rest may be true of any. */
export type NameForm =
  | 'twoBoxes'
  | 'twoInOneBox'
  | 'oneSurname'
  | 'noSurname'
  | 'particle'
  | 'compoundGiven'
  | 'middleName'
  | 'hyphen'
  | 'accents';

export const nameForms: readonly NameForm[] = [
  'twoBoxes',
  'twoInOneBox',
  'oneSurname',
  'noSurname',
  'particle',
  'compoundGiven',
  'middleName',
  'hyphen',
  'accents',
];

const twoSurnames: ReadonlySet<string> = new Set(['twoSurnamesInOneBox', 'hyphenatedSurnames', 'surnamesJoinedByY']);

/**
 * The forms of one name. They say how it is written, never where a family is from.
 *
 * formsOf({ firstName: 'Ana', lastName1: 'de la Cruz' }, lists)  → ['oneSurname', 'particle']
 */
export function formsOf(record: StudentRecord, lists: NameLists): NameForm[] {
  const first = typed(record['firstName']);
  const one = typed(record['lastName1']);
  const two = typed(record['lastName2']);
  const forms: NameForm[] = [surnameForm(record, one, two, lists)];
  if (hasParticle(one) || hasParticle(two)) forms.push('particle');
  if (wordsOf(first).filter((word) => !isParticle(word)).length > 1) forms.push('compoundGiven');
  if (typed(record['middleName']) !== '') forms.push('middleName');
  if (/\p{L}-\p{L}/u.test(`${first} ${one} ${two}`)) forms.push('hyphen');
  if (/[^\p{ASCII}]/u.test(`${first}${one}${two}`)) forms.push('accents');
  return forms;
}

function surnameForm(record: StudentRecord, one: string, two: string, lists: NameLists): NameForm {
  if (one === '' && two === '') return 'noSurname';
  if (one !== '' && two !== '') return 'twoBoxes';
  const several = /[\p{L}.][\s-]+\p{L}/u.test(one);
  if (several && readName(record, { lists }).some(({ kind }) => twoSurnames.has(kind))) return 'twoInOneBox';
  return 'oneSurname';
}

function hasParticle(surname: string): boolean {
  const words = wordsOf(surname);
  return words.length > 1 && words.some(isParticle);
}

/** Words of the name that a pack's list marks as belonging to some custom, such as `hmong-clan`. */
export function customsOf(record: StudentRecord, lists: NameLists): string[] {
  const tokens = lists('culture-tokens');
  if (tokens === undefined) return [];
  const found = new Set<string>();
  for (const field of ['firstName', 'lastName1', 'lastName2']) {
    for (const word of wordsOf(typed(record[field]))) {
      if (tokens.has(word)) for (const tag of [tokens.get(word)].flat()) found.add(String(tag));
    }
  }
  return [...found];
}

function typed(text: string | undefined): string {
  return text?.trim() ?? '';
}

function wordsOf(text: string): string[] {
  return text === '' ? [] : fold(text).split(' ');
}
