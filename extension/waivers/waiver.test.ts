import { describe, expect, test } from 'vitest';
import { type Veiled, type Waiver, waiverFor, waiversForCheck } from './waiver.ts';

const about: Veiled = {
  rule: 'us/names/nickname',
  fields: ['firstName'],
  value: 'v1',
  records: ['r1'],
  site: 'coe.example.org',
};
const waiver = (change: Partial<Waiver>): Waiver => ({
  ...about,
  id: 'w',
  scope: 'record',
  reason: 'document',
  reasonText: 'It stands so on the document',
  words: '',
  at: '2026-11-23T10:00:00.000Z',
  until: '2027-11-23',
  ...change,
});
const found = (one: Waiver, asked: Partial<Veiled> = {}, today = '2026-11-24') =>
  waiverFor([one], { ...about, ...asked }, today)?.id;

describe('a waiver of this record', () => {
  test('covers the same texts of the same record, by any of its names', () => {
    expect(found(waiver({}))).toBe('w');
    expect(found(waiver({ records: ['other', 'r1'] }))).toBe('w');
  });
  test('covers no other text, no other record, and no record that nobody knows', () => {
    expect(found(waiver({}), { value: 'v2' })).toBeUndefined();
    expect(found(waiver({}), { records: ['r2'] })).toBeUndefined();
    expect(found(waiver({ records: [] }), { records: [] })).toBeUndefined();
  });
  test('holds on other sites too: the record is the same', () => {
    expect(found(waiver({}), { site: 'other.example.org' })).toBe('w');
  });
});

test('a waiver of this text covers it in any record, and no other text', () => {
  const one = waiver({ scope: 'value' });
  expect(found(one, { records: ['r2'], site: 'other.example.org' })).toBe('w');
  expect(found(one, { value: 'v2' })).toBeUndefined();
});

test('a waiver of this site covers every text there, and nothing elsewhere', () => {
  const one = waiver({ scope: 'site' });
  expect(found(one, { value: 'v2', records: [] })).toBe('w');
  expect(found(one, { site: 'other.example.org' })).toBeUndefined();
  expect(found(waiver({ scope: 'site', site: '' }), { site: '' })).toBeUndefined();
});

test('the last day counts, the day after does not', () => {
  expect(found(waiver({}), {}, '2027-11-23')).toBe('w');
  expect(found(waiver({}), {}, '2027-11-24')).toBeUndefined();
});

test('another rule or other fields are not covered', () => {
  expect(found(waiver({}), { rule: 'us/names/other' })).toBeUndefined();
  expect(found(waiver({}), { fields: ['firstName', 'lastName1'] })).toBeUndefined();
  expect(found(waiver({}), { fields: ['lastName1'] })).toBeUndefined();
});

test('coe check gets the rules of whole sites only, each with its reason in words', () => {
  const words = 'The system writes it so';
  expect(waiversForCheck([waiver({}), waiver({ scope: 'value' }), waiver({ scope: 'site', words })])).toEqual([
    {
      rule: 'us/names/nickname',
      reason: 'It stands so on the document: The system writes it so',
      fields: ['firstName'],
      until: '2027-11-23',
    },
  ]);
});
