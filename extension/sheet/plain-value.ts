import { codeOf, type DateOrder, type Day, type FieldDictionary, type FieldKey, readDate } from '@coe-check/sdk';

/** A value as a family reads it: in both languages, or each thing it may mean. */
export interface PlainValue {
  /** As it stands on the form. */
  readonly typed: string;
  /** Said out, in both languages; more than one where nobody can tell which is meant. Empty where it needs no saying out. */
  readonly means: readonly { readonly en: string; readonly es: string }[];
}

/**
 * plainValue('birthDate', '04/03/2012', { dictionary, dateOrder: null })
 *   → { typed: '04/03/2012', means: [{ en: 'April 3, 2012', es: '3 de abril de 2012' }, { en: 'March 4, 2012', es: '4 de marzo de 2012' }] }
 */
export function plainValue(
  field: FieldKey,
  typed: string,
  { dictionary, dateOrder }: { readonly dictionary: FieldDictionary; readonly dateOrder: DateOrder | null },
): PlainValue {
  const { type, codeSet } = dictionary.fields[field] ?? {};
  if (type === 'date') {
    const days = readDate(typed, dateOrder ? [dateOrder] : undefined);
    return { typed, means: days.map((day) => ({ en: longDay(day, 'en'), es: longDay(day, 'es') })) };
  }
  const code = type === 'code' || type === 'yesNo' ? codeOf(field, typed, dictionary) : undefined;
  const codes = dictionary.codeSets[codeSet ?? (type === 'yesNo' ? 'yesNo' : '')]?.codes;
  const meaning = codes?.find((one) => one.code === code)?.meaning;
  return { typed, means: meaning ? [meaning] : [] };
}

function longDay(day: Day, lang: 'en' | 'es'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-MX', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, date)),
  );
}
