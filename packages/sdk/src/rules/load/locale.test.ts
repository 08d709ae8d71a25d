import { describe, expect, test } from 'vitest';
import { createChecker } from '../../index.ts';
import { faultLine, loadPacks } from '../packs.ts';
import { faultsOf, files, good } from './sample-files.fixture.ts';

const xx = {
  summary: 'An invented language',
  rules: {
    'qq/names/filler': {
      summary: 'Zumari fillo',
      says: 'Lo {firstName} zu {count} litteri.',
      fixes: ['Vaku'],
    },
  },
  fields: { firstName: 'Namo' },
};
const withLocale = (locale: unknown, name = 'xx') => ({ ...good, [`locales/${name}.json`]: locale });

describe('a further language', () => {
  const [pack] = loadPacks([{ files: files(withLocale(xx)) }]);
  const found = (lang: string) =>
    createChecker(pack === undefined ? [] : [pack], { today: '2026-11-23', lang }).check({ firstName: 'Test' })[0];

  test('speaks in its own words: message, buttons and names of fields', () => {
    expect(found('xx')).toMatchObject({
      message: 'Lo Test zu 4 litteri.',
      fixes: [{ label: 'Vaku', set: { firstName: '' } }],
      because: [{ fact: 'firstName', says: 'Namo: Test' }],
    });
  });

  test('leaves English and Spanish as they are, and a language nobody wrote is answered in English', () => {
    expect(found('en')?.message).toBe('Test has 4 letters.');
    expect(found('es')?.message).toBe('Test has 4 letters.');
    expect(found('yy')).toEqual(found('en'));
  });

  test('a rule without words in it keeps the English ones', () => {
    const [bare] = loadPacks([{ files: files(withLocale({ summary: 'An invented language', rules: {} })) }]);
    const checker = createChecker(bare === undefined ? [] : [bare], { today: '2026-11-23', lang: 'xx' });
    expect(checker.check({ firstName: 'Test' })[0]?.message).toBe('Test has 4 letters.');
  });

  test('stands in the built pack, which has no part of its own for it', () => {
    expect(pack?.rules['qq/names/filler']?.says).toEqual({
      en: '{firstName} has {count} letters.',
      es: '{firstName} has {count} letters.',
      xx: 'Lo {firstName} zu {count} litteri.',
    });
    expect(Object.keys(pack ?? {})).not.toContain('locales');
  });
});

const words = (more: object) => withLocale({ ...xx, rules: { 'qq/names/filler': more } });

describe('a fault of a locale is told where it stands:', () => {
  test.each<[string, { readonly [path: string]: unknown }, RegExp]>([
    [
      'a rule there is none of',
      withLocale({ ...xx, rules: { 'qq/names/filer': {} } }),
      /locales\/xx\.json:\d+:\d+ .*no rule of this pack is called "qq\/names\/filer"\. Did you mean "qq\/names\/filler"\?/,
    ],
    [
      'a name in braces that nothing has',
      words({ says: 'Lo {firstName} {count} {cuont}.' }),
      /locales\/xx\.json:\d+:\d+ .*"\{cuont\}" is no field/,
    ],
    [
      'a name of the English words left out',
      words({ says: 'Lo {firstName}.' }),
      /locales\/xx\.json:\d+:\d+ .*"\{count\}" of the English words is missing/,
    ],
    ['a fix too many', words({ fixes: ['Vaku', 'Du'] }), /the rule has 1 fixes, here are 2\. Write one label for each/],
    [
      'a field there is none of',
      withLocale({ ...xx, fields: { fristName: 'Namo' } }),
      /no field is called "fristName"\. Did you mean "firstName"\?/,
    ],
    ['Spanish words that belong into the rule', withLocale(xx, 'es'), /English and Spanish stand in the rule itself/],
    ['a name that is no language', withLocale(xx, 'klingon'), /"klingon" is no language/],
    ['an unknown part', withLocale({ ...xx, rule: {} }), /nothing called "rule" belongs here\. Did you mean "rules"\?/],
    ['a text that is none', words({ says: 7 }), /locales\/xx\.json/],
  ])('%s', (_, parts, told) => {
    const faults = faultsOf(() => loadPacks([{ files: files(parts) }]));
    expect(faults.map(faultLine).join('\n')).toMatch(told);
  });

  test('what rules are called in Spanish may stand there', () => {
    const es = {
      summary: 'For the rule book',
      rules: { 'qq/names/filler': { summary: 'Un relleno', why: 'Nadie se llama así.' } },
    };
    expect(loadPacks([{ files: files(withLocale(es, 'es')) }])).toHaveLength(1);
  });
});
