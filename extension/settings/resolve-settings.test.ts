import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceKeys, choices } from './choices.ts';
import type { ImportedPack, ListedPack } from './pack-list.ts';
import { readPolicy } from './policy.ts';
import { resolveSettings } from './resolve-settings.ts';

const listed = (name: string, bases: readonly string[] = [], sha256 = `hash of ${name}`): ListedPack => ({
  name,
  version: '1.0.0',
  engine: '0.1',
  title: { en: name, es: name },
  extends: bases,
  sha256,
});
const imported = (name: string, bases: readonly string[], more: Partial<ImportedPack> = {}): ImportedPack => ({
  ...listed(name, bases, 'b'.repeat(64)),
  text: JSON.stringify({ name, version: '2.0.0', rules: { [`${name}/a/b`]: { examples: [{}], severity: 'info' } } }),
  added: '2026-11-23',
  ...more,
});
const bundled = [listed('us'), listed('one', ['us'], 'a'.repeat(64)), listed('two', ['us'])];
const resolve = (managed: unknown, stored: unknown = {}, added: readonly ImportedPack[] = []) =>
  resolveSettings(readPolicy(managed), stored, bundled, added);

describe('who decides', () => {
  test('the policy over what the clerk chose, that over the default', () => {
    const settings = resolve({ quiet: 'errors' }, { quiet: 'all', language: 'es' });
    expect([settings.quiet, settings.language, settings.dateOrder]).toEqual(['errors', 'es', 'auto']);
    expect(settings.locked).toEqual(['quiet']);
    expect(settings.silent).toEqual(['info', 'warning']);
  });

  test('a locked choice without a value stays at its default', () => {
    const settings = resolve({ locked: ['roster'] }, { roster: 'memory' });
    expect(settings.roster).toBe('kept');
    expect(settings.locked).toEqual(['roster']);
  });

  test('named sites lock nothing unless the policy says so', () => {
    expect(resolve({ sites: ['https://coe.example.org/*'] }).locked).toEqual([]);
    expect(resolve({ sites: ['https://coe.example.org/*'], locked: ['sites'] }).locked).toEqual(['sites']);
  });

  test('a damaged value counts as absent and is told, and the clerk may choose', () => {
    const settings = resolve({ language: 'fr', colour: 'red', locked: ['nothing'], office: 7 }, { language: 'es' });
    expect(settings.language).toBe('es');
    expect(settings.locked).toEqual([]);
    expect(settings.faults).toEqual([
      { about: 'language', why: 'faultValue' },
      { about: 'locked', why: 'faultValue' },
      { about: 'colour', why: 'faultUnknown' },
      { about: 'office', why: 'faultValue' },
    ]);
  });

  test('a roster is never kept longer than the policy allows', () => {
    expect(resolve({ rosterMostDays: 7 }, { rosterDays: 90 }).rosterDays).toBe(7);
  });
});

describe('packs', () => {
  test('a pack brings what it builds on, base first', () => {
    expect(resolve({}, { packs: ['one'] }).packs).toEqual(['us', 'one']);
  });

  test('a pack that is not there leaves the others and is told', () => {
    const settings = resolve({}, { packs: ['one', 'gone'] });
    expect(settings.packs).toEqual(['us', 'one']);
    expect(settings.faults).toEqual([{ about: 'gone', why: 'faultMissing' }]);
  });

  test('an imported pack comes whole, without its examples, only when it is in use', () => {
    const added = [imported('three', ['us'])];
    expect(resolve({}, { packs: ['one'] }, added).imported).toEqual({});
    const settings = resolve({}, { packs: ['three'] }, added);
    expect(settings.packs).toEqual(['us', 'three']);
    expect(settings.imported['three']?.rules).toEqual({ 'three/a/b': { examples: [], severity: 'info' } });
  });

  test('an imported pack takes the place of the bundled one of its name', () => {
    expect(Object.keys(resolve({}, { packs: ['one'] }, [imported('one', ['us'])]).imported)).toEqual(['one']);
  });

  test('a pack for another engine is not used; the bundled one of its name is', () => {
    const settings = resolve({}, { packs: ['one'] }, [imported('one', ['us'], { engine: '9.0' })]);
    expect(settings.imported).toEqual({});
    expect(settings.packs).toEqual(['us', 'one']);
    expect(settings.faults).toEqual([{ about: 'one', why: 'faultEngine' }]);
  });

  test('a fixed pack is used only with its very bytes', () => {
    const pinned = (sha256: string) => ({ packs: ['one'], pinnedPacks: [{ name: 'one', sha256 }] });
    expect(resolve(pinned('A'.repeat(64))).packs).toEqual(['us', 'one']);
    const refused = resolve(pinned('c'.repeat(64)));
    expect(refused.packs).toEqual(['us']);
    expect(refused.faults).toEqual([{ about: 'one', why: 'faultHash' }]);
  });

  test('of an imported and a bundled pack the fixed one is used', () => {
    const pinnedPacks = [{ name: 'one', sha256: 'a'.repeat(64) }];
    const settings = resolve({ pinnedPacks }, { packs: ['one'] }, [imported('one', ['us'])]);
    expect(settings.imported).toEqual({});
    expect(settings.packs).toEqual(['us', 'one']);
    expect(settings.faults).toEqual([]);
  });
});

test('whatever policy and storage hold, every choice is sound and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...choiceKeys, 'pinnedPacks', 'office', '__proto__'), fc.anything()),
      fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...choiceKeys), fc.anything())),
      (managed, stored) => {
        const settings = resolve(managed, stored);
        for (const key of choiceKeys)
          if (key !== 'packs') expect(choices[key].read(settings[key])).toEqual(settings[key]);
        expect(Array.isArray(settings.packs)).toBe(true);
      },
    ),
  );
});
