import { expect, test } from 'vitest';
import { checkerInSteps, createChecker, finish, PackError } from './engine.ts';
import { compilePattern } from './rules/patterns/compile-pattern.ts';
import { samplePack, sampleRule } from './rules/sample-pack.fixture.ts';

const options = { today: '2026-11-23', patterns: compilePattern };
const isA = (field: string) => ({ all: [{ fact: field, operator: 'equal', value: 'A' }] });

test('a checker made in steps is the same checker, with a rest before each rule', () => {
  const pack = samplePack({
    'us/a/first': sampleRule('firstName', isA('firstName')),
    'us/b/last': sampleRule('lastName1', isA('lastName1')),
  });
  const steps = checkerInSteps([pack], options);
  let rests = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) rests += 1;
  expect(rests).toBeGreaterThanOrEqual(2);
  const record = { firstName: 'A', lastName1: 'A' };
  expect(step.value.check(record)).toEqual(createChecker([pack], options).check(record));
  expect(step.value.check(record)).toHaveLength(2);
});

test('what is wrong with a pack is told when the steps are done', () => {
  const pack = { ...samplePack({}), overrides: { 'us/no/such': 'off' } as const };
  const steps = checkerInSteps([pack], options);
  expect(() => finish(steps)).toThrow(PackError);
});
