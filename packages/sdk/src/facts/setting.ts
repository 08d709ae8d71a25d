import type { Fact } from './fact.ts';

/** A state policy from the settings of the packs; the later pack wins, a rule's own override wins over all. */
export const setting: Fact<{ name: string }, unknown> = {
  name: 'setting',
  kind: 'any',
  params: { name: { type: 'text', required: true } },
  reads: () => [],
  derive: ({ name }, view) => view.setting(name),
};
