import type { DateOrder } from '../record/place.ts';

const home = new Set([
  'US',
  'USA',
  'U.S.',
  'U.S.A.',
  'UNITED STATES',
  'UNITED STATES OF AMERICA',
  'ESTADOS UNIDOS',
  'EEUU',
  'EE.UU.',
  'EUA',
  'E.U.',
  'AMERICA',
]);
const notKnown = new Set([
  'UNKNOWN',
  'UNK',
  'NA',
  'N/A',
  'NONE',
  'OTHER',
  'DESCONOCIDO',
  'OTRO',
  'XX',
  'XXX',
  'NO SABE',
]);
/** Month first at home, or the sources differ (Canada, Micronesia, Palau): these do not speak for day-first. */
const notDayFirst = new Set([
  'PR',
  'PRI',
  'PUERTO RICO',
  'PA',
  'PAN',
  'PANAMA',
  'PH',
  'PHL',
  'PHILIPPINES',
  'FILIPINAS',
  'MH',
  'MHL',
  'MARSHALL ISLANDS',
  'FM',
  'FSM',
  'MICRONESIA',
  'FEDERATED STATES OF MICRONESIA',
  'PW',
  'PLW',
  'PALAU',
  'GU',
  'GUM',
  'GUAM',
  'AS',
  'ASM',
  'AMERICAN SAMOA',
  'VI',
  'VIR',
  'VIRGIN ISLANDS',
  'US VIRGIN ISLANDS',
  'MP',
  'MNP',
  'NORTHERN MARIANA ISLANDS',
  'CA',
  'CAN',
  'CANADA',
]);

/**
 * The order in which people of a country write a date, from its code or name, folded. undefined for the United States, an unknown
 * country, and countries that write month first or both ways. `known` is a pack's table: value MDY, DMY or YMD.
 */
export function orderOfCountry(folded: string, known?: (folded: string) => unknown): DateOrder | undefined {
  if (folded === '' || home.has(folded) || notKnown.has(folded) || !/^[A-Z][A-Z .'’()]+$/.test(folded))
    return undefined;
  const listed = known?.(folded);
  if (listed === 'DMY' || listed === 'YMD') return listed;
  return listed === 'MDY' || notDayFirst.has(folded) ? undefined : 'DMY';
}

export const isHomeCountry = (folded: string): boolean => home.has(folded);
