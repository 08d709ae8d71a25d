import { PackError, type PackFault, type PackFile } from '../packs.ts';

/** The files of a small sound pack for tests, and ways to break them. */
export const words = (text: string) => ({ en: text, es: text });
export const json = (value: unknown) => JSON.stringify(value, null, 2);

export const rule = {
  summary: 'A name that is a placeholder',
  why: 'It stands where nobody knew the name.',
  fields: ['firstName'],
  severity: 'warning',
  conditions: { all: [{ fact: 'firstName', operator: 'inList', value: 'fillers' }] },
  with: { count: { fact: 'length', params: { field: 'firstName' } } },
  says: words('{firstName} has {count} letters.'),
  fixes: [{ label: words('Clear it'), set: { firstName: '' } }],
  source: ['S1'],
  examples: [
    { when: 'it is on the list', record: { firstName: 'test' }, finds: true },
    { when: 'a short name', record: { firstName: 'Eva' }, finds: false },
  ],
};
export const field = (label: string, group = 'child', more = {}) => ({
  label: words(label),
  group,
  type: 'text',
  source: ['S1'],
  ...more,
});

export const good: { readonly [path: string]: unknown } = {
  'pack.json': { name: 'qq', version: '0.1.0', engine: '0.1', title: words('Invented') },
  'fields.json': {
    fields: {
      firstName: field('First name'),
      sex: field('Sex', 'child', { type: 'code', codeSet: 'sex' }),
      schoolName: field('School', 'enrollment'),
    },
    codeSets: {
      sex: {
        closed: true,
        source: ['S1'],
        codes: [
          { code: 'Female', meaning: words('female') },
          { code: 'Male', meaning: words('male') },
        ],
      },
    },
  },
  'sources.json': { S1: { title: 'Invented' } },
  'lists/fillers.json': { summary: 'Words that are no name', source: ['S1'], entries: ['TEST', 'XXX'] },
  'conditions/adult.json': {
    summary: 'There is a name',
    conditions: { all: [{ fact: 'firstName', operator: 'isBlank', value: false }] },
  },
  'names/filler.json': rule,
};

export const files = (parts: { readonly [path: string]: unknown }, folder = 'rules/qq/'): PackFile[] =>
  Object.entries(parts).map(([path, value]) => ({
    path: folder + path,
    text: typeof value === 'string' ? value : json(value),
  }));

export function faultsOf(work: () => unknown): readonly PackFault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof PackError) return error.faults;
    throw error;
  }
  return [];
}

export const changed = (change: { readonly [key: string]: unknown }) => ({
  ...good,
  'names/filler.json': { ...rule, ...change },
});
export const asking = (leaf: unknown) => changed({ conditions: { all: [leaf] } });
