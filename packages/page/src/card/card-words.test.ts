import { expect, test } from 'vitest';
import { wordsIn } from '../marks/words.ts';
import { type CardWord, cardWords } from './card-words.ts';

test('both languages say everything, with the same names to fill in', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
  for (const key of Object.keys(cardWords.en) as CardWord[])
    expect(names(cardWords.es[key]), key).toEqual(names(cardWords.en[key]));
});

test('a name to fill in takes what was typed as it is', () =>
  expect(wordsIn(cardWords, 'en')('changed', { shown: '{shown} $& <b>' })).toBe('Changed to {shown} $& <b>.'));
