import type { Fact } from '../../facts/fact.ts';
import { facts } from '../../facts/index.ts';

/** What the generic facts answer: here and not beside them, because these words are not for a clerk's page. */
const summaries: { readonly [name: string]: string } = {
  candidates: 'Known records that may be the same child: record, weight, call and reasons of each',
  code: 'Canonical code of what was typed, by the field’s code set; undefined when blank or not on the list',
  fold: 'Folded text of a field: upper case, no accents, Ñ as N, runs of hyphens and spaces as one space',
  length: 'Number of characters typed, without spaces at either end; 0 when blank',
  number: 'The number typed; undefined when blank or not a plain number',
  place: 'What is fixed around the record: today, the form’s date order, the state, the form',
  prior: 'The record already known for this child, or one field of it; undefined without one',
  rows: 'Repeated rows of a group, or the typed texts of one of their fields, blanks left out',
  sameAs: 'Whether two fields are filled and say the same when case, accents, hyphens and spaces are left aside',
  sameRows: 'How many other rows of the group say the same in all these fields, each of them filled',
  setting: 'A state policy from the packs’ settings',
  siblings: 'The other children of the COE, or the typed texts of one of their fields, blanks left out',
  stage: '"typing" while the record is being entered, "submit" once it is whole',
  today: 'The day on which the record is checked, YYYY-MM-DD',
  words: 'The words of a field, folded, without punctuation at their edges, in order; none when blank',
};

/** A fact as a cheat sheet shows it. */
export interface FactDoc extends Pick<Fact, 'name' | 'kind' | 'params' | 'properties'> {
  readonly summary: string;
}

/** Every fact a rule may ask, in the order of their names. */
export const factDocs: readonly FactDoc[] = facts
  .map(({ name, kind, params, properties, summary }) => ({ name, kind, params, ...(properties === undefined ? {} : { properties }), summary: summary ?? summaries[name] ?? '' }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
