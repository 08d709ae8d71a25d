import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker, explain } from '../index.ts';
import type { Finding } from './finding.ts';
import * as madeUp from './made-up.fixture.ts';
import type { BuiltPack, Condition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

const options = { today: '2026-11-23' };
const _isA = (field: string, value = 'A'): Condition => ({ all: [{ fact: field, operator: 'equal', value }] });
const checkerOf = (rules: { [id: string]: Rule }, more: Partial<BuiltPack> = {}) =>
  createChecker([samplePack(rules, more)], options);
const _brief = (findings: readonly Finding[]) => findings.map(({ rule, at }) => (at === undefined ? rule : [rule, at]));

describe('explain', () => {
  test('tells each condition with both sides, the blank guard first', () => {
    const checker = checkerOf(
      {
        'us/a/a': sampleRule('firstName', {
          any: [
            { condition: 'named' },
            {
              not: {
                fact: 'length',
                params: { field: 'firstName' },
                operator: 'lessThan',
                value: { fact: 'number', params: { field: 'lastName1' } },
              },
            },
          ],
        }),
      },
      { conditions: { named: { all: [{ fact: 'sex', operator: 'isBlank', value: true }] } } },
    );
    expect(explain(checker, 'us/a/a', { firstName: 'Ana', lastName1: '2', sex: 'F' })).toEqual({
      kind: 'all',
      pointer: '',
      outcome: true,
      parts: [
        { kind: 'fact', pointer: '', outcome: true, fact: 'firstName', operator: 'isBlank', left: 'Ana', right: false },
        {
          kind: 'any',
          pointer: '/conditions',
          outcome: true,
          parts: [
            {
              kind: 'condition',
              name: 'us:named',
              pointer: '/conditions/any/0',
              outcome: false,
              parts: [
                {
                  kind: 'all',
                  pointer: '',
                  outcome: false,
                  parts: [
                    {
                      kind: 'fact',
                      pointer: '/all/0',
                      outcome: false,
                      fact: 'sex',
                      operator: 'isBlank',
                      left: 'F',
                      right: true,
                    },
                  ],
                },
              ],
            },
            {
              kind: 'not',
              pointer: '/conditions/any/1',
              outcome: true,
              parts: [
                {
                  kind: 'fact',
                  pointer: '/conditions/any/1/not',
                  outcome: false,
                  fact: 'length',
                  params: { field: 'firstName' },
                  operator: 'lessThan',
                  left: 3,
                  right: 2,
                },
              ],
            },
          ],
        },
      ],
    });
    expect(explain(checker, 'us/z/z', {})).toBeUndefined();
  });

  test('agrees with check about every rule', () => {
    fc.assert(
      fc.property(madeUp.pack, madeUp.record, madeUp.around, (pack, record, around) => {
        const checker = createChecker([pack], options);
        const known = { ...around, stage: 'submit' as const };
        const found = new Set(checker.check(record, known).map(({ rule }) => rule));
        for (const { id } of checker.rules)
          expect([id, explain(checker, id, record, known)?.outcome]).toEqual([id, found.has(id)]);
      }),
    );
  });
});
