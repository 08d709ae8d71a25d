import type { Finding } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import { findingKey, findingPlace } from './finding-key.ts';

const finding = (more: Partial<Finding> = {}) =>
  ({ rule: 'try/filler', fields: ['firstName'], at: { child: 1 }, ...more }) as Finding;

test('the same text gives the same key, another text another', () => {
  expect(findingKey(finding(), ['XXX'])).toBe(findingKey(finding(), ['XXX']));
  expect(findingKey(finding(), ['XXX'])).not.toBe(findingKey(finding(), ['XXXX']));
  expect(findingKey(finding(), ['a', 'b'])).not.toBe(findingKey(finding(), ['ab', '']));
});

test('no key carries what was typed', () => expect(findingKey(finding(), ['Núñez'])).not.toContain('Núñez'));

test('children, rows and boxes are told apart', () => {
  const places = [
    finding(),
    finding({ at: { child: 0 } }),
    finding({ at: { child: 1, row: { group: 'courses', index: 0 } } }),
    finding({ fields: ['lastName1'] }),
  ].map(findingPlace);
  expect(new Set(places).size).toBe(places.length);
});
