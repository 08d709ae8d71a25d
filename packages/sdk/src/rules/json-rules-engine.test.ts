import { describe, expect, test } from 'vitest';
import { PackError } from '../index.ts';
import { factsFor, toRulesEngine } from './json-rules-engine.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };

describe('toRulesEngine', () => {
  test('gives an engine whose events are the rules that hold', async () => {
    const engine = toRulesEngine(
      [
        samplePack({
          'us/a/a': sampleRule('firstName', {
            all: [{ fact: 'firstName', operator: 'inList', value: 'placeholder-names' }],
          }),
          'us/b/b': sampleRule('lastName1', { not: { fact: 'lastName1', operator: 'equal', value: 'x' } }),
        }),
      ],
      options,
    );
    const { events } = await engine.run(factsFor({ firstName: 'Test' }));
    expect(events).toEqual([
      {
        type: 'us/a/a',
        params: { fields: ['firstName'], severity: 'warning', pack: { name: 'us', version: '0.1.0' } },
      },
    ]);
  });

  test('knows what stands around the record, and a rule’s own settings', async () => {
    const setting = { all: [{ fact: 'setting', params: { name: 'most' }, operator: 'equal', value: 9 }] };
    const pack = samplePack(
      { 'us/a/a': sampleRule('firstName', setting), 'us/b/b': sampleRule('firstName', { condition: 'named' }) },
      { conditions: { named: setting }, overrides: { 'us/b/b': { settings: { most: 9 } } } },
    );
    const engine = toRulesEngine([pack], options);
    expect((await engine.run(factsFor({ firstName: 'Ana' }))).events.map(({ type }) => type)).toEqual(['us/b/b']);
    expect(
      (await engine.run(factsFor({ firstName: 'Ana' }, { settings: { most: 9 } }))).events
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['us/a/a', 'us/b/b']);
  });

  test('leaves the pack as it is', async () => {
    const pack = samplePack({
      'us/a/a': sampleRule('firstName', {
        all: [{ fact: 'firstName', operator: 'equal', value: 'A', priority: '5' } as never],
      }),
    });
    const before = structuredClone(pack);
    await toRulesEngine([pack], options).run(factsFor({ firstName: 'A' }));
    expect(pack).toEqual(before);
  });

  test('throws PackError on a pack that cannot be used', () => {
    expect(() => toRulesEngine([samplePack({ 'us/a/a': sampleRule('nme', { all: [] }) })], options)).toThrow(PackError);
  });
});
