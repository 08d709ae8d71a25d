import type { Basis, Relation } from './tables.ts';
import type { Told } from './told.ts';

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
export const basisSays: { readonly [basis in Basis]: Told } = {
  published: {
    en: "the State's published list pairs it with the SCED number",
    es: 'la lista publicada por el estado lo une con el número SCED',
  },
  'published-identity': {
    en: 'the State publishes the SCED number with the SCED title',
    es: 'el estado publica el número SCED con el título de SCED',
  },
  'published-code': {
    en: 'the State publishes the SCED number under another title',
    es: 'el estado publica el número SCED con otro título',
  },
  'title-equal': { en: 'the titles are equal', es: 'los títulos son iguales' },
  agreed: { en: 'the two districts agreed on it', es: 'los dos distritos lo acordaron' },
  reviewed: {
    en: 'titles were compared in a review that no public body has confirmed',
    es: 'los títulos se compararon en una revisión que ningún organismo público ha confirmado',
  },
  'code-list': {
    en: 'the number stands in a published list whose title was not seen',
    es: 'el número está en una lista publicada cuyo título no se vio',
  },
  'code-prefix': {
    en: "the number follows from the code's form; its title was not seen",
    es: 'el número se deduce de la forma de la clave; su título no se vio',
  },
  'title-similar': {
    en: 'the titles are alike; nobody has reviewed the pair',
    es: 'los títulos se parecen; nadie ha revisado el par',
  },
};

/** What two courses are to one another, in Spanish; the English is the word itself. */
export const relationNamed: { readonly [relation in Relation]: string } = {
  equal: 'igual',
  'equal-level-differs': 'igual, otro nivel',
  close: 'parecido',
  part: 'parte',
  'one-of': 'uno de varios',
  'code-same-title-differs': 'mismo número, otro título',
  'state-extension': 'propio del estado',
  'meaning-differs': 'otro significado',
  related: 'relacionado',
};
