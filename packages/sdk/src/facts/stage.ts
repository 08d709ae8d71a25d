import type { Fact } from './fact.ts';

/** `typing` while the record is being entered, `submit` once it is whole. */
export const stage: Fact<Record<string, never>, 'typing' | 'submit'> = {
  name: 'stage',
  kind: 'text',
  params: {},
  reads: () => ['#stage'],
  derive: (_params, view) => view.stage,
};
