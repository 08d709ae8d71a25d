import type { NameAbout } from '../names/name-reading.ts';
import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

/** The given names of a box, folded, each with its particles: `María de los Ángeles` → `MARIA`, `DE LOS ANGELES`. */
export const given: Fact<{ field?: FieldKey }, readonly string[]> = {
  name: 'given',
  label: { en: 'given names', es: 'nombres' },
  kind: 'array',
  params: { field: { type: 'field' } },
  reads: ({ field = 'firstName' }) => [field],
  derive: ({ field = 'firstName' }, view) =>
    (view.fact('nameBoxes') as NameAbout).box(field).units.map(({ folded }) => folded),
};
