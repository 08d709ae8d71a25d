import { describe, expect, test } from 'vitest';
import { loadPacks } from '../packs.ts';
import { asking, changed, faultsOf, field, files, good, rule, words } from './sample-files.fixture.ts';

describe('a fault of a pack is told with its place and cure:', () => {
  test.each<[string, { readonly [path: string]: unknown }, string]>([
    ['no pack.json', { 'names/filler.json': rule }, 'the pack has no pack.json. Add one'],
    ['broken JSON', { ...good, 'names/filler.json': '{ "summary": }' }, 'a value is missing'],
    ['a name twice', { ...good, 'sources.json': '{"S1":{"title":"One"},"S1":{"title":"Two"}}' }, '"S1" is here twice'],
    ['a file in no known place', { ...good, 'names/more/deep.json': rule }, 'where no part of a pack lies'],
    [
      'another name than the folder',
      { ...good, 'pack.json': { name: 'xx', version: '0.1.0', engine: '0.1', title: words('Invented') } },
      'the pack is called "xx", its folder "qq"',
    ],
    ['an unknown property', changed({ pre: 'row' }), 'nothing called "pre" belongs here. Did you mean "per"?'],
    ['a missing part', changed({ why: undefined }), '"why" is missing. Add "why".'],
    ['a missing language', changed({ says: { en: '{firstName} has {count} letters.' } }), '"es" is missing. Add "es".'],
    ['an unknown severity', changed({ severity: 'warn' }), '"warn" is not known here. Did you mean "warning"?'],
    [
      'an unknown field',
      changed({ fields: ['fristName'] }),
      'no field is called "fristName". Did you mean "firstName"?',
    ],
    [
      'an unknown fact',
      asking({ fact: 'lenght', params: { field: 'firstName' }, operator: 'equal', value: 1 }),
      'no field or fact is called "lenght". Did you mean "length"?',
    ],
    [
      'an unknown operator',
      asking({ fact: 'firstName', operator: 'isBlanc', value: true }),
      'no operator is called "isBlanc". Did you mean "isBlank"?',
    ],
    [
      'an unknown decorator',
      asking({ fact: 'firstName', operator: 'nt:equal', value: 'a' }),
      'nothing called "nt" stands before an operator. Did you mean "not"?',
    ],
    [
      'an unknown param',
      asking({ fact: 'length', params: { feild: 'firstName' }, operator: 'equal', value: 1 }),
      'the fact "length" takes no "feild". Did you mean "field"?',
    ],
    ['a missing param', asking({ fact: 'length', operator: 'equal', value: 1 }), 'the fact "length" needs "field".'],
    [
      'a field as a param that is none',
      asking({ fact: 'length', params: { field: 'nme' }, operator: 'equal', value: 1 }),
      'no field is called "nme".',
    ],
    [
      'a filter in a path',
      asking({ fact: 'siblings', path: '$[?(@.a)]', operator: 'equal', value: 1 }),
      'is not a plain one',
    ],
    [
      'a part the fact does not have',
      asking({ fact: 'place', path: '$.stat', operator: 'equal', value: 'QQ' }),
      'the fact "place" has no part "stat". Did you mean "state"?',
    ],
    [
      'a path on a text',
      asking({ fact: 'today', path: '$.length', operator: 'equal', value: 1 }),
      'gives a day, which has no parts',
    ],
    [
      'a path on a field',
      asking({ fact: 'firstName', path: '$.length', operator: 'equal', value: 1 }),
      'For its length use the fact "length"',
    ],
    [
      'an unknown list',
      asking({ fact: 'firstName', operator: 'inList', value: 'filers' }),
      'no list is called "filers". Did you mean "qq:fillers"?',
    ],
    [
      'an unknown condition',
      changed({ conditions: { condition: 'adlt' } }),
      'no condition is called "adlt". Did you mean "qq:adult"?',
    ],
    ['an unsafe pattern', asking({ fact: 'firstName', operator: 'matches', value: '(a)\\1' }), 'no back-reference'],
    [
      'a wrong kind of value',
      asking({ fact: 'firstName', operator: 'isBlank', value: 'yes' }),
      'true or false is wanted here',
    ],
    [
      'a day that is none',
      asking({ fact: 'firstName', operator: 'before', value: '2023-02-30' }),
      '"2023-02-30" is not a day',
    ],
    [
      'a code that is none',
      asking({ fact: 'code', params: { field: 'sex' }, operator: 'in', value: ['Female', 'Mael'] }),
      '"Mael" is no code of "sex". Did you mean "Male"?',
    ],
    [
      'any beside all',
      changed({ conditions: { all: [{ fact: 'firstName', operator: 'equal', value: 'a' }], any: [] } }),
      'a condition has "all" and "any"',
    ],
    [
      'an unknown key in a condition',
      asking({ fact: 'firstName', operater: 'equal', operator: 'equal', value: 'a' }),
      'nothing called "operater" belongs to a condition. Did you mean "operator"?',
    ],
    [
      'conditions too deep',
      changed({
        conditions: {
          not: {
            not: { not: { not: { not: { not: { not: { fact: 'firstName', operator: 'equal', value: 'a' } } } } } },
          },
        },
      }),
      'deeper than 7',
    ],
    [
      'a condition that leads to itself',
      {
        ...changed({ conditions: { condition: 'adult' } }),
        'conditions/adult.json': { summary: 'It leads round', conditions: { all: [{ condition: 'qq:adult' }] } },
      },
      'leads back to itself',
    ],
    [
      'a fault in a condition nobody uses',
      {
        ...good,
        'conditions/adult.json': {
          summary: 'There is a name',
          conditions: { all: [{ fact: 'nme', operator: 'isBlank', value: false }] },
        },
      },
      'no field or fact is called "nme"',
    ],
    [
      'an unknown name in braces',
      changed({ says: words('{firstNam} has {count} letters.') }),
      '"{firstNam}" is no field and no name of "with". Did you mean "firstName"?',
    ],
    ['half a brace', changed({ says: words('{firstName has letters.') }), 'a brace without its other half'],
    [
      'a with that is a field',
      changed({ with: { sex: { fact: 'length', params: { field: 'firstName' } }, count: rule.with.count } }),
      '"sex" is a field already',
    ],
    ['an object that is shown', changed({ with: { count: { fact: 'place' } } }), 'gives an object, which has no words'],
    [
      'a fix of no field',
      changed({ fixes: [{ label: words('Clear it'), set: { firstNme: '' } }] }),
      'no field is called "firstNme"',
    ],
    [
      'a fix with no code',
      changed({ fixes: [{ label: words('Set it'), set: { sex: 'Femal' } }] }),
      '"Femal" is no code of "sex". Did you mean "Female"?',
    ],
    [
      'a fix that settles what it does not set',
      changed({ fixes: [{ label: words('Set it'), set: { firstName: '' }, settle: 'schoolName' }] }),
      'does not set it',
    ],
    [
      'no hit among the examples',
      changed({
        examples: [
          { when: 'one', record: { firstName: 'Eva' }, finds: false },
          { when: 'two', record: { firstName: 'Ana' }, finds: false },
        ],
      }),
      'no example shows what the rule finds',
    ],
    [
      'no near miss',
      changed({
        examples: [
          { when: 'one', record: { firstName: 'test' }, finds: true },
          { when: 'two', record: { firstName: 'xxx' }, finds: true },
        ],
      }),
      'no example shows a near miss',
    ],
    [
      'the same example twice',
      changed({ examples: [...rule.examples, { when: 'again', record: { firstName: 'Eva' }, finds: false }] }),
      'the same record as example 1',
    ],
    [
      'an unknown field in an example',
      changed({ examples: [...rule.examples, { when: 'again', record: { frstName: 'Eva' }, finds: false }] }),
      'no field is called "frstName". Did you mean "firstName"?',
    ],
    [
      'an error without evidence',
      changed({ severity: 'error', evidence: 'D' }),
      'a rule of evidence D is at most a warning',
    ],
    ['per row without rows', changed({ per: 'row' }), '"firstName" is in no repeated row'],
    ['eachField without $field', changed({ eachField: ['firstName', 'sex'] }), 'no field is "$field"'],
    ['an unknown source', changed({ source: ['S2'] }), 'no source is called "S2". Add it to sources.json'],
    [
      'an override of no rule',
      {
        ...good,
        'pack.json': {
          name: 'qq',
          version: '0.1.0',
          engine: '0.1',
          title: words('Invented'),
          rules: { 'us/names/filler': 'off' },
        },
      },
      'no rule is called "us/names/filler"',
    ],
    [
      'a base that is not here',
      {
        ...good,
        'pack.json': { name: 'qq', version: '0.1.0', engine: '0.1', title: words('Invented'), extends: ['us'] },
      },
      'the pack extends "us", which is not here',
    ],
    [
      'an entry twice',
      {
        ...good,
        'lists/fillers.json': { summary: 'Words that are no name', source: ['S1'], entries: ['TEST', 'tést'] },
      },
      '"tést" is in the list already',
    ],
    [
      'a list that adds to none',
      { ...good, 'lists/fillers.json': { summary: 'Words that are no name', source: ['S1'], add: ['TEST'] } },
      'that no base has',
    ],
    [
      'a field called as a fact',
      {
        ...good,
        'fields.json': {
          ...(good['fields.json'] as object),
          fields: { ...(good['fields.json'] as { fields: object }).fields, length: field('Length') },
        },
      },
      'a field cannot be called "length": a fact is',
    ],
    [
      'a code field without codes',
      {
        ...good,
        'fields.json': {
          ...(good['fields.json'] as object),
          fields: {
            ...(good['fields.json'] as { fields: object }).fields,
            race: field('Race', 'child', { type: 'code', codeSet: 'race' }),
          },
        },
      },
      'no code set is called "race"',
    ],
  ])('%s', (_what, parts, says) => {
    const faults = faultsOf(() => loadPacks([{ files: files(parts) }]));
    expect(faults.map(({ message, cure }) => `${message} ${cure}`).join('\n')).toContain(says);
    for (const { file, line, column, cure } of faults) {
      expect(file).toMatch(/\.json$/);
      expect([line, column].every((one) => one > 0)).toBe(true);
      expect(cure).not.toBe('');
    }
  });
});
