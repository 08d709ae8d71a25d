import { isDay } from '../record/day.ts';
import { isBlankValue } from '../rules/operators.ts';
import { dayWords } from './day-words.ts';
import { listWords } from './list-words.ts';
import { inLanguage } from './texts.ts';

const blank = { en: '(blank)', es: '(en blanco)' };
const yes = { en: 'yes', es: 'sí' };
const no = { en: 'no', es: 'no' };

/** Said in place of what is not there. */
export function blankWords(language: string): string {
  return inLanguage(blank, language);
}

/** A value of a derived fact in words: a day with its month as a word, a list with "or", a number, a text as it is. */
export function valueWords(value: unknown, language: string): string {
  if (isBlankValue(value)) return blankWords(language);
  if (typeof value === 'string') return isDay(value) ? dayWords(value, language) : value;
  if (typeof value === 'boolean') return inLanguage(value ? yes : no, language);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return listWords(
      value.map((one) => valueWords(one, language)),
      language,
    );
  return textWithin(value) ?? blankWords(language);
}

/** What an object says of itself: its `text`, `value`, `day` or `code`. */
function textWithin(value: unknown): string | undefined {
  const object = value as { readonly [key: string]: unknown };
  for (const key of ['text', 'value', 'day', 'code']) {
    const inner = Object.hasOwn(object, key) ? object[key] : undefined;
    if (typeof inner === 'string' && inner !== '') return inner;
  }
  return undefined;
}
