import { expect, test } from 'vitest';
import { foldedWords, words } from './tokens.ts';

test('words keep what was typed beside what is compared', () => {
  expect(words(' José  de la Cruz-Díaz ')).toEqual([
    { typed: 'José', folded: 'JOSE' },
    { typed: 'de', folded: 'DE' },
    { typed: 'la', folded: 'LA' },
    { typed: 'Cruz-Díaz', folded: 'CRUZ DIAZ' },
  ]);
});

test('folded words are parted at hyphens too, and a blank has none', () => {
  expect(foldedWords('Cruz-Díaz')).toEqual(['CRUZ', 'DIAZ']);
  expect(foldedWords(' - ')).toEqual([]);
});
