import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choiceKeys, choices, defaults, packName, readChoices, sitePattern } from './choices.ts';
import { policyKeys } from './policy.ts';

test('every default is a sound value of its own choice', () => {
  for (const key of choiceKeys) expect(choices[key].read(defaults[key]), key).toEqual(defaults[key]);
});

test.each([
  [{ language: 'fr' }, 'language'],
  [{ packs: [] }, 'packs'],
  [{ packs: ['us', '__proto__'] }, 'packs'],
  [{ packs: 'us' }, 'packs'],
  [{ retentionDays: 0 }, 'retentionDays'],
  [{ retentionDays: '30' }, 'retentionDays'],
  [{ retentionDays: 1.5 }, 'retentionDays'],
  [{ rosterDays: 366 }, 'rosterDays'],
  [{ waiverReasons: [{ id: 'a', en: 'Seen' }] }, 'waiverReasons'],
  [{ neverWaived: ['us'] }, 'neverWaived'],
  [{ submitBlocks: 'true' }, 'submitBlocks'],
  [{ sites: ['coe.example.org'] }, 'sites'],
  [{ sites: ['file:///tmp/*'] }, 'sites'],
])('%j is no value', (given, key) => {
  expect(readChoices(given)).toEqual({ values: {}, unsound: [key] });
});

test.each([undefined, null, 7, 'text', [], () => 1])('%j holds no choices and nothing unsound', (given) => {
  expect(readChoices(given)).toEqual({ values: {}, unsound: [] });
});

test('what an object inherits is not its choice', () => {
  expect(readChoices(Object.create({ language: 'es' })).values).toEqual({});
});

test.each(['constructor', 'toString', '__proto__', 'Us', '', 'a b', 7])('%j is no name for a pack', (name) => {
  expect(packName(name)).toBeUndefined();
});

test.each([
  ['https://coe.example.org', 'https://coe.example.org/*'],
  ['https://coe.example.org/entry?id=3', 'https://coe.example.org/*'],
  ['HTTPS://*.Example.ORG:8443/*', 'https://*.example.org/*'],
  [' http://127.0.0.1/* ', 'http://127.0.0.1/*'],
  ['https://*/*', undefined],
  ['<all_urls>', undefined],
])('%s names the site %s', (text, pattern) => {
  expect(sitePattern(text)).toBe(pattern);
});

test('the schema that Chrome reads has the very keys of a policy', () => {
  const schema = JSON.parse(readFileSync(new URL('../public/managed_schema.json', import.meta.url), 'utf8'));
  expect(Object.keys(schema.properties).toSorted()).toEqual([...choiceKeys, ...policyKeys].toSorted());
  for (const key of choiceKeys) {
    const value = defaults[key];
    const kind = Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
    expect(schema.properties[key].type, key).toBe(kind);
  }
});
