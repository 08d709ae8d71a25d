import { type Told, tell } from './told.ts';

const names: { readonly [unit: string]: { readonly one: Told; readonly many: Told } } = {
  credits: { one: { en: 'credit', es: 'crédito' }, many: { en: 'credits', es: 'créditos' } },
  units: { one: { en: 'unit', es: 'unidad' }, many: { en: 'units', es: 'unidades' } },
  'Carnegie units': {
    one: { en: 'Carnegie unit', es: 'unidad Carnegie' },
    many: { en: 'Carnegie units', es: 'unidades Carnegie' },
  },
};

/** What a unit of credit is called; one that is not known as it is written. */
export function unitNamed(unit: string): Told {
  return Object.hasOwn(names, unit) ? (names[unit]?.many ?? { en: unit, es: unit }) : { en: unit, es: unit };
}

/**
 * An amount of credit in words.
 *
 * amountOf(1, 'credits')  → { en: '1 credit', es: '1 crédito' }
 */
export function amountOf(value: number, unit: string): Told {
  const name = value === 1 && Object.hasOwn(names, unit) ? (names[unit]?.one ?? unitNamed(unit)) : unitNamed(unit);
  return tell((lang) => `${value} ${name[lang]}`);
}
