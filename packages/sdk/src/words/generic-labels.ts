import type { Words } from '../record/field.ts';

/** What the generic facts are called in a finding's `because`. They stand apart from the facts, so that the engine alone does without. */
export const genericLabels: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    candidates: { en: 'records that may be the same child', es: 'registros que pueden ser del mismo niño' },
    fold: { en: 'compared as', es: 'se compara como' },
    length: { en: 'length', es: 'longitud' },
    place: { en: 'place', es: 'lugar' },
    prior: { en: 'already on record', es: 'ya registrado' },
    rows: { en: 'rows', es: 'renglones' },
    setting: { en: 'setting', es: 'ajuste' },
    siblings: { en: 'the other children', es: 'los otros niños' },
    stage: { en: 'stage', es: 'etapa' },
    today: { en: 'today', es: 'hoy' },
  }),
);
