import type { Draft } from '@coe-check/sdk';
import { expect, test, vi } from 'vitest';
import { makeKnowledge } from './knowledge.ts';

const draft = () => ({ know: vi.fn() }) as unknown as Draft;

test('what is known of a child goes to the draft and can be read again', () => {
  const form = { draft: draft() };
  const knowledge = makeKnowledge(form);
  const known = { prior: { firstName: 'Ana' } };
  knowledge.know(1, known);
  expect(form.draft.know).toHaveBeenCalledWith(1, known);
  expect(knowledge.of(1)).toBe(known);
  expect(knowledge.of(0)).toEqual({});
});

test('a form of other boxes forgets it: the second child may be another one now', () => {
  const form = { draft: draft() };
  const knowledge = makeKnowledge(form);
  knowledge.know(1, { prior: { firstName: 'Ana' } });
  form.draft = draft();
  expect(knowledge.of(1)).toEqual({});
});
