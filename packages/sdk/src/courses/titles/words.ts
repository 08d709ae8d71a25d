import { fold } from '../../text/fold.ts';
import { stem } from './stem.ts';

/** A short form with every reading; `lang` where it is a word of another language. */
export interface ShortForm {
  readonly short: string;
  readonly long: readonly string[];
  readonly lang?: 'es';
  readonly kind?: string;
}

/** A word that says level, programme, delivery or term. */
export interface Marker {
  readonly short: string;
  readonly marks: string;
}

/** Words that mean the same in course titles. */
export interface Synonym {
  readonly words: string;
  readonly means: string;
}

/** The lists a title is read with. */
export interface WordLists {
  readonly shortForms: readonly ShortForm[];
  readonly markers: readonly Marker[];
  readonly synonyms: readonly Synonym[];
}

/** How much each kind of evidence counts, as learnt from the tables (test/courses/learn-weights.ts). */
export interface TitleWeights {
  readonly [evidence: string]: number;
}

/** What a run of words can be. */
export type Meaning =
  | { readonly kind: 'reads'; readonly as: readonly (readonly string[])[]; readonly lang?: 'es' }
  | { readonly kind: 'marks'; readonly as: string };

/** The lists by run of words. */
export interface Words {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** Makes the lists ready to be asked. */
export function prepareWords(lists: WordLists): Words {
  const meanings = new Map<string, Meaning>();
  const synonyms = new Map<string, readonly string[]>();
  let longest = 1;
  const note = (run: string) => {
    longest = Math.max(longest, run.split(' ').length);
    return run;
  };
  for (const { short, long, lang } of lists.shortForms) {
    const as = long.map((one) => fold(one).split(' '));
    meanings.set(note(fold(short)), lang === undefined ? { kind: 'reads', as } : { kind: 'reads', as, lang });
  }
  for (const { short, marks } of lists.markers) meanings.set(note(fold(short)), { kind: 'marks', as: marks });
  for (const { words, means } of lists.synonyms)
    synonyms.set(note(fold(words).split(' ').map(stem).join(' ')), fold(means).split(' ').map(stem));
  return { meanings, synonyms, longest };
}
