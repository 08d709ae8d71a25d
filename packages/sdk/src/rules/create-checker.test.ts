import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker, PackError } from '../index.ts';
import type { Finding } from './finding.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };
const isA = (field: string, value = 'A'): Condition => ({ all: [{ fact: field, operator: 'equal', value }] });
const checkerOf = (rules: { [id: string]: Rule }, more: Partial<BuiltPack> = {}) =>
  createChecker([samplePack(rules, more)], options);
const brief = (findings: readonly Finding[]) => findings.map(({ rule, at }) => (at === undefined ? rule : [rule, at]));

describe('a rule whose fact or operator throws', () => {
  test('has no finding and a diagnostic; the others speak', () => {
    const rule = sampleRule('firstName', {
      all: [{ fact: 'fold', params: { field: 'firstName' }, operator: 'equal', value: 'A' }],
    });
    const checker = checkerOf({ 'us/a/a': rule, 'us/b/b': sampleRule('firstName', isA('firstName')) });
    const trap = {
      firstName: 'A',
      get lastName1(): string {
        throw new Error('no');
      },
    };
    expect(brief(checker.check(trap))).toEqual(['us/a/a', 'us/b/b']);
    expect(brief(checker.checkCoe({ children: [trap] }))).toEqual([
      ['us/a/a', { child: 0 }],
      ['us/b/b', { child: 0 }],
    ]);
    const broken = checkerOf({
      'us/a/a': sampleRule('firstName', {
        all: [{ fact: 'siblings', params: { field: 'lastName1' }, operator: 'someFact:equal', value: 'A' }],
      }),
      'us/b/b': sampleRule('firstName', isA('firstName')),
    });
    expect(brief(broken.check({ firstName: 'A' }, { siblings: [trap] as never }))).toEqual(['us/b/b']);
    broken.check({ firstName: 'A' }, { siblings: [trap] as never });
    expect(broken.diagnostics).toEqual([{ rule: 'us/a/a', message: 'Error: no' }]);
  });
});

describe('a record that throws when it is read', () => {
  const rules = {
    'us/b/b': sampleRule('firstName', isA('firstName')),
    'us/c/c': sampleRule('lastName1', isA('lastName1')),
  };
  const checker = checkerOf(rules);
  const no = (): never => {
    throw new Error('no');
  };
  const asked = {
    lastName1: 'A',
    get firstName(): string {
      return no();
    },
  };
  const never = new Proxy({}, { get: no, has: no, ownKeys: no, getPrototypeOf: no, getOwnPropertyDescriptor: no });

  test('is blank where it throws, in check, checkCoe and a draft', () => {
    expect(brief(checker.check(asked as never))).toEqual(['us/c/c']);
    expect(brief(checker.check(never as never))).toEqual([]);
    expect(brief(checker.checkCoe({ children: [asked, never] } as never))).toEqual([['us/c/c', { child: 0 }]]);
    expect(brief(checker.openCoe({ children: [asked, never] } as never).findings)).toEqual([['us/c/c', { child: 0 }]]);
  });
});

describe('a pack that cannot be used', () => {
  const faultsOf = (pack: unknown): string[] => {
    try {
      createChecker([pack as BuiltPack], options);
    } catch (error) {
      if (error instanceof PackError) return error.faults.map(({ pointer, message }) => `${pointer} ${message}`);
      throw error;
    }
    return [];
  };

  test('throws one PackError with every fault and its pointer', () => {
    const pack = samplePack(
      {
        'us/a/a': sampleRule('firstNme', { all: [{ fact: 'nme', operator: 'inLst', value: 1 }] }),
        'us/b/b': sampleRule('firstName', {
          all: [{ fact: 'firstName', operator: 'matches', value: '(?=a)' }],
          any: [],
        } as never),
      },
      { overrides: { 'us/c/c': 'off' }, extends: ['zz'] },
    );
    expect(faultsOf(pack)).toEqual([
      '/extends/0 no such base: "zz"',
      '/overrides/us~1c~1c no such rule: "us/c/c"',
      '/rules/us~1a~1a/conditions/all/0/fact no such fact: "nme"',
      '/rules/us~1a~1a/conditions/all/0/operator no such operator: "inLst"',
      '/rules/us~1a~1a/fields/0 no such field: "firstNme"',
      '/rules/us~1b~1b/conditions no condition: ["all","any"]',
    ]);
  });

  test.each([
    [
      'a pattern from the record',
      { all: [{ fact: 'firstName', operator: 'matches', value: { fact: 'lastName1' } }] },
      'bad pattern',
    ],
    [
      'a list from the record',
      { all: [{ fact: 'firstName', operator: 'inList', value: { fact: 'lastName1' } }] },
      'no such list',
    ],
    ['a swapped pattern', { all: [{ fact: 'firstName', operator: 'swap:matches', value: 'a' }] }, 'bad pattern'],
    ['a filter in a path', { all: [{ fact: 'siblings', path: '$[?(@.a)]', operator: 'equal', value: 1 }] }, 'bad path'],
    ['a condition in a circle', { condition: 'round' }, 'circle'],
    [
      'conditions too deep',
      { not: { not: { not: { not: { not: { not: { not: { fact: 'firstName', operator: 'equal', value: 1 } } } } } } } },
      'too deep',
    ],
    [
      'too many conditions',
      { all: Array.from({ length: 2001 }, () => ({ fact: 'firstName', operator: 'equal', value: 1 })) },
      'too many',
    ],
    ['null', null, 'wrong shape'],
  ])('%s is refused', (_what, conditions, says) => {
    const faults = faultsOf(
      samplePack(
        { 'us/a/a': sampleRule('firstName', conditions as never) },
        { conditions: { round: { all: [{ condition: 'us:round' }] } } },
      ),
    );
    expect(faults.join()).toContain(says);
  });

  test('of any other shape throws nothing else, and runs nothing of it', () => {
    const junk = fc.anything({ withNullPrototype: true });
    const part = fc.constantFrom(
      'name',
      'version',
      'extends',
      'overrides',
      'settings',
      'fields',
      'codeSets',
      'lists',
      'conditions',
      'rules',
      'sources',
      'format',
    );
    const rulePart = fc.constantFrom(
      'fields',
      'severity',
      'conditions',
      'says',
      'with',
      'fixes',
      'source',
      'per',
      'stage',
      'eachField',
    );
    fc.assert(
      fc.property(part, rulePart, junk, (key, inner, value) => {
        const whole = samplePack({ 'us/a/a': sampleRule('firstName', isA('firstName')) });
        for (const pack of [
          value,
          { ...whole, [key]: value },
          samplePack({ 'us/a/a': { ...sampleRule('firstName', isA('firstName')), [inner]: value } as never }),
        ]) {
          try {
            createChecker([pack as never], options).check({ firstName: 'A' });
          } catch (error) {
            expect(error).toBeInstanceOf(PackError);
          }
        }
      }),
    );
  });
});
