import { expect, test } from 'vitest';
import type { AuditEntry } from './audit-chain.ts';
import { waivedRates } from './waived-rate.ts';

const line = (act: AuditEntry['act'], rule: string) => ({ act, rule }) as AuditEntry;

test('what is kept most often comes first, with its share of what was caught', () => {
  const counts = { '2026-11-16': { 'us/a': [4, 1], 'us/b': [10, 9] }, '2026-11-23': { 'us/a': [4, 0] } } as const;
  const entries = [line('kept', 'us/a'), line('kept', 'us/a'), line('kept', 'us/b'), line('handed in', 'us/b')];
  expect(waivedRates(entries, counts)).toEqual([
    { rule: 'us/a', caught: 8, mended: 1, kept: 2, rate: 0.25 },
    { rule: 'us/b', caught: 10, mended: 9, kept: 1, rate: 0.1 },
  ]);
});

test('what was taken back does not count; without counts there is no rate', () => {
  const entries = [line('kept', 'us/a'), line('kept no longer', 'us/a'), line('kept', 'us/c')];
  expect(waivedRates(entries, {})).toEqual([
    { rule: 'us/c', caught: 0, mended: 0, kept: 1, rate: undefined },
    { rule: 'us/a', caught: 0, mended: 0, kept: 0, rate: undefined },
  ]);
});
