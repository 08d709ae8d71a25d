import { expect, test } from 'vitest';
import { samplePack } from '../rules/sample-pack.fixture.ts';
import { scopeOf } from './scope.ts';

test.each([
  ['homePhone', 'coe'],
  ['residencyDate', 'coe'],
  ['coeNumber', 'coe'],
  ['arrivalDate', 'moves'],
  ['schoolName', 'enrollments'],
  ['courseTitle', 'courses'],
  ['firstName', 'child'],
  ['nobodyKnowsThis', 'child'],
  ['constructor', 'child'],
])('the field %s belongs to %s', (field, scope) => {
  expect(scopeOf(field, samplePack({}))).toBe(scope);
});
