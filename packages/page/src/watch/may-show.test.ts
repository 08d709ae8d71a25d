import type { Finding } from '@coe-check/sdk';
import { describe, expect, test } from 'vitest';
import { type BoxState, mayShow, type Progress } from './may-show.ts';

const about = (...fields: string[]) => ({ fields }) as unknown as Finding;
const progress = (states: { readonly [field: string]: BoxState }, more: Partial<Progress> = {}): Progress => ({
  submitted: false,
  wasShown: false,
  stateOf: (field) => states[field],
  ...more,
});

describe('first late', () => {
  test('a finding waits while its box is typed into', () =>
    expect(mayShow(about('a'), ['a'], progress({ a: 'typing' }))).toBe(false));
  test('it may be shown when its box was left', () =>
    expect(mayShow(about('a'), ['a'], progress({ a: 'left' }))).toBe(true));
  test('what is missing may be told once its box was left, not before', () => {
    expect(mayShow(about('a'), ['a'], progress({ a: 'untouched' }))).toBe(false);
    expect(mayShow(about('a'), ['a'], progress({ a: 'left' }))).toBe(true);
  });
  test('a finding about two boxes waits for the last of them', () => {
    expect(mayShow(about('a', 'b'), ['a', 'b'], progress({ a: 'left', b: 'untouched' }))).toBe(false);
    expect(mayShow(about('a', 'b'), ['a', 'b'], progress({ a: 'left', b: 'left' }))).toBe(true);
  });
  test('but not for a box the clerk has passed by', () =>
    expect(mayShow(about('a', 'b'), ['a', 'b'], progress({ a: 'left', b: 'passed' }))).toBe(true));
  test('what is only missing is not told because the clerk has passed by', () =>
    expect(mayShow(about('a'), ['a'], progress({ a: 'passed' }))).toBe(false));
  test('evidence that is being typed holds it back, evidence nobody has typed does not', () => {
    expect(mayShow(about('a'), ['a', 'c'], progress({ a: 'left', c: 'typing' }))).toBe(false);
    expect(mayShow(about('a'), ['a', 'c'], progress({ a: 'left', c: 'untouched' }))).toBe(true);
  });
  test('what the form has no box for is never missed, not even at the end', () => {
    expect(mayShow(about('z'), ['z'], progress({}))).toBe(false);
    expect(mayShow(about('z', 'a'), ['z', 'a'], progress({ a: 'left' }, { submitted: true }))).toBe(false);
  });
  test('a field the page has no box for is not waited for', () =>
    expect(mayShow(about('a', 'z'), ['a', 'z'], progress({ a: 'left' }))).toBe(true));
});

describe('then eager', () => {
  test('what was shown stays while it holds, keystroke by keystroke', () =>
    expect(mayShow(about('a'), ['a'], progress({ a: 'typing' }, { wasShown: true }))).toBe(true));
  test('when the form was handed in, nothing waits', () =>
    expect(mayShow(about('a'), ['a'], progress({ a: 'untouched' }, { submitted: true }))).toBe(true));
});
