/** A sentence in the languages that answers speak. */
export interface Told {
  readonly en: string;
  readonly es: string;
}

/** Languages of an answer. */
export type Language = keyof Told;

/** Any language as one that answers speak: Spanish where it begins with `es`, else English. */
export function languageOf(lang: unknown): Language {
  return typeof lang === 'string' && lang.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** A sentence made in each language. */
export function tell(make: (lang: Language) => string): Told {
  return { en: make('en'), es: make('es') };
}

/** Sentences one after the other. */
export function joined(sentences: readonly Told[], between = ' '): Told {
  return tell((lang) => sentences.map((one) => one[lang]).join(between));
}

/** Each sentence once. */
export function distinct(sentences: readonly Told[]): readonly Told[] {
  return [...new Map(sentences.map((one) => [one.en, one])).values()];
}

/** A value with each sentence in it said in one language. */
export type Spoken<Value> = Value extends Told
  ? string
  : Value extends readonly (infer One)[]
    ? readonly Spoken<One>[]
    : Value extends object
      ? { readonly [key in keyof Value]: Spoken<Value[key]> }
      : Value;

/**
 * The same value with every sentence in one language.
 *
 * inLanguage({ says: { en: 'yes', es: 'sí' }, at: 1 }, 'es')  → { says: 'sí', at: 1 }
 */
export function inLanguage<Value>(value: Value, lang: Language): Spoken<Value> {
  return spoken(value, lang) as Spoken<Value>;
}

function spoken(value: unknown, lang: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => spoken(one, lang));
  if (value === null || typeof value !== 'object') return value;
  if (isTold(value)) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoken(one, lang)]));
}

function isTold(value: object): value is Told {
  return 'en' in value && 'es' in value && Object.keys(value).length === 2;
}
