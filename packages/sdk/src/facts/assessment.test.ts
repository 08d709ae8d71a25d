import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessment } from './assessment.ts';
import { ask, listOf } from './view.fixture.ts';

const lists = {
  'assessment-titles': listOf('us:assessment-titles', [
    ['ACT', 'ACT', 'national'],
    ['Smarter Balanced', 'Smarter Balanced', 'state'],
    ['STAAR', 'STAAR', 'state', 'TX'],
    ['STAAR Alternate', 'STAAR Alternate', 'state', 'TX'],
  ]),
};
const read = (text: string) => ask(assessment, { field: 'assessmentTitle' }, { assessmentTitle: text }, { lists });

test.each([
  ['STAAR', { title: 'STAAR', kind: 'state', state: 'TX' }],
  ['staar mathematics grade 8', { title: 'STAAR', state: 'TX' }],
  ['STAAR Alternate 2, Reading', { title: 'STAAR Alternate' }],
  ['Smarter-Balanced ELA', { title: 'Smarter Balanced', kind: 'state', state: '' }],
  ['STARR Math', { title: '', near: 'STAAR', mended: 'STAAR Math' }],
  ['Gr. 7 Smater Balancd Math', { near: 'Smarter Balanced', mended: 'Gr. 7 Smarter Balanced Math' }],
  ['District writing benchmark', { title: '', kind: '' }],
])('%s', (text, view) => {
  expect(read(text)).toMatchObject(view);
});

test('short words are never taken for a slip, and what is known is not mended', () => {
  expect(read('ART')).not.toHaveProperty('near');
  expect(read('STAAR Math')).not.toHaveProperty('mended');
});

test('blank, or without the list, it has no value; junk never throws', () => {
  expect(read('  ')).toBeUndefined();
  expect(ask(assessment, { field: 'assessmentTitle' }, { assessmentTitle: 'STAAR' })).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const view = read(text);
      expect(view === undefined || typeof view.title === 'string').toBe(true);
    }),
  );
});
