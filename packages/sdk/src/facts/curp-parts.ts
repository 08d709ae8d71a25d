import { curpLetters } from '../names/curp-letters.ts';
import { type Curp, readCurp } from '../names/read-curp.ts';
import { readSex } from '../names/read-sex.ts';
import type { Day } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { DateView } from './date.ts';
import { datesRead } from './date-reads.ts';
import type { Fact, FactView } from './fact.ts';

/** What a CURP says, and whether the record agrees; undefined where either side does not say. */
export interface CurpView extends Curp {
  readonly agrees: {
    /** One of the readings of the birth date is the key's day. */
    readonly birthDate: boolean | undefined;
    readonly sex: boolean | undefined;
    readonly name: boolean | undefined;
    /** Born in Mexico or abroad, as the country of birth says. */
    readonly birthplace: boolean | undefined;
  };
  /** The birth date as read is the key's day with day and month exchanged. */
  readonly dayMonthExchanged: boolean;
  /** The letters fit when first and second surname change places. */
  readonly surnamesExchanged: boolean;
}

/** What the Mexican key on a birth certificate says, and where the record disagrees. */
export const curpParts: Fact<Record<string, never>, CurpView | undefined> = {
  name: 'curpParts',
  label: { en: 'CURP', es: 'CURP' },
  kind: 'object',
  properties: [
    'text',
    'shape',
    'checkDigit',
    'day',
    'sex',
    'state',
    'letters',
    'improper',
    'valid',
    'agrees',
    'dayMonthExchanged',
    'surnamesExchanged',
  ],
  params: {},
  reads: () => [...datesRead('birthDate'), 'firstName', 'middleName', 'lastName1', 'lastName2', 'sex'],
  derive(_params, view) {
    const read = readCurp(view.text('curp'));
    if (read === undefined) return undefined;
    if (!read.checkDigit || (read.day !== undefined && read.day > view.place.today))
      return { ...read, ...saysNothing, valid: false };
    const names = namesAgree(read, view);
    const dates = read.day === undefined ? undefined : datesAgree(read.day, view);
    const sex = readSex(view.text('sex'));
    const country = fold(view.text('birthCountry'));
    return {
      ...read,
      agrees: {
        birthDate: dates?.agree,
        sex: sex === undefined || read.sex === undefined || read.sex === 'Other' ? undefined : read.sex.startsWith(sex),
        name: names?.agree,
        birthplace:
          read.state === undefined || country === '' ? undefined : (read.state === 'abroad') !== mexico.has(country),
      },
      dayMonthExchanged: dates?.exchanged ?? false,
      surnamesExchanged: names?.exchanged ?? false,
    };
  },
};

/** A key typed wrongly, or of a day to come, says nothing about the record. */
const saysNothing = {
  agrees: { birthDate: undefined, sex: undefined, name: undefined, birthplace: undefined },
  dayMonthExchanged: false,
  surnamesExchanged: false,
};
const mexico = new Set(['MX', 'MEX', 'MEXICO', 'ESTADOS UNIDOS MEXICANOS']);

function datesAgree(day: Day, view: FactView): { agree: boolean; exchanged: boolean } | undefined {
  const date = view.fact('date', { field: 'birthDate' }) as DateView | undefined;
  if (date === undefined || date.readings.length === 0) return undefined;
  const agree = date.readings.some((reading) => reading.day === day);
  const byForm = date.readings.find(({ order }) => order === view.place.dateOrder)?.day ?? date.day;
  return {
    agree,
    exchanged: byForm !== null && byForm !== day && byForm === `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`,
  };
}

function namesAgree({ letters }: Curp, view: FactView): { agree: boolean; exchanged: boolean } | undefined {
  const given = `${view.text('firstName')} ${view.text('middleName')}`;
  const [first, second] = [view.text('lastName1'), view.text('lastName2')];
  const fits = (one: string, other: string) => {
    const ours = curpLetters({ given, first: one, second: other });
    return ours === undefined ? undefined : sameLetters(ours, letters);
  };
  if (letters === undefined || given.trim() === '' || first === '') return undefined;
  const agree = fits(first, second);
  return agree === undefined
    ? undefined
    : { agree, exchanged: !agree && second !== '' && fits(second, first) === true };
}

/** An X of the key may stand for an Ñ that lost its tilde on the way here and is typed as N. */
function sameLetters(ours: NonNullable<Curp['letters']>, theirs: Curp['letters']): boolean {
  const key = theirs === undefined ? '' : theirs.initials + theirs.consonants;
  const typed = ours.initials + ours.consonants;
  return (
    key.length === typed.length &&
    [...key].every((sign, at) => sign === typed[at] || (sign === 'X' && typed[at] === 'N'))
  );
}
