import type { Fact } from './fact.ts';

/** Two-letter code of the state whose form this is. */
export const reportingState: Fact<Record<string, never>, string | undefined> = {
  name: 'reportingState',
  summary: 'Two-letter code of the state whose form this is; undefined when not told',
  label: { en: 'reporting state', es: 'estado que informa' },
  kind: 'text',
  params: {},
  reads: () => ['#place'],
  derive: (_params, view) => view.place.state,
};
