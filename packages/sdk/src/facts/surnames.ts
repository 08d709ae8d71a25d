import type { NameAbout } from '../names/name-reading.ts';
import { isJoiner } from '../names/particles.ts';
import type { FieldKey } from '../record/record.ts';
import type { Fact } from './fact.ts';

/** The surnames of a box, folded, each with its particles: `de la Cruz y Vega` → `DE LA CRUZ`, `VEGA`. */
export const surnames: Fact<{ field?: FieldKey }, readonly string[]> = {
  name: 'surnames',
  label: { en: 'surnames', es: 'apellidos' },
  kind: 'array',
  params: { field: { type: 'field' } },
  reads: ({ field = 'lastName1' }) => [field],
  derive({ field = 'lastName1' }, view) {
    const { units } = (view.fact('nameBoxes') as NameAbout).box(field);
    return units.filter(({ folded }) => units.length < 3 || !isJoiner(folded)).map(({ folded }) => folded);
  },
};
