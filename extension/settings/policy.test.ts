import { readFileSync } from 'node:fs';
import us from '@coe-check/rules/us.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { choiceKeys } from './choices.ts';
import { policyKeys, readPolicy } from './policy.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const shown = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? '');

test('the policy that the README shows is sound and shows every key', () => {
  const { faults, locked, office, pinned } = readPolicy(shown);
  expect(faults).toEqual([]);
  expect(Object.keys(shown).toSorted()).toEqual([...choiceKeys, ...policyKeys].toSorted());
  expect(locked).toEqual([...choiceKeys]);
  expect(office).toContain('Migrant');
  expect(pinned).toHaveLength(1);
});

test('the rule that it names is a rule of the national pack', () => {
  for (const rule of shown.neverWaived) expect(Object.keys((us as { rules: object }).rules)).toContain(rule);
});

test.each([
  [{ pinnedPacks: [{ name: 'us', sha256: 'short' }] }, 'pinnedPacks'],
  [{ pinnedPacks: [{ name: '__proto__', sha256: 'a'.repeat(64) }] }, 'pinnedPacks'],
  [{ locked: ['everything'] }, 'locked'],
  [{ office: { en: 'x' } }, 'office'],
])('%j counts as absent and is told', (managed, about) => {
  expect(readPolicy(managed)).toMatchObject({
    locked: [],
    pinned: [],
    office: '',
    faults: [{ about, why: 'faultValue' }],
  });
});

test('a key nobody knows is told and changes nothing else', () => {
  expect(readPolicy({ langauge: 'es', quiet: 'errors' })).toMatchObject({
    choices: { quiet: 'errors' },
    faults: [{ about: 'langauge', why: 'faultUnknown' }],
  });
});
