import type { Condition } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import { conditionWords } from './condition-words.ts';
import { proceduresHtml } from './procedure-html.ts';

const words = {
  fact: (key: string) => ({ en: `${key}?`, es: `¿${key}?` }),
  answer: (_: string, value: string) => ({ en: value, es: `${value} (es)` }),
};
const yes = { fact: 'paper', operator: 'equal', value: 'yes' };
const some = { fact: 'search', operator: 'in', value: ['one', 'two'] };

test.each<[string, Condition, string[], string, string]>([
  ['the only question asked: its answer', yes, ['paper'], 'yes', 'yes (es)'],
  ['one of several: with its letter', yes, ['search', 'paper'], '(b) yes', '(b) yes (es)'],
  ['another question: in full', some, ['paper'], '«search?» one or two', '«¿search?» one (es) o two (es)'],
  [
    'both',
    { all: [yes, some] },
    ['paper', 'search'],
    '(a) yes and (b) one or two',
    '(a) yes (es) y (b) one (es) o two (es)',
  ],
  [
    'groups within one another',
    { any: [{ all: [yes, some] }, { not: yes }] },
    ['paper', 'search'],
    '((a) yes and (b) one or two) or not ((a) yes)',
    '((a) yes (es) y (b) one (es) o two (es)) o no ((a) yes (es))',
  ],
  [
    'not answered yet',
    { fact: 'paper', operator: 'isBlank', value: true },
    ['paper'],
    'not known yet',
    'aún no se sabe',
  ],
  ['another answer', { fact: 'paper', operator: 'notEqual', value: 'no' }, ['paper'], 'not no', 'no no (es)'],
])('%s', (_, condition, asked, en, es) => {
  expect(conditionWords(condition, asked, words, 'en')).toBe(en);
  expect(conditionWords(condition, asked, words, 'es')).toBe(es);
});

const codeSets = {
  birthDateVerification: {
    closed: true,
    source: [],
    codes: [{ code: '1004', meaning: { en: 'birth certificate', es: 'acta de nacimiento' } }],
  },
};
const procedure = {
  summary: { en: 'Two dates', es: 'Dos fechas' },
  why: 'Two dates keep one student apart.',
  roles: { clerk: { en: 'clerk', es: 'capturista' } },
  source: ['S1'],
  facts: {
    paper: { label: { en: 'Is there a paper?', es: '¿Hay un papel?' }, values: { yes: { en: 'yes', es: 'sí' } } },
  },
  guards: [{ id: 'never', when: yes, ends: 'stop' }],
  steps: [
    {
      id: 'ask',
      who: 'clerk',
      does: { en: 'Ask the family.', es: 'Pregunte a la familia.' },
      asks: ['paper'],
      document: '1004',
      // biome-ignore lint/suspicious/noThenProperty: the procedure's own word
      then: [{ when: yes, goTo: 'note' }],
    },
    {
      id: 'note',
      who: 'clerk',
      does: { en: 'Note it.', es: 'Anótelo.' },
      asks: ['paper'],
      // biome-ignore lint/suspicious/noThenProperty: the procedure's own word
      then: [{ when: yes, ends: 'stop' }],
    },
  ],
  endings: { stop: { says: { en: 'It is settled.', es: 'Está resuelto.' } } },
  rankings: { own: { title: { en: 'Our own', es: 'La nuestra' }, source: ['S1'], tiers: [['1004'], ['9999']] } },
  examples: [],
};

test.each([
  [
    'en',
    ['clerk', 'Ask for:</b> birth certificate', 'Yes → <a href="#en-us:two-ask', 'step 2', 'It is settled.', '9999'],
  ],
  ['es', ['capturista', 'Pida:</b> acta de nacimiento', 'Sí → <a', 'paso 2', 'Está resuelto.', 'La nuestra']],
] as const)('a procedure shows who asks whom for which paper, and where each answer leads: %s', (language, parts) => {
  const printed =
    proceduresHtml([{ id: 'us:two', procedure, codeSets }], language)?.html.replaceAll('-note"', '-ask"') ?? '';
  for (const part of parts) expect(printed).toContain(part);
  expect(printed).not.toContain('undefined');
});

test('packs without procedures print no chapter of them', () => {
  expect(proceduresHtml([], 'en')).toBeUndefined();
});
