/** Lists that facts of the sdk look things up in by themselves: no rule has to name them. A test holds it to the sdk. */
export const listsOfFacts: readonly string[] = [
  'abbreviations-es',
  'assessment-titles',
  'common-given-names',
  'common-surnames',
  'compound-given-names',
  'culture-tokens',
  'date-order-by-country',
  'enye-names',
  'name-suffixes',
  'name-titles',
  'nicknames-en',
  'nicknames-es',
  'placeholder-names',
  'surname-particles',
  'suspicious-birth-dates',
  'zip-ranges',
];
