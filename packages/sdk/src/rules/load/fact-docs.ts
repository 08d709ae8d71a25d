import type { Fact } from '../../facts/fact.ts';
import { facts } from '../../facts/index.ts';

/** What each fact answers: here and not beside it, because these words are not for a clerk's page. */
const summaries: { readonly [name: string]: string } = {
  ageOn: 'Whole years from a birth date to today or to another date; undefined when either day is not single',
  candidates: 'Known records that may be the same child: record, weight, call and reasons of each',
  code: 'Canonical code of what was typed, by the field’s code set; undefined when blank or not on the list',
  curpParts:
    'What the CURP says (check digit, day, sex, state, letters) and whether birth date, sex, name and birthplace agree with it',
  date: 'Every calendar day a typed date can mean, what speaks for each, and which are still open; undefined when blank',
  dateDifference:
    'How a date differs from the earlier record’s: equal, dayMonthExchanged, oneDayOff, oneDigit, …; undefined without either day',
  dayPlus: 'A date (or today) moved by whole years, months and days; undefined when its day is not single',
  days: 'Whole days from one date to another (or today), signed; undefined when either day is not single',
  difference: 'The number in one field less that in another, a date by its year; undefined unless both can be read',
  firstOfMonth: 'The first day of a month typed as 042026, 4/2026 or April 2026; undefined when it names no month',
  fold: 'Folded text of a field: upper case, no accents, Ñ as N, runs of hyphens and spaces as one space',
  given: 'The given names of a box, folded, each with the particles that belong to it',
  grade: 'The school grade typed: code, number (kindergarten 0, preschool below, null for none) and usual age',
  gradeAgeGap:
    'Age on 1 September of the school year less the usual age of the grade; undefined when any of them is unknown',
  laterDay: 'The latest of several dates; undefined unless each has a single open day',
  length: 'Number of characters typed, without spaces at either end; 0 when blank',
  months: 'Whole months from one date to another (or today), signed; undefined when either day is not single',
  name: 'One kind of reading of a name: found, set, because, weight, and for some value, choices, strength',
  nameBoxes: 'The name boxes read word by word, once for a record; other name facts look at them',
  nearest:
    'The closest value of this field among the other children or in the earlier record: text, edits, accentsOnly',
  number: 'The number typed; undefined when blank or not a plain number',
  overlapping:
    'How many other rows of the group (that agree in the fields of `with`) share more than a day with this one; a blank end is open',
  passport:
    'What the reading zone of a passport says (check digits, day, sex, nationality) and whether the birth date agrees',
  phone: 'A telephone number: digits, ok, international, extension, invented; undefined when blank',
  place: 'What is fixed around the record: today, the form’s date order, the state, the form',
  prior: 'The record already known for this child, or one field of it; undefined without one',
  priorDay: 'The single day that the same field of the earlier record means; undefined without one',
  rows: 'Repeated rows of a group, or the typed texts of one of their fields, blanks left out',
  sameAs: 'Whether two fields are filled and say the same when case, accents, hyphens and spaces are left aside',
  sameRows: 'How many other rows of the group say the same in all these fields, each of them filled',
  schoolYearOf: 'The school year (1 September to 31 August) that holds a date, or that a text names, as 2025-2026',
  setting: 'A state policy from the packs’ settings',
  sharesWord: 'Whether a field has a name word in common with any of the others; de, la, y and the like do not count',
  siblingDays: 'The days a date of the other children means, those left out that can mean two',
  siblings: 'The other children of the COE, or the typed texts of one of their fields, blanks left out',
  stage: '"typing" while the record is being entered, "submit" once it is whole',
  surnames: 'The surnames of a box, folded, each with the particles that belong to it',
  today: 'The day on which the record is checked, YYYY-MM-DD',
  twins:
    'The other children born within so many days of this one (0 when left out), or what a field of theirs says; only "likely" leaves out equal names and distant grades',
  words: 'The words of a field, folded, without punctuation at their edges, in order; none when blank',
  years: 'Whole years from one date to another (or today), signed; undefined when either day is not single',
  zip: 'A ZIP code: five, plus4, ok, and the states its first three digits belong to; undefined when blank',
};

/** A fact as a cheat sheet shows it. */
export interface FactDoc extends Pick<Fact, 'name' | 'kind' | 'params' | 'properties'> {
  readonly summary: string;
}

/** Every fact a rule may ask, in the order of their names. */
export const factDocs: readonly FactDoc[] = facts
  .map(({ name, kind, params, properties, summary }) => ({
    name,
    kind,
    params,
    ...(properties === undefined ? {} : { properties }),
    summary: summary ?? summaries[name] ?? '',
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
