import { expect, test } from 'vitest';
import { type CheatSheet, mergeSheets } from './cheat-sheet.ts';

const words = (text: string) => ({ en: text, es: text });
const entry = (id: string, text: string) => ({ id, says: words(text), source: ['OWN'] });
const sheet = (...entries: ReturnType<typeof entry>[]): CheatSheet => ({
  title: words('National'),
  topics: { names: words('Names') },
  pages: [{ id: 'names', title: words('Names'), sections: [{ id: 'boxes', look: 'calm', entries }] }],
});
const national = sheet(entry('hyphen', 'No hyphens.'), entry('middle', 'No last names.'));

const says = ({ pages = [] }: CheatSheet) =>
  pages.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries.map((one) => one.says.en)));

test('a state replaces an entry in its place, adds one at the end, and keeps title and look', () => {
  const state: CheatSheet = {
    pages: [
      { id: 'names', sections: [{ id: 'boxes', entries: [entry('hyphen', 'Keep it.'), entry('alias', 'Alias.')] }] },
    ],
  };
  const merged = mergeSheets([national, state]);
  expect(says(merged)).toEqual(['Keep it.', 'No last names.', 'Alias.']);
  expect(merged).toMatchObject({ title: { en: 'National' }, topics: { names: { en: 'Names' } } });
  expect(merged.pages?.[0]?.sections[0]?.look).toBe('calm');
});

test('what a state removes goes, and a page with nothing left goes too', () => {
  expect(says(mergeSheets([national, { remove: ['names/boxes/hyphen'] }]))).toEqual(['No last names.']);
  const all = mergeSheets([national, { remove: ['names/boxes/hyphen', 'names/boxes/middle'] }]);
  expect(all.pages).toEqual([]);
});

test('a sheet by itself is what it was', () => {
  expect(mergeSheets([national])).toEqual(national);
});
