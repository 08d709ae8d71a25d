import { readFileSync } from 'node:fs';

const state = JSON.parse(readFileSync(new URL('../../rules/dist/wa.json', import.meta.url), 'utf8'));

/** A pack that nobody ships: one rule over the first name, on top of the national rules. */
export const demoPack = {
  ...state,
  name: 'demo',
  version: '3.2.1',
  title: { en: 'Demo state', es: 'Estado de muestra' },
  overrides: {},
  settings: {},
  lists: {},
  conditions: {},
  procedures: {},
  fields: {},
  codeSets: {},
  labels: undefined,
  rules: {
    'demo/names/zephyr': {
      summary: 'A name this state asks about',
      why: 'To see that an imported pack speaks.',
      fields: ['firstName'],
      severity: 'warning',
      conditions: { all: [{ fact: 'firstName', operator: 'equal', value: 'Zephyr' }] },
      says: { en: 'The demo state asks about {firstName}.', es: 'El estado de muestra pregunta por {firstName}.' },
      source: ['NS1'],
      examples: [
        { when: 'it is the name', record: { firstName: 'Zephyr' }, finds: true },
        { when: 'it is another', record: { firstName: 'Ana' }, finds: false },
      ],
    },
  },
};
