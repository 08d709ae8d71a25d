import { describe, expect, test } from 'vitest';
import { compileModel } from './compile.ts';
import { createLinker } from './link.ts';
import { peopleOf, smallModel } from './sample-model.fixture.ts';
import { expectedShares, logShare } from './shares.ts';

describe('how often a value comes', () => {
  test('in a small table what the model takes for usual counts most, in a large one what is there', () => {
    expect(2 ** logShare(2, 4, 0.005)).toBeCloseTo(0.0147, 4);
    expect(2 ** logShare(20_000, 1_000_000, 0.005)).toBeCloseTo(0.02, 4);
    expect(logShare(0, 0, 0.005)).toBeCloseTo(Math.log2(0.005), 9);
  });

  test('what is usual is the least u of the levels that weigh by frequency, per column', () => {
    const compiled = compileModel(smallModel);
    const expected = expectedShares(compiled);
    expect(expected[compiled.dictionaries.indexOf('surname')]).toBeCloseTo(0.0001 ** 0.5, 12);
    expect(expected[compiled.dictionaries.indexOf('given')]).toBe(0.01);
    expect(expected[compiled.dictionaries.indexOf('birthDate')]).toBe(0);
  });
});

test('the same child twice in a table of two is likely', () => {
  const ana = { lastName1: 'García', lastName2: 'López', firstName: 'Ana', birthDate: '2012-04-03', sex: 'Female' };
  expect(createLinker(peopleOf([ana, { ...ana }])).explain(0, 1).call).toBe('likely');
});
