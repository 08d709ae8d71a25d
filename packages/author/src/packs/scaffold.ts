/** What can be made new. */
export type Kind = 'pack' | 'rule' | 'site';

/** The files of a new pack that builds on the national one: path within its folder to contents. */
export function newPack(name: string): Map<string, unknown> {
  return new Map<string, unknown>([
    [
      'pack.json',
      {
        $schema: '../schema/pack.json',
        name,
        version: '0.1.0',
        engine: '0.1',
        title: { en: `Rules of ${name}`, es: `Reglas de ${name}` },
        extends: ['us'],
        rules: {},
        settings: {},
      },
    ],
    [
      'sources.json',
      { $schema: '../schema/sources.json', P1: { title: 'Name the policy or manual that the rules are from' } },
    ],
  ]);
}

/** A rule that works, to be changed into the one that is wanted. */
export function newRule(source: string): unknown {
  return {
    $schema: '../../schema/rule.json',
    summary: 'A middle name that is very long',
    why: 'Say here why it matters, for a colleague who asks.',
    fields: ['middleName'],
    severity: 'info',
    conditions: { all: [{ fact: 'length', params: { field: 'middleName' }, operator: 'greaterThan', value: 40 }] },
    says: {
      en: '{middleName} is very long. Compare it with the document.',
      es: '{middleName} es muy largo. Compárelo con el documento.',
    },
    source: [source],
    evidence: 'D',
    examples: [
      {
        when: 'more than forty letters',
        record: { middleName: 'Maria de los Angeles Guadalupe Inmaculada Concepcion' },
        finds: true,
      },
      { when: 'long, but not that long', record: { middleName: 'Maria de los Angeles' }, finds: false },
    ],
  };
}
