import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BuiltPack } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import { importPack, largestPack } from './import-pack.ts';
import { policyPacks } from './stored-packs.ts';

const read = (name: string) => readFileSync(new URL(`../../rules/dist/${name}.json`, import.meta.url), 'utf8');
const national = JSON.parse(read('us')) as BuiltPack;
const stateText = read('wa');
const state = JSON.parse(stateText);
const changed = (change: object) => JSON.stringify({ ...state, ...change });

test('a built pack comes in with the SHA-256 that sha256sum gives its file', async () => {
  const taken = await importPack(stateText, [national], '2026-11-23');
  expect(taken).toMatchObject({
    pack: {
      name: 'wa',
      version: state.version,
      extends: ['us'],
      sha256: createHash('sha256').update(stateText).digest('hex'),
      text: stateText,
      added: '2026-11-23',
    },
  });
});

test.each([
  ['text that is no JSON', '{'],
  ['JSON that is no pack', '[]'],
  ['nothing', ''],
  ['a name that reaches the prototype', stateText.replace('{', '{"__proto__":{"polluted":true},')],
  ['a pack without its base', changed({ extends: ['nowhere'] })],
  [
    'a rule with an operator nobody knows',
    changed({
      rules: {
        'wa/x/y': {
          fields: ['zip'],
          severity: 'error',
          summary: 's',
          why: 'w',
          says: { en: 'a', es: 'b' },
          conditions: { all: [{ fact: 'zip', operator: 'runs', value: 1 }] },
          examples: [],
        },
      },
    }),
  ],
  [
    'a pattern that takes exponential time',
    changed({
      rules: {
        'wa/x/y': {
          fields: ['zip'],
          severity: 'error',
          summary: 's',
          why: 'w',
          says: { en: 'a', es: 'b' },
          conditions: { all: [{ fact: 'zip', operator: 'matches', value: '^(a|a)*(a+)+\\1$' }] },
          examples: [],
        },
      },
    }),
  ],
])('%s is refused with its faults', async (_, text) => {
  const taken = await importPack(text, [national], '2026-11-23');
  expect(taken).toMatchObject({ fault: 'packFaults' });
  expect('details' in taken && taken.details.length).toBeGreaterThan(0);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a name that every object has already is refused', async () => {
  expect(await importPack(changed({ name: 'constructor' }), [national], '2026-11-23')).toHaveProperty('fault');
});

test('more than two megabytes are not read', async () => {
  expect(await importPack(' '.repeat(largestPack + 1), [], '2026-11-23')).toEqual({
    fault: 'packTooLarge',
    details: [],
  });
});

test('a policy brings a pack only with the bytes it names', async () => {
  const sha256 = createHash('sha256').update(stateText).digest('hex');
  expect((await policyPacks([{ name: 'wa', sha256, text: stateText }]))[0]).toMatchObject({ name: 'wa', sha256 });
  expect(await policyPacks([{ name: 'wa', sha256, text: `${stateText} ` }])).toEqual([]);
  expect(await policyPacks([{ name: 'xx', sha256, text: stateText }])).toEqual([]);
  expect(await policyPacks([{ name: 'wa', sha256 }])).toEqual([]);
});
