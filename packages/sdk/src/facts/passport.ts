import { type Mrz, readMrz } from '../names/read-mrz.ts';
import type { DateView } from './date.ts';
import { datesRead } from './date-reads.ts';
import type { Fact } from './fact.ts';

/** What a passport's reading zone says; `agrees.birthDate` undefined where either side does not say. */
export interface PassportView extends Mrz {
  readonly agrees: { readonly birthDate: boolean | undefined };
}

/** The second line of a passport's reading zone, and whether the birth date agrees with it. */
export const passport: Fact<Record<string, never>, PassportView | undefined> = {
  name: 'passport',
  label: { en: 'passport', es: 'pasaporte' },
  kind: 'object',
  properties: ['text', 'shape', 'checks', 'document', 'nationality', 'day', 'sex', 'valid', 'agrees'],
  params: {},
  reads: () => datesRead('birthDate'),
  derive(_params, view) {
    const mrz = readMrz(view.text('passportMrz'), { today: view.place.today });
    if (mrz === undefined) return undefined;
    const date = view.fact('date', { field: 'birthDate' }) as DateView | undefined;
    const comparable = mrz.day !== undefined && date !== undefined && date.readings.length > 0;
    return { ...mrz, agrees: { birthDate: comparable ? date.readings.some(({ day }) => day === mrz.day) : undefined } };
  },
};
