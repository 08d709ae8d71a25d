import type { Candidate, Fact } from './fact.ts';

/** Known records that may be the same child, best first as they were handed in. */
export const candidates: Fact<Record<string, never>, readonly Candidate[]> = {
  name: 'candidates',
  kind: 'array',
  params: {},
  reads: () => ['#candidates'],
  derive: (_params, view) => view.candidates,
};
