import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import type { Finding } from './finding.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };
const _isA = (field: string, value = 'A'): Condition => ({ all: [{ fact: field, operator: 'equal', value }] });
const _checkerOf = (rules: { [id: string]: Rule }, more: Partial<BuiltPack> = {}) =>
  createChecker([samplePack(rules, more)], options);
const brief = (findings: readonly Finding[]) => findings.map(({ rule, at }) => (at === undefined ? rule : [rule, at]));

describe('packs over one another', () => {
  const us = samplePack({
    'us/a/a': sampleRule('firstName', { all: [{ fact: 'firstName', operator: 'inList', value: 'placeholder-names' }] }),
    'us/b/b': sampleRule('firstName', {
      all: [{ fact: 'setting', params: { name: 'most' }, operator: 'equal', value: 1 }],
    }),
  });
  const state = (more: Partial<BuiltPack>) =>
    samplePack({}, { name: 'qq', extends: ['us'], fields: {}, codeSets: {}, lists: {}, settings: {}, ...more });
  const found = (pack: BuiltPack, firstName = 'test') => createChecker([us, pack], options).check({ firstName });

  test('switch rules off, change severity and words, for good or all', () => {
    expect(found(state({}))).toHaveLength(1);
    expect(found(state({ overrides: { 'us/a/a': 'off' } }))).toEqual([]);
    expect(found(state({ overrides: { 'us/a/a': 'error' } }))[0]).toMatchObject({
      rule: 'us/a/a',
      severity: 'error',
      pack: { name: 'us' },
    });
    expect(
      found(state({ overrides: { 'us/a/a': { says: { en: 'Ours: {firstName}', es: 'Nuestro' } } } }))[0],
    ).toMatchObject({ severity: 'warning', message: 'Ours: test' });
    const last = createChecker(
      [us, state({ overrides: { 'us/a/a': 'off' } }), state({ name: 'zz', overrides: { 'us/a/a': 'info' } })],
      options,
    );
    expect(last.check({ firstName: 'test' })[0]?.severity).toBe('info');
  });

  test('settings of a rule hold for that rule, a pack’s for all', () => {
    expect(brief(found(state({ settings: { most: 1 } }), 'x'))).toEqual(['us/b/b']);
    expect(brief(found(state({ overrides: { 'us/b/b': { settings: { most: 1 } } } }), 'x'))).toEqual(['us/b/b']);
    expect(found(state({ overrides: { 'us/a/a': { settings: { most: 1 } } } }), 'x')).toEqual([]);
  });

  test('a list that adds or removes changes the base’s list for every rule', () => {
    expect(found(state({ lists: { 'placeholder-names': { remove: ['Test'], add: ['nadie'] } } }))).toEqual([]);
    expect(found(state({ lists: { 'placeholder-names': { add: ['nadie'] } } }), 'NADIE')).toHaveLength(1);
    expect(found(state({ lists: { 'placeholder-names': { entries: ['nadie'] } } }), 'nadie')).toEqual([]);
  });

  test('a base that several share is loaded once', () => {
    expect(createChecker([us, us, state({})], options).check({ firstName: 'test' })).toHaveLength(1);
  });
});
