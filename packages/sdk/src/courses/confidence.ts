import type { Basis, Relation } from './tables.ts';

/** The most that a pair can be believed, by why it is believed and what it says. */
export function capOf(basis: Basis, relation: Relation): number {
  if (relation === 'related') return 0.3;
  const byRelation = relation === 'part' || relation === 'one-of' ? 0.5 : relation === 'close' ? 0.65 : 1;
  return Math.min(byBasis[basis], byRelation);
}

const byBasis: { readonly [basis in Basis]: number } = {
  published: 1,
  'published-identity': 0.98,
  'published-code': 0.7,
  'title-equal': 0.9,
  agreed: 0.85,
  reviewed: 0.85,
  'code-list': 0.7,
  'code-prefix': 0.6,
  'title-similar': 0.6,
};

/** The most for what was guessed: a zero put back, a slip mended, a code outside its years. */
export const guessCap = 0.4;

/** Whether a public body says so. */
export function isPublished(basis: Basis): boolean {
  return basis.startsWith('published');
}

/** In words, for the person who decides. */
export const basisSays: { readonly [basis in Basis]: string } = {
  published: "the State's published list pairs it with the SCED number",
  'published-identity': 'the State publishes the SCED number with the SCED title',
  'published-code': 'the State publishes the SCED number under another title',
  'title-equal': 'the titles are equal',
  agreed: 'the two districts agreed on it',
  reviewed: 'titles were compared in a review that no public body has confirmed',
  'code-list': 'the number stands in a published list whose title was not seen',
  'code-prefix': "the number follows from the code's form; its title was not seen",
  'title-similar': 'the titles are alike; nobody has reviewed the pair',
};
