import { isDay } from '../record/day.ts';
import { isBlankValue } from '../rules/operators.ts';
import { dayWords } from './day-words.ts';
import { listWords } from './list-words.ts';

const blank: { readonly [language: string]: string } = { en: '(blank)', es: '(en blanco)' };
const truth: { readonly [language: string]: readonly [string, string] } = { en: ['yes', 'no'], es: ['sí', 'no'] };

/** Said in place of what is not there. */
export function blankWords(language: string): string {
  return blank[language] ?? (blank['en'] as string);
}

/** A value of a derived fact in words: a day with its month as a word, a list with "or", a number, a text as it is. */
export function valueWords(value: unknown, language: string): string {
  if (isBlankValue(value)) return blankWords(language);
  if (typeof value === 'string') return isDay(value) ? dayWords(value, language) : value;
  if (typeof value === 'boolean') return (truth[language] ?? (truth['en'] as readonly [string, string]))[value ? 0 : 1];
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
