import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreedPairsFile, faultOf, readAgreedPairs, withPair } from './agreed-pairs.ts';
import type { LocalPair } from './tables.ts';

const pair: LocalPair = {
  from: { state: 'KS', code: '44060', title: 'EMT' },
  to: { state: 'CA', code: '7921', title: 'Introduction to Health Careers' },
  relation: 'close',
  description: 'one semester of emergency care, 90 hours',
  who: 'R. Soto, registrar',
  when: '2026-10-01',
  districts: ['USD 999', 'Valle Unified'],
};

describe('what two districts agreed', () => {
  test('comes back from its file as it was', () => {
    expect(readAgreedPairs(JSON.parse(agreedPairsFile([pair])))).toEqual({ pairs: [pair], faults: [] });
    expect(readAgreedPairs([pair]).pairs).toEqual([pair]);
  });

  test('gives way to what the same two agree later about the same course, and to nothing else', () => {
    const later = { ...pair, to: { ...pair.to, code: '7922' }, districts: ['Valle Unified', 'USD 999'] as const };
    const other = { ...pair, districts: ['USD 999', 'Otro Unified'] as const };
    expect(withPair([pair, other], later).map(({ to }) => to.code)).toEqual(expect.arrayContaining(['7922', '7921']));
    expect(withPair([pair], later)).toHaveLength(1);
    expect(withPair([pair], other)).toHaveLength(2);
  });

  test.each([
    ['no name', { ...pair, who: ' ' }, /lacks "who"/],
    ['no day', { ...pair, when: 'last week' }, /2026-10-01/],
    ['one district', { ...pair, districts: ['USD 999'] }, /the two that agreed/],
    ['an unknown relation', { ...pair, relation: 'same' }, /not equal, close or part/],
    ['no code there', { ...pair, to: { state: 'CA', title: 'Health' } }, /lacks "code"/],
    ['a text', 'EMT is Health', /no object/],
  ])('%s is told', (_, wrong, says) => {
    expect(faultOf(wrong)).toMatch(says);
    expect(readAgreedPairs([wrong, pair])).toEqual({ pairs: [pair], faults: [expect.stringMatching(/^pair 1 /)] });
  });

  test('nothing makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(Array.isArray(readAgreedPairs(json).pairs)).toBe(true);
      }),
    );
    expect(readAgreedPairs({ entries: 7 }).faults).toEqual([expect.stringContaining('no list')]);
  });
});
